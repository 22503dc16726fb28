from dataclasses import replace
from datetime import date
from typing import Any

from checks.engine.spare import NEVER, spare
from checks.model.effect import Deduct
from checks.model.finding import Finding, Location
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.spared import Spared
from tests.engine.cards import a_rule

DAY = date(2026, 11, 28)
SPARED = (Spared("n/r", "/paths", "旧", date(2026, 12, 31)),)


def finding(rule: str = "n/r", pointer: str = "/paths/~1a", **changes: Any) -> Finding:
    values: dict[str, Any] = {"edition": "1.0", "outcome": Outcome.FAILED, "level": Level.SHALL, "effect": Deduct(5),
              "message": "m", "fingerprint": "f" * 32, "location": Location(pointer=pointer)}  # fmt: skip
    return Finding(rule=rule, subject="api.yaml", **{**values, **changes})


def statuses(*findings: Finding, spared: tuple[Spared, ...] = SPARED, waivable: bool = True) -> list[str]:
    return [each.status for each in spare(findings, spared, [replace(a_rule(), waivable=waivable)], DAY)]


def test_what_an_exception_speaks_of_is_waived_with_its_reason() -> None:
    (found,) = spare([finding()], SPARED, [a_rule()], DAY)
    assert found.status == "waived" and "旧" in found.note and "2026-12-31" in found.note
    assert statuses(finding(), finding(pointer="/info"), finding("n/s")) == ["waived", "open", "open"]


def test_what_is_never_excused() -> None:
    assert statuses(finding(), waivable=False) == ["open"]
    assert statuses(finding(outcome=Outcome.CANT_TELL)) == ["open"]
    assert statuses(finding(NEVER), spared=(Spared(NEVER, "", "旧", date(2026, 12, 31)),)) == ["open"]
    assert statuses(finding(), spared=(Spared("n/r", "", "旧", date(2026, 11, 27)),)) == ["open"]
    assert statuses(finding(), spared=()) == ["open"]

"""Persons' decisions count as long as they are sound, and shout when they are not."""

from datetime import date
from typing import Any

import pytest

from checks.engine.decide import decide
from checks.model.cause import Cause
from checks.model.decision import Decision, Misfit
from checks.model.effect import Deduct
from checks.model.finding import Finding
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Coverage, Report, RuleResult, Score
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from tests.engine.cards import CONTEXT, TARGET, a_rule

RULES = Rulebook(
    (), (a_rule(), a_rule(id="n/hard", waivable=False), a_rule(id="n/doubt", candidate=True)), Shelf()
)


def finding(rule: str = "n/r", subject: str = "http://a/1", **changes: Any) -> Finding:
    values: dict[str, Any] = {"edition": "1.0", "outcome": Outcome.FAILED, "level": Level.SHALL, "effect": Deduct(5),
              "message": "m", "fingerprint": "f" * 32}  # fmt: skip
    return Finding(rule=rule, subject=subject, **{**values, **changes})


def doubt(subject: str) -> Finding:
    return finding("n/doubt", subject, outcome=Outcome.CANT_TELL, cause=Cause.CONFIRMATION)


def report(*findings: Finding) -> Report:
    results = []
    for rule in sorted({f.rule for f in findings}):
        mine = [f for f in findings if f.rule == rule]
        failed, open_ = (
            len({f.subject for f in mine if f.outcome is o}) for o in (Outcome.FAILED, Outcome.CANT_TELL)
        )
        worst = Outcome.FAILED if failed else Outcome.CANT_TELL
        results.append(
            RuleResult(rule, "1.0", 1, Level.SHALL, Deduct(5), worst, failed=failed, cant_tell=open_)
        )
    return Report("0", "d", date(2026, 11, 23), None, (), TARGET, CONTEXT.captured_at, "s", Coverage(1, 1, 100.0),
                  Score("qualified", 95), tuple(results), findings)  # fmt: skip


def decision(sort: Any = "waive", rule: str = "n/r", **changes: Any) -> Decision:
    values: dict[str, Any] = {"subject": "http://a/*", "expires": date(2026, 12, 31)}
    return Decision(sort, rule, "改造中", "张工", path="w.yaml", line=3, **{**values, **changes})


def own(decided: Report) -> list[str]:
    return [f.rule for f in decided.findings if f.rule.startswith("waivers/")]


def test_a_waived_failure_is_shown_and_costs_nothing() -> None:
    decided = decide(report(finding()), [decision()], [], RULES)
    (found,) = decided.findings
    assert (found.outcome, found.status, found.note) == (Outcome.FAILED, "waived", "改造中（张工）")
    assert decided.score.points == 100
    assert [result.outcome for result in decided.rules] == [Outcome.FAILED]


@pytest.mark.parametrize(("changes", "hits"), [
    ({"subject": "http://a/1"}, True), ({"subject": "http://b/*"}, False), ({"subject": None, "fingerprint": "f" * 32}, True),
    ({"subject": None, "fingerprint": "e" * 32}, False), ({"fingerprint": "f" * 32}, True),
])  # fmt: skip
def test_a_decision_means_what_it_names(changes: dict[str, Any], hits: bool) -> None:
    decided = decide(report(finding()), [decision(**changes)], [], RULES)
    assert own(decided) == ([] if hits else ["waivers/unused"])


@pytest.mark.parametrize(("wrong", "problem"), [
    (decision(expires=date(2026, 11, 22)), "expired"),
    (decision(rule="n/none"), "unknown-rule"),
    (decision(subject="http://c/"), "unused"),
])  # fmt: skip
def test_what_no_longer_counts_is_a_finding_of_its_own(wrong: Decision, problem: str) -> None:
    decided = decide(report(finding()), [wrong], [], RULES)
    assert own(decided) == [f"waivers/{problem}"]
    assert [f.status for f in decided.findings if f.rule == "n/r"] == ["open"]
    told = next(f for f in decided.findings if f.rule.startswith("waivers/"))
    assert (told.subject, told.location.line, told.outcome) == ("w.yaml", 3, Outcome.FAILED)


def test_the_last_day_still_counts() -> None:
    assert own(decide(report(finding()), [decision(expires=date(2026, 11, 23))], [], RULES)) == []


def test_what_must_not_be_waived_stays() -> None:
    decided = decide(report(finding("n/hard")), [decision(rule="n/hard")], [], RULES)
    assert own(decided) == ["waivers/not-waivable"]
    assert decided.score.points == 95


def test_malformed_entries_are_told() -> None:
    misfit = Misfit("malformed", "缺少 reason", "reason is missing", "w.yaml", 9, 2)
    decided = decide(report(finding()), [], [misfit], RULES, lang="en")
    assert [f.message for f in decided.findings if f.rule == "waivers/malformed"] == ["reason is missing"]


def test_a_confirmed_candidate_fails_and_a_dismissed_one_passes() -> None:
    both = [
        decision("confirm", "n/doubt", subject="http://a/1"),
        decision("dismiss", "n/doubt", subject="http://a/2"),
    ]
    decided = decide(report(doubt("http://a/1"), doubt("http://a/2")), both, [], RULES)
    assert [(f.outcome, f.status, f.cause) for f in decided.findings] == [
        (Outcome.FAILED, "confirmed", None), (Outcome.CANT_TELL, "dismissed", Cause.CONFIRMATION)]  # fmt: skip
    (result,) = decided.rules
    assert (result.outcome, result.failed, result.passed, result.cant_tell) == (Outcome.FAILED, 1, 1, 0)
    assert decided.score.points == 95


def test_all_dismissed_is_passed_and_one_left_is_open() -> None:
    decided = decide(report(doubt("http://a/1")), [decision("dismiss", "n/doubt")], [], RULES)
    assert decided.rules[0].outcome is Outcome.PASSED
    answer = [decision("dismiss", "n/doubt", subject="http://a/1")]
    decided = decide(report(doubt("http://a/1"), doubt("http://a/2")), answer, [], RULES)
    assert (decided.rules[0].outcome, decided.rules[0].cant_tell) == (Outcome.CANT_TELL, 1)


def test_a_failure_is_not_confirmed_nor_a_candidate_waived() -> None:
    assert own(decide(report(finding()), [decision("confirm")], [], RULES)) == ["waivers/unused"]
    assert own(decide(report(doubt("http://a/1")), [decision(rule="n/doubt")], [], RULES)) == [
        "waivers/unused"
    ]

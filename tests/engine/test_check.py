"""A snapshot is judged by what was in force, and by nothing less than a rule."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from checks.engine.check import NothingToCheck, Question, check, check_all
from checks.model.exchange import Exchange
from checks.model.outcome import Outcome
from checks.model.rulebook import Rulebook
from checks.model.scope import Scope
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from checks.rulebook.load import load_rulebook
from tests.audit.town import PAGES, write_standards
from tests.shipped import shipped_rulebook

DAY = date(2026, 11, 23)


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    return load_rulebook(write_standards(tmp_path / "s"))


def snapshot() -> Snapshot:
    html = (("Content-Type", "text/html; charset=utf-8"),)
    exchanges = [Exchange(f"http://a.gov.cn{path}", status=200, headers=html, body=page.encode(), record=path)
                 for path, page in PAGES.items()]  # fmt: skip
    known = {exchange.url: exchange for exchange in exchanges}
    target = Target("a", "site", "http://a.gov.cn/")
    return Snapshot(target, datetime(2026, 11, 20, tzinfo=UTC), "d", lambda: iter(exchanges), known.get)


def test_a_report_says_what_judged_and_what_was_found(rulebook: Rulebook) -> None:
    report = check(rulebook, snapshot(), as_of=DAY)
    assert [norm.id for norm in report.norms] == ["tests@1.0"]
    assert report.coverage.artefacts == {"page": 3, "response": 3, "site": 1}
    (found,) = report.findings
    assert (found.subject, found.evidence.record) == ("http://a.gov.cn/a.html", "/a.html")
    assert report.counts[Outcome.FAILED] == 1


def test_twice_is_the_same(rulebook: Rulebook) -> None:
    assert check(rulebook, snapshot(), as_of=DAY) == check(rulebook, snapshot(), as_of=DAY)


@pytest.mark.parametrize("as_of", [date(2019, 12, 31), date(1999, 1, 1)])
def test_before_the_norm_nothing_is_checked_and_nothing_passes(rulebook: Rulebook, as_of: date) -> None:
    with pytest.raises(NothingToCheck):
        check(rulebook, snapshot(), as_of=as_of)


@pytest.mark.parametrize(("scope", "rules"), [
    (Scope(norms=("tests",)), 1), (Scope(norms=("tests@1.0",)), 1), (Scope(rules=("tests/title",)), 1),
    (Scope(norms=("tests@2.0",)), 0), (Scope(rules=("tests/other",)), 0),
])  # fmt: skip
def test_scope(rulebook: Rulebook, scope: Scope, rules: int) -> None:
    if rules:
        assert len(check(rulebook, snapshot(), as_of=DAY, scope=scope).rules) == rules
    else:
        with pytest.raises(NothingToCheck):
            check(rulebook, snapshot(), as_of=DAY, scope=scope)


def test_a_draft_judges_only_as_a_preview(tmp_path: Path) -> None:
    draft = load_rulebook(write_standards(tmp_path / "s", status="drafting"))
    with pytest.raises(NothingToCheck):
        check(draft, snapshot(), as_of=DAY)
    assert check(draft, snapshot(), as_of=DAY, preview=("tests@1.0",)).counts[Outcome.FAILED] == 1


def test_a_profile_narrows_the_norms(rulebook: Rulebook) -> None:
    from checks.model.rulebook import Profile

    narrow = replace(rulebook, profiles={"portal": Profile("portal", "门户", ("other",))})
    portal = replace(snapshot(), target=replace(snapshot().target, profile="portal"))
    with pytest.raises(NothingToCheck):
        check(narrow, portal, as_of=DAY)


@pytest.mark.parametrize("kind", ["page", "response", "site"])
def test_a_narrow_look_judges_as_a_wide_one(kind: str) -> None:
    shipped = shipped_rulebook()
    scope = Scope(rules=tuple(sorted({rule.id for rule in shipped.rules if rule.on == kind})))
    wide = check(shipped, snapshot(), as_of=DAY, scope=scope)
    first, second = check_all([Question(shipped, scope)] * 2, snapshot(), as_of=DAY, narrow=True)
    assert first == second and first is not None
    assert (first.rules, first.findings, first.score) == (wide.rules, wide.findings, wide.score)
    assert kind in first.coverage.artefacts


def test_several_rulebooks_judge_one_reading(rulebook: Rulebook, tmp_path: Path) -> None:
    other = load_rulebook(write_standards(tmp_path / "other", function="falsy"))
    none = Question(rulebook, Scope(rules=("tests/other",)))
    reports = check_all([Question(rulebook), Question(other), none], snapshot(), as_of=DAY)
    assert reports[:2] == [check(each, snapshot(), as_of=DAY) for each in (rulebook, other)]
    assert reports[2] is None
    renamed = replace(other, mappings={"column-types": {"fields": {}}})
    assert check_all([Question(rulebook), Question(renamed)], snapshot(), as_of=DAY)[0] == reports[0]

"""The arithmetic of 19号文: veto, deduct with caps, the pass line."""

from typing import Any

from checks.engine.score import deduct, score, worst
from checks.model.effect import Advice, Deduct, Effect, Veto
from checks.model.finding import Finding
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import RuleResult


def result(rule: str, effect: Effect, outcome: Outcome = Outcome.FAILED) -> RuleResult:
    return RuleResult(rule, "1.0", 1, Level.SHALL, effect, outcome)


def finding(rule: str, subject: str = "u", **changes: Any) -> Finding:
    values = {"edition": "1.0", "outcome": Outcome.FAILED, "level": Level.SHALL, "effect": Advice(), "message": "m",
              "fingerprint": "f"}  # fmt: skip
    return Finding(rule=rule, subject=subject, **{**values, **changes})


def test_a_veto_ends_the_scoring() -> None:
    results = [result("a", Veto()), result("b", Deduct(5))]
    got = score(results, [finding("a"), finding("b")], ())
    assert (got.verdict, got.points, got.vetoes, got.deductions) == ("unqualified", None, ("a",), ())


def test_points_are_taken_per_finding_page_or_site_and_capped() -> None:
    found = [finding("a", "u1"), finding("a", "u1"), finding("a", "u2")]
    assert deduct("a", Deduct(2, "finding"), found).points == 6
    assert deduct("a", Deduct(2, "page"), found).points == 4
    assert deduct("a", Deduct(2, "site"), found).points == 2
    assert deduct("a", Deduct(2, "finding", 5), found).points == 5


def test_sixty_is_qualified_and_less_is_not() -> None:
    assert score([result("a", Deduct(40))], [finding("a")], ()).verdict == "qualified"
    below = score([result("a", Deduct(40.5))], [finding("a")], ())
    assert (below.verdict, below.points) == ("unqualified", 59.5)


def test_points_never_fall_below_zero() -> None:
    assert score([result("a", Deduct(140))], [finding("a")], ()).points == 0


def test_an_open_veto_leaves_the_target_undecided_with_its_points() -> None:
    results = [result("a", Deduct(5)), result("v", Veto(), Outcome.CANT_TELL)]
    got = score(results, [finding("a")], ())
    assert (got.verdict, got.points) == ("undecided", 95)


def test_nothing_decided_is_no_pass() -> None:
    assert score([result("a", Advice(), Outcome.PASSED)], [], ()).verdict == "undecided"
    assert score([result("a", Deduct(5), Outcome.UNTESTED)], [], ()).points is None


def test_what_persons_excused_does_not_count() -> None:
    results = [result("a", Deduct(5)), result("b", Deduct(7), Outcome.PASSED)]
    found = [finding("a", status="waived"), finding("a", status="dismissed")]
    assert score(results, found, ()).points == 100


def test_what_could_not_be_told_does_not_count() -> None:
    unsure = finding("a", outcome=Outcome.CANT_TELL)
    assert score([result("a", Deduct(5)), result("b", Deduct(1), Outcome.PASSED)], [unsure], ()).points == 100


def test_the_worst_outcome_speaks() -> None:
    assert worst({Outcome.PASSED: 9, Outcome.CANT_TELL: 1}) is Outcome.CANT_TELL
    assert worst({Outcome.PASSED: 9, Outcome.FAILED: 1, Outcome.CANT_TELL: 1}) is Outcome.FAILED
    assert worst({Outcome.INAPPLICABLE: 2}) is Outcome.INAPPLICABLE
    assert worst({}) is Outcome.UNTESTED

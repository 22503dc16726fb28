"""Decisions that do not count are findings of their own; used is what any report of the run carries."""

from dataclasses import replace
from datetime import date

from checks.engine.decide import apply_decisions
from checks.engine.misfit import add_misfits, carries, misfit_finding, sort_out, unused
from checks.model.decision import Misfit
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from tests.engine.test_decide import RULES, decision, finding, report

DAY = date(2026, 11, 23)


def test_decisions_are_sorted_out() -> None:
    good, late = decision(), decision(expires=date(2026, 11, 22))
    sound, wrong = sort_out([good, late, decision(rule="n/none"), decision(rule="n/hard")], RULES, DAY)
    assert sound == (good,)
    assert [misfit.problem for misfit in wrong] == ["expired", "unknown-rule", "not-waivable"]
    assert sort_out([decision(rule="any/rule")], Rulebook((), (), Shelf()), DAY)[1] == ()


def test_what_one_target_uses_is_used() -> None:
    for_first, for_none = decision(subject="http://a/*"), decision(subject="http://c/*")
    sound = (for_first, for_none, decision(rule="n/unjudged"))
    reports = [apply_decisions(report(each), sound) for each in (finding(), finding(subject="http://b/1"))]
    assert [misfit.zh for misfit in unused(sound, reports)] == ["n/r：没有任何问题与之相符，请删去"]
    (decided,) = reports[0].findings
    assert carries(decided, for_first) and not carries(decided, replace(for_first, reason="别的"))


def test_misfits_join_a_report_without_touching_its_score() -> None:
    whole = report(finding())
    misfit = Misfit("expired", "到期了", "expired", "w.yaml", 3, 5)
    joined = add_misfits(whole, [misfit, replace(misfit, line=4)])
    assert joined.score == whole.score and add_misfits(whole, []) is whole
    assert [(result.rule, result.failed) for result in joined.rules][-1] == ("waivers/expired", 2)
    assert misfit_finding(misfit, "en").message == "expired"

"""Rules are made ready once; what cannot be made ready is broken, never an error."""

from checks.engine.plan import make_plan, plan_rule
from checks.model.rule import AnyOf, Check
from checks.model.shelf import Shelf
from tests.engine.cards import a_rule


def test_parameters_reach_the_options() -> None:
    rule = a_rule(Check("length", {"max": "$most"}, "name"), parameters={"most": 3})
    (step,) = plan_rule(rule, Shelf()).steps
    assert list(step.predicate("abcd", None)) and not list(step.predicate("abc", None))  # type: ignore[union-attr, arg-type]


def test_bad_options_break_one_rule() -> None:
    assert plan_rule(a_rule(Check("length", {"maximum": 3})), Shelf()).broken
    assert plan_rule(a_rule(AnyOf((Check("nothing"),))), Shelf()).broken
    assert plan_rule(a_rule(), Shelf()).broken is None


def test_only_rules_on_the_target_s_artefacts_are_planned() -> None:
    plan = make_plan([a_rule(), a_rule(id="n/s", on="site")], Shelf(), ["page"])
    assert [planned.rule.id for planned in plan.by_on["page"]] == ["n/r"]


def test_a_reading_taken_over_is_shared_only_with_the_same_scope_and_figures() -> None:
    twin = a_rule(id="m/r", uses="n/r")
    assert make_plan([a_rule(), twin], Shelf(), ["page"]).shared == {"m/r": "n/r"}
    assert make_plan([twin], Shelf(), ["page"]).shared == {}
    elsewhere = a_rule(id="m/r", uses="n/r", where={"kind": "column"})
    assert make_plan([a_rule(), elsewhere], Shelf(), ["page"]).shared == {}

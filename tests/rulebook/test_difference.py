from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checks.model.effect import Advice, Deduct, Veto
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import AnyOf, Check, Rule
from checks.rulebook.difference import details, overall
from tests.rulebook.made import load


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    return load(tmp_path).rulebook.rules[0]


@pytest.mark.parametrize(
    ("change", "direction"),
    [
        ({"level": Level.SHOULD}, "loosened"),
        ({"declared_effect": Veto()}, "tightened"),
        ({"declared_effect": Advice()}, "loosened"),
        ({"declared_effect": Deduct(2, "site", 3)}, "tightened"),
        ({"declared_effect": Deduct(1, "page", 3)}, "tightened"),
        ({"where": {"kind": ("home",), "status": 200}}, "loosened"),
        ({"where": {"kind": ("home", "column", "article"), "status": 200}}, "tightened"),
        ({"where": {"kind": ("home", "column")}}, "tightened"),
        ({"where": {"kind": ("home", "column"), "status": 200, "depth": 1}}, "loosened"),
        ({"where": {"kind": ("article",), "status": 200}}, "changed"),
        ({"given": ("body", "main")}, "tightened"),
        ({"given": ("html > body",)}, "changed"),
        ({"then": ()}, "loosened"),
        ({"otherwise": Outcome.PASSED}, "loosened"),
        ({"follow": True}, "loosened"),
        ({"waivable": False}, "tightened"),
        ({"title": "别的标题"}, "reworded"),
        ({"parameters": {"longest": 6}}, "changed"),
        ({"parameters": {"max_days": 6}}, "changed"),
    ],
)
def test_each_change_has_its_direction(rule: Rule, change: dict[str, Any], direction: str) -> None:
    assert overall(details(rule, replace(rule, **change))) == direction


def test_figures_with_a_name_tell_which_way(rule: Rule) -> None:
    old, new = (
        replace(rule, parameters={"max_days": 10, "min_items": 3}),
        replace(rule, parameters={"max_days": 7, "min_items": 4}),
    )
    assert [each.direction for each in details(old, new)] == ["tightened", "tightened"]
    assert overall(details(new, old)) == "loosened"


def test_more_choices_ask_for_less(rule: Rule) -> None:
    few = replace(rule, then=(AnyOf((Check("truthy"),)),))
    many = replace(rule, then=(AnyOf((Check("truthy"), Check("falsy"))),))
    assert [each.what for each in details(few, many)] == ["then", "then"]


def test_equal_rules_do_not_differ(rule: Rule) -> None:
    assert details(rule, rule) == []
    twice = replace(rule, then=(*rule.then, rule.then[0]))
    assert overall(details(rule, twice)) == "tightened"

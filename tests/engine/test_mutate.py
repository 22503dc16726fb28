from dataclasses import replace
from pathlib import Path

import pytest

from checks.artefacts import KINDS
from checks.engine.mutate import mutants, nothing, surviving
from checks.model.rule import AnyOf, Check, NoneOf, Rule
from checks.model.shelf import Shelf
from tests.rulebook.lints.test_parameters import PATH, SQL
from tests.rulebook.made import load


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    return load(tmp_path).rulebook.rules[0]


def told(rule: Rule) -> list[str]:
    return [mutant.en for mutant in mutants(rule, Shelf())]


def test_selectors_functions_and_figures_are_mutated(rule: Rule) -> None:
    assert told(rule) == [
        "the selector matches nothing: body",
        "the function always holds: h1@text truthy",
        "the function always holds: h1@text length",
        "parameter longest: 5 → 6",
        "parameter longest: 5 → 4",
    ]


def test_good_examples_kill_all(rule: Rule) -> None:
    assert surviving(rule, Shelf(), KINDS["page"]) == (5, [])


def test_weak_examples_let_mutants_live(rule: Rule) -> None:
    weak = replace(rule, examples=rule.examples[:2])
    count, alive = surviving(weak, Shelf(), KINDS["page"])
    assert count == 5
    assert [survivor.en for survivor in alive] == [
        "the function always holds: h1@text length",
        "parameter longest: 5 → 6",
    ]


def test_figures_in_options_and_nested_items_are_mutated(rule: Rule) -> None:
    inner = Check("length", {"min": 1, "max": 0.05}, "title")
    nested = replace(rule, parameters={}, then=(AnyOf((Check("truthy"), NoneOf((inner,)))),))
    assert [each for each in told(nested) if "option" in each] == [
        "option length.min: 1 → 2",
        "option length.min: 1 → 0",
        "option length.max: 0.05 → 0.06",
        "option length.max: 0.05 → 0.04",
    ]
    assert sum("always holds" in each for each in told(nested)) == 2


def test_figures_never_go_below_zero(rule: Rule) -> None:
    assert "parameter longest: 0 → 1" in told(replace(rule, parameters={"longest": 0}))
    assert not any("-1" in each for each in told(replace(rule, parameters={"longest": 0})))


def test_sql_is_made_blind_and_its_figures_moved(tmp_path: Path) -> None:
    loaded = load(tmp_path, {PATH: SQL})
    rule = next(rule for rule in loaded.rulebook.rules if rule.on == "site")
    assert nothing("site", "SELECT 1;").endswith("WHERE false")
    assert surviving(rule, Shelf(), KINDS["site"]) == (3, [])

from dataclasses import replace
from pathlib import Path

import pytest

from checks.artefacts import KINDS
from checks.engine.rejudge import Flip, contradiction, flips
from checks.model.outcome import Outcome
from checks.model.rule import Rule
from checks.model.shelf import Shelf
from tests.rulebook.made import load


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    return load(tmp_path).rulebook.rules[0]


def test_examples_of_both_are_judged_by_both(rule: Rule) -> None:
    milder = replace(rule, parameters={"longest": 6})
    assert flips(rule, rule, Shelf(), KINDS["page"]) == []
    assert flips(rule, milder, Shelf(), KINDS["page"]) == [Flip("标题太长", Outcome.FAILED, Outcome.PASSED)]
    assert flips(milder, rule, Shelf(), KINDS["page"])[0].stricter


@pytest.mark.parametrize(
    ("impact", "stricter", "milder"),
    [("none", True, True), ("wording", True, True), ("more", False, True), ("fewer", True, False)],
)
def test_labels_are_held_against_what_happens(impact: str, stricter: bool, milder: bool) -> None:
    up, down = Flip("a", Outcome.PASSED, Outcome.FAILED), Flip("b", Outcome.FAILED, Outcome.PASSED)
    assert (contradiction(impact, [up]) is not None) == stricter  # type: ignore[arg-type]
    assert (contradiction(impact, [down]) is not None) == milder  # type: ignore[arg-type]
    assert contradiction(impact, []) is None  # type: ignore[arg-type]

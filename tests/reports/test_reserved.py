"""What is wrong with a waiver file reads like any other rule: a title, why, and what to do."""

from typing import get_args

import pytest

from checks.engine.misfit import add_misfits
from checks.model.decision import Misfit, Problem
from checks.reports import FORMATS
from checks.reports.reserved import RESERVED, rules_of
from tests.reports.made import RULEBOOK, report

WRONG = [Misfit(problem, "某规则：不算数", "n/r: no", "waivers.yaml", 3, 5) for problem in get_args(Problem)]


def test_every_problem_has_its_rule() -> None:
    assert set(RESERVED) == {f"waivers/{problem}" for problem in get_args(Problem)}
    assert list(RESERVED) == sorted(RESERVED)
    assert len(rules_of(RULEBOOK)) == len(RULEBOOK.rules) + len(RESERVED)


@pytest.mark.parametrize("name", ["csv", "github", "junit", "markdown", "sarif", "text"])
def test_formats_show_title_and_remedy(name: str) -> None:
    text = FORMATS[name].render(add_misfits(report(), WRONG), RULEBOOK)
    assert isinstance(text, str)
    for rule in RESERVED.values():
        assert rule.title in text
    assert "删去这一条" in text.replace("\\", "")

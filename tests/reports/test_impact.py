"""What a draft changes, told in words, as JSON and as a comment that nothing quoted can break."""

import json
from dataclasses import replace

import pytest

from checks.model.impact import Impact, RuleImpact, TargetImpact
from checks.model.outcome import Outcome
from checks.model.report import Score
from checks.reports.impact import render_json, render_markdown, render_text
from tests.reports.made import HOSTILE, report

FOUND = [replace(report().findings[0], message=f"见{at}", subject=f"http://a/{at}") for at in range(3)]


def made(*findings: object, **told: object) -> Impact:
    rule = RuleImpact("n/r", Outcome.PASSED, Outcome.FAILED, 5, 2, tuple(findings))  # type: ignore[arg-type]
    target = TargetImpact("a", "某局", Score("qualified", 95), Score("unqualified", 55), (rule,))
    return replace(Impact("r1", ("n/r", "n/s"), (target,), ("ghost",)), **told)  # type: ignore[arg-type]


def test_flips_examples_and_scores_are_told() -> None:
    for text in (render_text(made(*FOUND)), render_markdown(made(*FOUND))):
        for wanted in ("n/r", "某局", "见0", "见1", "见2", "95", "55", "合格", "不合格"):
            assert wanted in text, wanted
    told = json.loads(render_json(made(*FOUND)))
    assert (told["schema"], told["unread"], told["totals"]["targets"]) == ("guiju.impact/1", ["ghost"], 1)
    (rule,) = told["targets"][0]["rules"]
    assert (rule["before"], rule["after"], rule["appeared"], rule["vanished"]) == ("passed", "failed", 5, 2)
    assert "ghost" in render_text(made(*FOUND))


def test_targets_that_stand_as_before_are_only_counted() -> None:
    one = made(*FOUND)
    still = replace(one.targets[0], target="b", name="乙局", after=one.targets[0].before, rules=())
    text = render_text(replace(one, targets=(*one.targets, still)))
    assert "某局：合格 95 → 不合格 55" in text and "1 个对象的结论和得分不变" in text
    assert "乙局" not in text


def test_english_is_english_throughout() -> None:
    heading = render_markdown(made(*FOUND), "en").split("| `n/r`")[0]
    assert heading.isascii(), heading


def test_nothing_changed_is_said() -> None:
    nothing = Impact("r1", (), ())
    assert "完全相同" in render_text(nothing) and "alike" in render_text(nothing, "en")
    assert render_markdown(nothing)


@pytest.mark.parametrize("text", HOSTILE)
def test_quotes_stay_in_their_cell(text: str) -> None:
    hostile = made(replace(FOUND[0], message=text, subject=text))
    line = next(line for line in render_markdown(hostile).splitlines() if line.startswith("| `n/r`"))
    assert line.replace("\\|", "").count("|") == 8
    assert "<script" not in line and "](javascript" not in line and "<img" not in line
    assert "\x1b" not in render_text(hostile) and "\n::error" not in render_text(hostile)

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from checks.artefacts import KINDS
from checks.engine.examples import MOMENT, example_context, run_examples
from checks.model.outcome import Outcome
from checks.model.rule import Check, Example, Rule
from checks.model.shelf import Shelf
from tests.rulebook.made import load


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    return load(tmp_path).rulebook.rules[0]


def test_examples_hold(rule: Rule) -> None:
    verdicts = run_examples(rule, Shelf(), KINDS["page"])
    assert [verdict.holds for verdict in verdicts] == [True] * 4
    assert verdicts[1].findings[0].message == "缺少标题"


def test_what_came_otherwise_is_shown(rule: Rule) -> None:
    wrong = replace(rule.examples[1], outcome=Outcome.PASSED, findings=None)
    (verdict,) = run_examples(replace(rule, examples=(wrong,)), Shelf(), KINDS["page"])
    assert not verdict.holds
    assert (verdict.expected, verdict.outcome, len(verdict.findings)) == (Outcome.PASSED, Outcome.FAILED, 1)


def test_the_number_of_findings_counts(rule: Rule) -> None:
    wrong = replace(rule.examples[1], findings=2)
    (verdict,) = run_examples(replace(rule, examples=(wrong,)), Shelf(), KINDS["page"])
    assert not verdict.holds


def test_an_example_that_cannot_be_made_is_trouble(rule: Rule) -> None:
    bad = replace(rule.examples[0], facts={"status": "teapot"})
    (verdict,) = run_examples(replace(rule, examples=(bad,)), Shelf(), KINDS["page"])
    assert not verdict.holds
    assert verdict.trouble is not None
    assert "例子无法读取" in verdict.trouble.zh and "unreadable example" in verdict.trouble.en


def test_a_rule_that_cannot_be_planned_is_trouble(rule: Rule) -> None:
    broken = replace(rule, then=(Check("nope"),))
    troubles = [verdict.trouble for verdict in run_examples(broken, Shelf(), KINDS["page"])]
    assert all(trouble is not None and "Error" in trouble.zh for trouble in troubles)


def test_the_context_is_what_the_example_says() -> None:
    facts = {
        "profile": "portal",
        "declared": {"name": "示例市人民政府", "hosts": ["a.cn"], "org_kind": "local"},
        "captured_at": "2026-01-02T08:00:00+08:00",
        "as_of": "2020-01-01",
    }
    context = example_context(Example("a", Outcome.PASSED, "html", "", None, facts), None, "page")
    assert (context.target.profile, context.target.name, context.target.hosts) == (
        "portal",
        "示例市人民政府",
        ("a.cn",),
    )
    assert context.target.declared == {"org_kind": "local"}
    assert context.captured_at == datetime(2026, 1, 2, tzinfo=UTC)
    assert context.as_of == date(2020, 1, 1)
    plain = example_context(Example("a", Outcome.PASSED, "record", {}), None, "record")
    assert (plain.captured_at, plain.target.kind) == (MOMENT, "register")


def test_a_rule_that_crashes_proves_nothing(rule: Rule) -> None:
    """An example of what cannot be told does not hold because the query broke."""
    example = Example("坏", Outcome.CANT_TELL, "tables", {"pages": [{"url": "http://a/", "depth": 0}]})
    query = "SELECT CAST(url AS INT) AS subject, 'unreadable' AS cause FROM pages"
    broken = replace(rule, on="site", where={}, given=(query,), then=(), examples=(example,))
    (verdict,) = run_examples(broken, Shelf(), KINDS["site"])
    assert (verdict.outcome, verdict.holds) == (Outcome.CANT_TELL, False)
    sound = replace(broken, given=("SELECT url AS subject, 'unreadable' AS cause FROM pages",))
    assert run_examples(sound, Shelf(), KINDS["site"])[0].holds

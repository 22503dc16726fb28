"""Five outcomes, and nothing that breaks spoils another rule."""

from typing import Any

import pytest

from checks.engine.evaluate import judge
from checks.engine.plan import plan_rule
from checks.model.cause import Cause
from checks.model.outcome import Outcome
from checks.model.problem import Unknown
from checks.model.rule import AnyOf, Check, NoneOf, Rule
from checks.model.sentence import Sentence
from checks.model.shelf import Shelf
from tests.engine.cards import CONTEXT, Cards, a_rule

NAMED = Cards({"a": [{"name": "x"}]})
NAMELESS = Cards({"a": [{"name": ""}]})
NO_CARD = Cards({})


def outcome(rule: Rule, cards: Cards) -> Outcome:
    return judge(plan_rule(rule, Shelf()), cards, CONTEXT).outcome


def causes(rule: Rule, cards: Cards) -> list[Cause]:
    hits = judge(plan_rule(rule, Shelf()), cards, CONTEXT).hits
    return [hit.unknown.cause for hit in hits if hit.unknown]


def test_passed_and_failed() -> None:
    assert outcome(a_rule(), NAMED) is Outcome.PASSED
    assert outcome(a_rule(), NAMELESS) is Outcome.FAILED


def test_absent_is_a_failure_of_truthy() -> None:
    assert outcome(a_rule(), Cards({"a": [{}]})) is Outcome.FAILED


@pytest.mark.parametrize(
    "otherwise", [Outcome.FAILED, Outcome.PASSED, Outcome.INAPPLICABLE, Outcome.CANT_TELL]
)
def test_nothing_selected_is_what_otherwise_says(otherwise: Outcome) -> None:
    assert outcome(a_rule(otherwise=otherwise), NO_CARD) is otherwise


@pytest.mark.parametrize(("where", "applies"), [
    ({"status": 200}, True), ({"status": 404}, False), ({"status": [200, 203]}, True),
    ({"kind": ["article", "column"]}, True), ({"kind": "article"}, False), ({"profile": "portal"}, False),
])  # fmt: skip
def test_where_decides_whether_the_rule_applies(where: dict[str, Any], applies: bool) -> None:
    assert (outcome(a_rule(where=where), NAMED) is Outcome.PASSED) is applies
    assert (outcome(a_rule(where=where), NAMED) is Outcome.INAPPLICABLE) is not applies


def test_what_cannot_be_read_is_never_failed_nor_passed() -> None:
    cards = Cards({}, trouble=Unknown(Cause.FIREWALL, "403"))
    assert causes(a_rule(), cards) == [Cause.FIREWALL]
    assert outcome(a_rule(where={"status": 404}), cards) is Outcome.INAPPLICABLE


def test_a_crash_is_one_cant_tell() -> None:
    assert causes(a_rule(given=("crash",)), NAMED) == [Cause.CRASHED]


def test_an_unknown_function_is_one_cant_tell() -> None:
    assert causes(a_rule(Check("no-such-function")), NAMED) == [Cause.CRASHED]


NAME, TITLE = Check("truthy", {}, "name"), Check("truthy", {}, "title")


@pytest.mark.parametrize(("card", "any_", "none_"), [
    ({"name": "x"}, True, False), ({"title": "x"}, True, False), ({}, False, True),
    ({"name": "x", "title": "y"}, True, False),
])  # fmt: skip
def test_any_and_none(card: dict[str, str], any_: bool, none_: bool) -> None:
    cards = Cards({"a": [card]})
    assert (outcome(a_rule(AnyOf((NAME, TITLE))), cards) is Outcome.PASSED) is any_
    assert (outcome(a_rule(NoneOf((NAME, TITLE))), cards) is Outcome.PASSED) is none_


def test_each_thing_and_each_item_is_a_hit() -> None:
    cards = Cards({"a": [{}, {"name": "x"}]})
    assert len(judge(plan_rule(a_rule(NAME, TITLE), Shelf()), cards, CONTEXT).hits) == 3


def test_follow_looks_at_what_scripts_wrote() -> None:
    rule = a_rule(follow=True)
    assert outcome(rule, Cards({}, more=[NAMELESS, NAMED])) is Outcome.PASSED
    assert outcome(rule, Cards({}, more=[NAMELESS])) is Outcome.FAILED


def test_follow_waits_for_what_was_not_collected() -> None:
    cards = Cards({}, more=[NAMELESS], waits=Sentence("缺 footer.js", "footer.js is missing"))
    assert causes(a_rule(follow=True), cards) == [Cause.RENDERING]
    assert outcome(a_rule(), cards) is Outcome.FAILED


def test_a_candidate_waits_for_a_person() -> None:
    assert causes(a_rule(candidate=True), NAMELESS) == [Cause.CONFIRMATION]
    assert outcome(a_rule(candidate=True), NAMED) is Outcome.PASSED


@pytest.mark.parametrize(("detail", "zh", "en"), [
    ({"zh": "没有日期", "en": "no date"}, "没有日期", "no date"),
    ({"zh": "没有日期", "en": None}, "没有日期", "cannot be decoded or parsed (没有日期)"),
    ("没有日期", "没有日期", "cannot be decoded or parsed (没有日期)"),
    (None, "", ""),
])  # fmt: skip
def test_a_row_says_why_it_cannot_tell(detail: Any, zh: str, en: str) -> None:
    cards = Cards({"a": [{"cause": "unreadable", "detail": detail}]})
    (hit,) = judge(plan_rule(a_rule(then=()), Shelf()), cards, CONTEXT).hits
    assert hit.unknown is not None
    assert (hit.unknown.cause, hit.unknown.told(), hit.unknown.told("en")) == (Cause.UNREADABLE, zh, en)

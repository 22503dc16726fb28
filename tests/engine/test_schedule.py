"""Rules that have nothing to judge rest, with the outcome they would have had."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from checks.artefacts.page import Page, nothing
from checks.engine.evaluate import judge
from checks.engine.plan import make_plan
from checks.engine.schedule import Scheduler
from checks.model.context import Context
from checks.model.exchange import Exchange
from checks.model.outcome import Outcome
from checks.model.rule import Check, Rule
from checks.model.shelf import Shelf
from checks.model.target import Target
from tests.engine.cards import a_rule

TARGET = Target("t", "site", "http://www.example.gov.cn/")
NEVER = Check("falsy", {}, None, "不应有")


def a_page(markup: str, url: str = "http://www.example.gov.cn/a.html", status: int = 200) -> Page:
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    return Page(Exchange(url, status=status, headers=headers, body=markup.encode()), nothing, TARGET)


def rule(name: str, given: str, **changes: object) -> Rule:
    return replace(a_rule(NEVER), id=f"n/{name}", given=(given,), **changes)  # type: ignore[arg-type]


RULES = [
    rule("class", ".x", otherwise=Outcome.PASSED),
    rule("either", "marquee, blink", otherwise=Outcome.PASSED),
    rule("has", "p:has(img)", otherwise=Outcome.PASSED),
    rule("inside", "table td[scope]", otherwise=Outcome.INAPPLICABLE),
    rule("link", "role(link)", otherwise=Outcome.INAPPLICABLE),
    rule("meta", "meta[name=SiteName i]", otherwise=Outcome.INAPPLICABLE),
    rule("must", "marquee", otherwise=Outcome.FAILED),
    rule("not", "p:not([lang])", otherwise=Outcome.PASSED),
    rule("region", "region(footer) blink", otherwise=Outcome.INAPPLICABLE),
    rule("wild", "[aria-*]", otherwise=Outcome.INAPPLICABLE),
    rule("elsewhere", "html", otherwise=Outcome.PASSED, where={"status": 404}),
]
PAGES = [
    "<p>text",
    "<p class=x lang=zh>text<marquee>m</marquee><img alt=''>",
    "<meta name=SiteName content=a><table><td scope=row>c</table>",
    "<meta name=' sitename' content=a><blink>b</blink><div role=link>l</div>",
    "<div class=meta name=SiteName>d</div><a href=x aria-label=y></a><footer><blink>f</blink></footer>",
    "<title>t</title>",
]


@pytest.mark.parametrize("markup", PAGES)
def test_every_outcome_is_that_of_the_rule_asked_by_itself(markup: str) -> None:
    plan = make_plan(RULES, Shelf(), ["page"])
    page = a_page(markup)
    schedule = Scheduler(plan).of(page)
    context = Context(TARGET, datetime(2026, 11, 20, tzinfo=UTC), date(2026, 11, 20), page)
    expected = {each.rule.id: judge(each, page, context).outcome for each in plan.by_on["page"]}
    rested = dict(schedule.resting)
    assert {each.rule.id for each in schedule.live} | rested.keys() == expected.keys()
    assert rested == {name: expected[name] for name in rested}
    assert rested, "nothing rests"


def test_pages_of_one_shape_share_a_schedule() -> None:
    scheduler = Scheduler(make_plan(RULES, Shelf(), ["page"]))
    first, second = a_page("<p class=x>a"), a_page("<p class=y>b<p class=z>c")
    assert scheduler.of(first) is scheduler.of(second)
    assert scheduler.of(first) is not scheduler.of(a_page("<p>a"))
    assert scheduler.of(first) is not scheduler.of(a_page("<p class=x>a", status=404))


def test_a_page_that_cannot_be_read_is_judged_by_all_that_apply() -> None:
    scheduler = Scheduler(make_plan(RULES, Shelf(), ["page"]))
    schedule = scheduler.of(a_page(""))
    assert [name for name, _ in schedule.resting] == ["n/elsewhere"]


def test_a_where_that_breaks_is_left_to_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    page = a_page("<p>")
    monkeypatch.setattr(page, "facts", lambda: 1 / 0)
    schedule = Scheduler(make_plan(RULES, Shelf(), ["page"])).of(page)
    assert len(schedule.doubtful) == len(RULES) and not schedule.live


def test_only_selectors_of_rules_that_are_asked_are_prepared() -> None:
    schedule = Scheduler(make_plan(RULES, Shelf(), ["page"])).of(a_page("<p class=x>a"))
    asked = {given for each in schedule.live for given in each.rule.given}
    assert schedule.givens == asked and ".x" in asked and "html" not in asked

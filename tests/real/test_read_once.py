"""What was read on other pages of a site, and rules that rest, change no outcome on real pages."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from checks.artefacts.memory import Memory
from checks.artefacts.page import Page, nothing
from checks.engine.evaluate import Judgement, judge, judge_applicable
from checks.engine.plan import Plan, make_plan
from checks.engine.schedule import Scheduler
from checks.model.context import Context
from checks.model.exchange import Exchange
from checks.model.target import Target
from tests.samples import SAMPLES, needs_samples
from tests.shipped import shipped_rulebook

PLACES = {
    "atxlyj.cn": "sites/atxlyj.cn",
    "gzdzhrss.com": "sites/gzdzhrss.com",
    "saved": "pages",
    "act": "act",
}
TAKEN = 40


@pytest.fixture(scope="module")
def plan() -> Plan:
    rulebook = shipped_rulebook()
    return make_plan(rulebook.rules, rulebook.shelf, ("page",))


def files(place: str) -> list[Path]:
    found = sorted((SAMPLES / PLACES[place]).rglob("*.htm*"))
    return found[:: max(1, len(found) // TAKEN)]


def a_page(file: Path, memory: Memory | None) -> tuple[Page, Context]:
    url = f"http://www.example.gov.cn/{file.name}"
    target = Target("t", "site", "http://www.example.gov.cn/", profile="department", code="2101000001")
    exchange = Exchange(url, status=200, headers=(("Content-Type", "text/html"),), body=file.read_bytes())
    page = Page(exchange, nothing, target, memory=memory)
    return page, Context(target, datetime(2026, 11, 20, tzinfo=UTC), date(2026, 11, 20), page)


def told(judgement: Judgement) -> tuple[Any, ...]:
    said = [(hit.problem.zh, hit.problem.value) if hit.problem else hit.unknown for hit in judgement.hits]
    return judgement.outcome, said


@needs_samples
@pytest.mark.parametrize("place", sorted(PLACES))
def test_a_page_among_others_is_judged_as_by_itself(place: str, plan: Plan) -> None:
    memory, scheduler = Memory(), Scheduler(plan)
    rested = 0
    for file in files(place):
        alone, context = a_page(file, None)
        expected = {each.rule.id: told(judge(each, alone, context)) for each in plan.by_on["page"]}
        page, context = a_page(file, memory)
        schedule = scheduler.of(page)
        found = {each.rule.id: told(judge_applicable(each, page, context)) for each in schedule.live}
        found |= {rule: (outcome, []) for rule, outcome in schedule.resting}
        rested += len(schedule.resting)
        page.forget()
        assert found == expected, file
    assert rested, "no rule ever rested: nothing was compared"

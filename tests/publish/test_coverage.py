from dataclasses import replace

from checks.model.outcome import Outcome
from checks.publish.coverage import coverage_leaves, never_fired
from checks.publish.shelfmark import shelfmarks
from checks.publish.state import city, standing
from tests.publish.made import CITY, EMPTY, MARKS
from tests.reports.made import AS_OF, EDITIONS, RULEBOOK, report


def test_each_edition_with_clauses_has_a_page_and_a_line() -> None:
    overview, *pages = coverage_leaves(MARKS, CITY)
    assert "coverage/gov-site-guide/2017.html" in {page.path for page in pages}
    for page in pages:
        assert f'href="{page.path.removeprefix("coverage/")}"' in overview.text()


def test_clauses_lead_to_rules_or_say_why_there_is_none() -> None:
    guide = next(edition for edition in EDITIONS if edition.id == "gov-site-guide@2017")
    listed = replace(
        guide,
        clauses={**guide.clauses, "一": "<b>由人看", "二": "以后再写"},
        unruled={"一": "manual: 要看<内容>"},
    )
    others = tuple(listed if edition.id == listed.id else edition for edition in RULEBOOK.editions)
    marks = shelfmarks(replace(RULEBOOK, editions=others), AS_OF)
    text = next(leaf.text() for leaf in coverage_leaves(marks, CITY) if leaf.path.endswith("guide/2017.html"))
    assert 'href="../../rules/gov-site-guide/site-tags.html"' in text
    assert "只能由人判断：要看&lt;内容&gt;" in text and "尚未写成规则" in text and "<b>由人看" not in text
    assert text.index("有规则的条款") < text.index("没有规则的条款")


def test_rules_that_never_applied_are_told() -> None:
    made = report()
    quiet = replace(made, rules=tuple(replace(each, outcome=Outcome.INAPPLICABLE) for each in made.rules))
    silent = city([standing(quiet)])
    assert never_fired(silent) == sorted({each.rule for each in made.rules})
    assert "从未适用" in next(iter(coverage_leaves(MARKS, silent))).text()
    assert never_fired(CITY) == never_fired(city([standing(made)]))
    assert "从未适用的规则" not in next(iter(coverage_leaves(MARKS, EMPTY))).text()

"""Examples of rules on sites are tables; queries are tried before any site is judged."""

from typing import Any

import pytest

from checks.artefacts.site import Site
from checks.artefacts.site_kind import SITE
from checks.model.kind import ExampleError
from checks.model.outcome import Outcome
from checks.model.rule import Example
from tests.engine.cards import a_rule


def made(content: Any, **facts: Any) -> Site:
    rule = a_rule(on="site", where={"profile": ["portal", "county"]})
    found = SITE.from_example(Example("e", Outcome.PASSED, "tables", content, facts=facts), rule)
    assert isinstance(found, Site)
    return found


def test_rows_need_only_the_columns_that_matter() -> None:
    found = made({"pages": [{"url": "http://a/", "kinds": ["home"], "published": "2026-11-01 08:00:00"}]})
    (row,) = found.query("SELECT url, kinds, status, year(published) AS y FROM pages", {})
    assert row == {"url": "http://a/", "kinds": ["home"], "status": None, "y": 2026}


def test_a_site_is_always_there_and_can_be_said_otherwise() -> None:
    assert made({}).query("SELECT host, profile FROM site", {}) == [
        {"host": "www.example.gov.cn", "profile": "portal"}
    ]
    own = made({"site": [{"host": "www.b.gov.cn"}]}, profile="county", captured_at="2026-02-01T00:00:00")
    assert own.query("SELECT host, profile, captured_at::TEXT AS at FROM site", {}) == [
        {"host": "www.b.gov.cn", "profile": "county", "at": "2026-02-01 00:00:00"}]  # fmt: skip
    assert own.facts()["profile"] == "county"


@pytest.mark.parametrize("content", [{"page": []}, {"pages": [{"adress": "x"}]}])
def test_what_no_table_has_is_refused(content: Any) -> None:
    with pytest.raises(ExampleError, match=r"has no column|there is no table"):
        made(content)


@pytest.mark.parametrize(("query", "good"), [
    ("SELECT url AS subject FROM pages WHERE published < $captured_at - to_days($days)", True),
    ("SELECT * FROM pages WHERE list_contains($formats, kind)", True),
    ("SELECT * FROM nothing", False), ("DROP TABLE pages", False),
])  # fmt: skip
def test_queries_are_tried_on_empty_tables(query: str, good: bool) -> None:
    assert (SITE.check_given(query) is None) is good


def test_fields_are_columns() -> None:
    assert SITE.check_field("subject") is None and SITE.check_field("a b")

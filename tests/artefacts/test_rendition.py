"""What a browser made of a page completes it."""

from datetime import date
from typing import Any

import orjson
import pytest

from checks.artefacts.page import Page
from checks.artefacts.rendering import SCHEMA
from checks.artefacts.rendition import read_rendition, unmarked
from checks.artefacts.site_rows import all_link_rows, column_of
from checks.model.cause import Cause
from checks.model.exchange import RENDERED, Exchange, Failure
from checks.model.target import Target

URL = "http://www.a.gov.cn/tzgg/"
HTML = (("Content-Type", "text/html; charset=utf-8"),)
SENT = "<h1>通知公告</h1><div id=list></div><a href=/a.html>甲</a><script>fetch('/x').then(fill('list'))</script>"
SHOWN = (
    "<body><h1>通知公告</h1><div id=list guiju-font=14><ul><li><a href=b.html>关于春季植树的通知</a> 2026-11-01</li></ul></div>"
    "<a href=/a.html>甲</a><p guiju-hidden>不见</p></body>"
)


def page(failure: Failure | None = None, body: bytes | None = None, facts: Any = None, **told: Any) -> Page:
    content = {
        "schema": SCHEMA,
        "url": URL,
        "html": SHOWN,
        "facts": {"loaded": True} if facts is None else facts,
    }
    seen = Exchange(
        URL, body=orjson.dumps(content | told) if body is None else body, failure=failure, role="rendered"
    )
    sent = Exchange(URL, status=200, headers=HTML, body=SENT.encode())
    return Page(sent, {RENDERED + URL: seen}.get, Target("a", "site", "http://www.a.gov.cn/"))


def test_it_is_a_part_of_the_page() -> None:
    artefact = page()
    assert artefact.rendition is not None
    assert artefact.fragments == (artefact.rendition,) == artefact.parts()
    assert "关于春季植树的通知" in artefact.rendition.text
    assert "guiju-" not in artefact.rendition.source
    assert artefact.rendition.resolve("b.html") == URL + "b.html"
    assert artefact.rendition.fragments == artefact.rendition.parts() == ()
    assert (artefact.rendition.rendition, artefact.pending()) == (None, None)


@pytest.mark.parametrize("facts", [
    {"loaded": False}, {}, {"loaded": True, "undelivered": [{"type": "script", "url": "http://cdn/x.js"}]},
    {"loaded": True, "undelivered": [{"type": "fetch"}]}, {"loaded": True, "blocked": {"method": 1}},
    {"loaded": True, "blocked": {"budget": 2}}, {"loaded": True, "undelivered": [7]}, {"loaded": True, "blocked": [1]},
])  # fmt: skip
def test_what_the_browser_did_not_get_may_be_missing(facts: dict[str, Any]) -> None:
    artefact = page(facts=facts)
    assert artefact.rendition is not None
    assert not artefact.seen_whole
    assert "#list" in (artefact.pending() or ("", ""))[0]


@pytest.mark.parametrize("facts", [
    {"loaded": True, "undelivered": [{"type": "image"}, {"type": "font"}], "blocked": {"media": 3, "method": 0}},
    {"loaded": True, "undelivered": [], "blocked": {}},
])  # fmt: skip
def test_pictures_and_the_like_hold_no_text(facts: dict[str, Any]) -> None:
    assert page(facts=facts).seen_whole


@pytest.mark.parametrize("artefact", [
    page(Failure(Cause.TIMEOUT, "超时")), page(body=b"{"), page(body=b'{"schema": "other"}'), page(html=""),
    page(html=7), page(url="http://elsewhere.example.com/"),
])  # fmt: skip
def test_what_cannot_be_used_is_none(artefact: Page) -> None:
    assert read_rendition(artefact) is None
    assert artefact.fragments == ()
    assert not artefact.seen_whole
    assert artefact.pending() is not None


def test_lists_are_read_and_links_that_are_new() -> None:
    artefact = page()
    column = column_of(artefact, date(2026, 11, 23))
    assert column is not None
    assert [(entry.url, entry.published) for entry in column.entries] == [(URL + "b.html", date(2026, 11, 1))]
    assert [(row[1], row[6]) for row in all_link_rows(artefact)] == [
        ("http://www.a.gov.cn/a.html", None),
        (URL + "b.html", URL),
    ]


def test_an_empty_list_that_a_browser_saw_whole_is_empty() -> None:
    shown = page(html="<body><h1>通知公告</h1><div id=list></div></body>")
    partly = page(html="<body><h1>通知公告</h1></body>", facts={"loaded": False})
    found, doubtful = column_of(shown, date(2026, 11, 23)), column_of(partly, date(2026, 11, 23))
    assert found is not None and doubtful is not None
    assert (found.entries, found.cause) == ((), None)
    assert (doubtful.entries, doubtful.cause) == ((), "needs-rendering")


def test_notes_on_elements_are_taken_off() -> None:
    assert (
        unmarked('<p class="x" guiju-font="14px &quot;宋体&quot;" guiju-hidden>字</p>')
        == '<p class="x">字</p>'
    )

"""Rendered pages as artefacts."""

import pytest

from checks.artefacts.rendered import Rendered
from checks.artefacts.response import Part
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.target import Target
from checks.model.value import ABSENT
from tests.functions.seen import page

HTML = (
    '<title>改了</title><body><div id="zoom"><p guiju-font="16 32 800 200">正文</p></div>'
    '<div guiju-hidden=""><a href="/x">看不见</a></div><b guiju-undefined="Link">x</b></body>'
)
FACTS = {"layers": [{"selector": "div#f", "x": 1}], "loaded": True}


def test_the_markup_is_the_browsers_and_the_facts_are_the_pages() -> None:
    seen = page(
        {"kind": "article", "url": "http://www.example.gov.cn/a.html"}, html=HTML, sent="<title>原来</title>"
    )
    assert (seen.subject, seen.title, seen.facts()["kind"]) == (
        "http://www.example.gov.cn/a.html",
        "改了",
        ("article",),
    )
    assert seen.sent is not None and seen.sent.title == "原来"
    assert seen.facts()["status"] == 200 and seen.facts()["host"] == "www.example.gov.cn"


def test_kinds_come_from_the_page_that_was_sent() -> None:
    where = {"url": "http://www.example.gov.cn/a.html"}
    whole = page(where, html=HTML, sent='<meta name="ArticleTitle" content="通知">')
    assert Rendered(whole.exchange, whole.lookup, whole.target).kinds == ("article",)
    alone = Rendered(whole.exchange, lambda url: None, whole.target)
    assert alone.kinds == ("column",) and alone.sent is None and alone.facts()["status"] == 200
    home = page(html=HTML)
    assert Rendered(home.exchange, lambda url: None, home.target).kinds == ("home",)


def test_what_takes_no_room_is_hidden_with_all_that_it_holds() -> None:
    seen = page(html=HTML)
    link, bold = seen.css("a")[0], seen.css("b")[0]
    assert seen.hidden(link) and not seen.shown(link)
    assert not seen.hidden(bold) and seen.shown(bold)
    assert seen.select("exposed(a)") == []


def test_typography_is_read_from_the_body() -> None:
    seen = page(html=HTML)
    names = ("body_font_px", "body_line_ratio", "body_line_chars")
    assert [seen.read_fact(name) for name in names] == [16, 2.0, 50.0]
    assert page(html="<p>x").read_fact("body_font_px") is ABSENT
    assert seen.select("when(page:body_font_px) region(body)") and not page(html="<p>x").select(
        "when(page:body_font_px) region(body)"
    )


def test_facts_are_things_with_a_path() -> None:
    seen = page(html=HTML, facts=FACTS)
    (layer,) = seen.select("facts.layers.*")
    assert isinstance(layer, Part)
    assert [reading.value for reading in seen.read(layer, "x")] == [1]
    assert [reading.value for reading in seen.read(layer, "y")] == [ABSENT]
    assert [reading.value for reading in seen.read(layer, "page:final_url")] == [seen.final_url]
    assert seen.locate(layer).selector == "div#f"
    assert seen.excerpt(layer) == 'facts.layers.0: {"selector":"div#f","x":1}'
    (loaded,) = seen.select("facts.loaded")
    assert seen.locate(loaded).selector == "facts.loaded"


def test_axe_nodes_are_things_with_a_selector() -> None:
    node = {"target": "p > a", "html": "<a href='/'>", "message": "m", "data": {"contrastRatio": 2}}
    seen = page(html=HTML, axe={"color-contrast": {"violations": [node]}})
    (found,) = seen.select("axe(color-contrast)")
    assert seen.locate(found).selector == "p > a" and seen.excerpt(found) == "<a href='/'>"
    assert [reading.value for reading in seen.read(found, "contrastRatio")] == [2]
    assert seen.select("axe(target-size)") == []


def test_elements_are_placed_by_selector_only_and_quoted_without_our_marks() -> None:
    seen = page(html=HTML)
    (bold,) = seen.select("b")
    place = seen.locate(bold)
    assert (place.line, place.selector) == (None, "html > body > b")
    assert seen.excerpt(bold) == "<b>x</b>"
    region = seen.region("body")
    assert seen.locate(region).selector == "div#zoom"


def test_nothing_is_followed_further() -> None:
    seen = page(html="<script>document.write('<p>x')</script><iframe src=/f></iframe>")
    assert (seen.parts(), seen.fragments, seen.writings(), seen.pending()) == ((), (), (), None)


@pytest.mark.parametrize(
    ("body", "url", "cause"),
    [
        (b"{", "http://www.example.gov.cn/", Cause.UNREADABLE),
        (
            b'{"schema":"guiju.rendered/1","url":"http://ads.com/"}',
            "http://www.example.gov.cn/",
            Cause.REDIRECTS,
        ),
    ],
)
def test_what_is_no_rendering_of_the_page_cannot_be_judged(body: bytes, url: str, cause: Cause) -> None:
    seen = Rendered(Exchange(url, body=body, role="rendered"), lambda url: None, Target("t", "site", url))
    unknown = seen.unreadable()
    assert unknown is not None and unknown.cause is cause


def test_a_failure_is_told_and_a_twin_host_is_the_same_site() -> None:
    failed = page(failure="timeout")
    unknown = failed.unreadable()
    assert unknown is not None and unknown.cause is Cause.TIMEOUT
    assert failed.seen == {} and failed.select("axe(label)") == []
    assert page(final_url="http://m.example.gov.cn/").unreadable() is None

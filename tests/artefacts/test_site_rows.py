"""Rows say of a page what stands in its markup."""

from typing import Any

import pytest

from checks.artefacts.page import Page
from checks.artefacts.site_rows import link_rows, meta_rows, page_row, published_at, resource_rows
from checks.artefacts.site_tables import SITE_TABLES
from checks.model.exchange import Exchange
from checks.model.target import Target


def page(markup: str, url: str = "http://www.a.gov.cn/dt/t20261101_1.html", **changes: Any) -> Page:
    html = (("Content-Type", "text/html; charset=utf-8"),)
    values: dict[str, Any] = {"status": 200, "headers": html, "body": markup.encode(), "record": "r"}
    return Page(
        Exchange(url, **{**values, **changes}),
        lambda wanted: None,
        Target("a", "site", "http://www.a.gov.cn/"),
    )


def row(made: Page) -> dict[str, Any]:
    values = page_row(made, published_at(made))
    return dict(zip(SITE_TABLES["pages"].columns, values, strict=True))


def test_every_table_has_a_value_for_each_column() -> None:
    made = page("<a href=/x>x</a><img src=y.png><meta name=a content=b>")
    for name, rows in (
        ("links", link_rows(made)),
        ("resources", resource_rows(made)),
        ("metas", meta_rows(made)),
    ):
        for each in rows:
            assert len(each) == len(SITE_TABLES[name].columns), name
    assert len(page_row(page("", status=403), None)) == len(SITE_TABLES["pages"].columns)


def test_a_page_that_was_read() -> None:
    head = '<title>标 题</title><meta name=ArticleTitle content="通知"><meta name=PubDate content="2026-11-01 08:30">'
    found = row(page(f"<html lang=zh><head>{head}</head><body><p>{'字' * 300}</p></body></html>"))
    assert (found["kind"], found["title"], found["lang"], found["charset"]) == (
        "article",
        "标 题",
        "zh",
        "utf-8",
    )
    assert (found["article_title"], found["published"], found["cause"]) == (
        "通知",
        "2026-11-01 08:30:00",
        None,
    )
    assert found["text_chars"] == 300 and found["error_shape"] is False


def test_a_page_that_was_refused_has_a_cause_and_no_content() -> None:
    found = row(page("<p>blocked", status=403))
    assert (found["cause"], found["title"], found["text_chars"]) == ("firewall", None, None)


@pytest.mark.parametrize(("markup", "to", "text", "internal", "kind"), [
    ('<a href="../x.html#a">文 字</a>', "http://www.a.gov.cn/x.html", "文 字", True, "page"),
    ('<a href="f.PDF">附件</a>', "http://www.a.gov.cn/dt/f.PDF", "附件", True, "attachment"),
    ('<a href="http://b.com/"><img alt="图"></a>', "http://b.com/", "图", False, "page"),
    ('<a href="http://xw.a.gov.cn/">x</a>', "http://xw.a.gov.cn/", "x", True, "page"),
    ('<a href="mailto:a@b.cn">信</a>', None, "信", False, "mail"),
    ('<a href="javascript:;">x</a>', None, "x", False, "script"),
    ('<a href="#top">x</a>', "http://www.a.gov.cn/dt/t20261101_1.html", "x", True, "anchor"),
    ('<a href="ftp://b/">x</a>', None, "x", False, "other"),
])  # fmt: skip
def test_links(markup: str, to: str | None, text: str, internal: bool, kind: str) -> None:
    (found,) = link_rows(page(markup))
    assert (found[1], found[3], found[4], found[5]) == (to, text, internal, kind)


def test_equal_links_count_once_and_a_refresh_is_a_link() -> None:
    markup = (
        "<meta http-equiv=refresh content='0; url=/new/'><a href=/x>x</a><a href=/x>x</a><a href=/x>y</a>"
    )
    assert [(found[1], found[3]) for found in link_rows(page(markup))] == [
        ("http://www.a.gov.cn/x", "x"), ("http://www.a.gov.cn/x", "y"), ("http://www.a.gov.cn/new/", "")]  # fmt: skip


def test_resources_by_type() -> None:
    markup = (
        "<link rel=stylesheet href=/s.css integrity=sha256-x><link rel='shortcut icon' href=/f.ico><link rel=next href=/n>"
        "<script src=https://cdn.example.com/j.js></script><img data-src=lazy.png><iframe src=/f.html></iframe><video src=/v.mp4></video>"
    )
    found = {(each[1], each[2], each[3], each[4], each[5]) for each in resource_rows(page(markup))}
    assert found == {
        ("http://www.a.gov.cn/s.css", "style", True, "http", "sha256-x"), ("http://www.a.gov.cn/f.ico", "icon", True, "http", None),
        ("https://cdn.example.com/j.js", "script", False, "https", None), ("http://www.a.gov.cn/dt/lazy.png", "image", True, "http", None),
        ("http://www.a.gov.cn/f.html", "frame", True, "http", None), ("http://www.a.gov.cn/v.mp4", "media", True, "http", None),
    }  # fmt: skip

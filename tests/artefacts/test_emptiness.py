"""A column is called empty only when nothing could have filled it."""

from datetime import date
from typing import Any

import pytest

from checks.artefacts.columns import Column
from checks.artefacts.emptiness import doubt, note_chars, sends_on
from checks.artefacts.page import Page
from checks.artefacts.site_rows import column_of
from checks.model.exchange import Exchange
from checks.model.target import Target

URL = "http://www.a.gov.cn/tzgg/"
HTML = (("Content-Type", "text/html; charset=utf-8"),)


def page(markup: str, **others: str) -> Page:
    known = {
        f"http://www.a.gov.cn/{name}": Exchange(
            f"http://www.a.gov.cn/{name}", status=200, headers=HTML, body=body.encode()
        )
        for name, body in ((name.replace("_", "."), body) for name, body in others.items())
    }
    return Page(
        Exchange(URL, status=200, headers=HTML, body=markup.encode(), record="r"),
        known.get,
        Target("a", "site", "http://www.a.gov.cn/"),
    )


def column(markup: str, **others: str) -> Any:
    return column_of(page(markup, **others), date(2026, 11, 23))


BLANK = "<h1>通知公告</h1><div class=list></div>"


def test_an_empty_list_without_scripts_is_empty() -> None:
    found = column(BLANK)
    assert isinstance(found, Column)
    assert (found.cause, found.entries) == (None, ())
    assert found.note_chars < 10


@pytest.mark.parametrize("script", [
    "$.ajax({url: '/api/list', success: draw})", "fetch('/api/list').then(draw)", "var x = new XMLHttpRequest()",
    "$.getJSON('/list.json', draw)", "new Vue({el: '#list'})",
])  # fmt: skip
def test_a_script_that_fetches_may_fill_it(script: str) -> None:
    assert column(f"{BLANK}<script>{script}</script>").cause == "needs-rendering"
    assert column(f"{BLANK}<script src=/my.js></script>", my_js=script).cause == "needs-rendering"
    assert doubt(page(f"{BLANK}<script src=/my.js></script>", my_js="document.title = 'x'")) is None


def test_a_frame_that_was_collected_is_read() -> None:
    listed = "<ul><li><a href=/a.html>关于春季植树的通知</a> 2026-11-01</li></ul>"
    found = column(f"{BLANK}<iframe src=/list.html></iframe>", list_html=listed)
    assert [entry.published for entry in found.entries] == [date(2026, 11, 1)]


def test_a_frame_that_was_not_collected_leaves_it_open() -> None:
    assert column(f"{BLANK}<iframe src=/list.html></iframe>").cause == "needs-rendering"


@pytest.mark.parametrize(
    "content", ["<img src=map.jpg>", "<form><input></form>", "<p>本栏目内容已并入政务公开栏目。</p>"]
)
def test_a_page_that_shows_something_else_is_not_blank(content: str) -> None:
    assert note_chars(page(f"<h1>办公地图</h1><div id=zoom>{content}</div>")) >= 10


@pytest.mark.parametrize("script", ["location.href='/new/'", "window.location = url", "location.replace(x)"])
def test_a_page_that_sends_visitors_on_is_no_column(script: str) -> None:
    assert column(f"<script>{script}</script>") is None
    assert sends_on(page("<meta http-equiv=Refresh content='0;url=/new/'>"))
    written = 'document.write(\'<meta http-equiv="Refresh" content="0;URL=http://b.gov.cn/" />\')'
    assert column(f"<script>{written}</script>") is None


def test_a_page_that_asks_where_it_is_sends_nobody_on() -> None:
    assert not sends_on(page(f"{BLANK}<script>if (location.href == 'x') go()</script>"))
    assert not sends_on(page(f"<p>{'字' * 100}</p><script>location.href = 'x'</script>"))


@pytest.mark.parametrize(("url", "markup", "is_column"), [
    ("http://www.a.gov.cn/tzgg/", BLANK, True), ("http://www.a.gov.cn/tzgg/index.html", BLANK, True),
    ("http://www.a.gov.cn/map.html", BLANK, False), ("http://www.a.gov.cn/list.jsp?y=2026&m=1", BLANK, False),
    ("http://www.a.gov.cn/map.html", f"<meta name=ColumnName content=地图>{BLANK}", True),
    ("http://www.a.gov.cn/map.html", "<ul><li><a href=/a.html>关于春季植树的通知</a> 2026-11-01</ul>", True),
])  # fmt: skip
def test_a_page_without_a_list_is_a_column_only_when_something_says_so(
    url: str, markup: str, is_column: bool
) -> None:
    made = Page(
        Exchange(url, status=200, headers=HTML, body=markup.encode(), record="r"), {}.get,
        Target("a", "site", "http://www.a.gov.cn/"), kinds=("column",),
    )  # fmt: skip
    assert (column_of(made, date(2026, 11, 23)) is not None) is is_column

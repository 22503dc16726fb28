"""Lists of columns are read as a visitor reads them."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from checks.artefacts.entries import Entry, read_date, read_entries

TODAY = date(2026, 11, 23)


def entries(html: str) -> tuple[Entry, ...]:
    return read_entries(
        LexborHTMLParser(html), lambda href: f"http://a/{href}" if href[0] != "j" else None, TODAY
    )


@pytest.mark.parametrize(("text", "day"), [
    ("通知 2026-11-20", date(2026, 11, 20)), ("[2026/1/2]", date(2026, 1, 2)),
    ("2026年03月04日 发布", date(2026, 3, 4)), ("2026.5.6", date(2026, 5, 6)),
    ("11-20", date(2026, 11, 20)), ("[12-31]", date(2025, 12, 31)), ("11月24日", date(2026, 11, 24)),
    ("2026-13-40", None), ("第3-5名", date(2026, 3, 5)), ("无日期", None), ("电话 0431-88888888", None),
])  # fmt: skip
def test_dates(text: str, day: date | None) -> None:
    assert read_date(text, TODAY) == day


def test_items_have_link_title_and_date() -> None:
    html = '<ul><li><a href="x.html">关于春季植树的通知</a><span>2026-03-12</span></li></ul>'
    assert entries(html) == (Entry("http://a/x.html", "关于春季植树的通知", date(2026, 3, 12)),)


def test_the_title_attribute_is_the_full_title() -> None:
    html = '<table><tr><td><a href="x" title="关于春季植树的通知全文">关于春季…</a></td><td>03-12</td></tr></table>'
    assert entries(html)[0] == Entry("http://a/x", "关于春季植树的通知全文", date(2026, 3, 12))


@pytest.mark.parametrize("year", ["2023", "23"])
def test_a_tooltip_of_several_lines_tells_title_and_date(year: str) -> None:
    tooltip = f"标题：关于春季植树的通知全文&#xD;点击数：12&#xD;发表时间：{year}年10月24日"
    html = f'<ul><li><a href="x" title="{tooltip}">关于春季…</a><span>[10-24]</span></li></ul>'
    assert entries(html) == (Entry("http://a/x", "关于春季植树的通知全文", date(2023, 10, 24)),)


def test_menus_scripts_and_outer_items_are_no_entries() -> None:
    html = (
        '<ul><li><a href="a">首页</a></li><li><a href="javascript:;">2026-01-01 通知</a></li>'
        '<li><a href="outer">组</a><ul><li><a href="b">关于防汛工作的部署要求</a></li></ul></li></ul>'
    )
    assert [entry.url for entry in entries(html)] == ["http://a/b"]


def test_an_address_counts_once_and_the_list_is_bounded() -> None:
    item = '<li><a href="{}">关于春季植树的通知</a> 2026-03-12</li>'
    assert len(entries("<ul>" + item.format("x") * 3 + "</ul>")) == 1
    assert len(entries("<ul>" + "".join(item.format(n) for n in range(700)) + "</ul>")) == 500


@pytest.mark.parametrize(("markup", "day"), [
    ("<li><a href=x>关于2020年1月1日起停止办理业务的公告</a></li>", None),
    ("<li><span>[2026-11-02]</span><a href=x title='关于2020年1月1日起停办业务的公告'>关于2020年1月1日起…</a></li>",
     date(2026, 11, 2)),
    ("<li><a href=x>关于春季植树的通知 <i>[2026-11-03]</i></a></li>", date(2026, 11, 3)),
    ("<li><b>28</b><i>2026-10</i><a href=x>关于春季植树的通知</a></li>", date(2026, 10, 28)),
    ("<li><i>2026.10</i><b>28</b><a href=x>关于春季植树的通知</a></li>", date(2026, 10, 28)),
    ("<li><b>10-28</b><i>2024</i><a href=x>关于春季植树的通知</a></li>", date(2024, 10, 28)),
    ("<li><b>28</b><i>2026-10-29</i><a href=x>关于春季植树的通知</a></li>", date(2026, 10, 29)),
])  # fmt: skip
def test_the_date_of_an_item_is_not_a_date_in_its_title(markup: str, day: date | None) -> None:
    assert [entry.published for entry in entries(f"<ul>{markup}</ul>")] == [day]


@pytest.mark.parametrize(("address", "day"), [
    ("tz/201508/t20150807_307214.html", date(2015, 8, 7)), ("News/2017/0330/8E05.shtml", date(2017, 8, 7)), ("a.html", date(2026, 8, 7)),
])  # fmt: skip
def test_a_year_left_out_is_told_by_the_address(address: str, day: date) -> None:
    html = f"<ul><li><span>08-07</span><a href='{address}'>关于防汛工作的部署</a></li></ul>"
    assert [entry.published for entry in entries(html)] == [day]


def test_lists_of_anything_else_are_read_where_they_are_dated() -> None:
    html = (
        "<div class=nav><a href=n>信息公开指南和目录</a></div>"
        "<div class=item><a href=a><img></a><h4><a href=a>关于防汛工作的部署</a></h4><p>2026-11-01</p></div>"
        "<div class=item><a href=b>关于防火工作的部署</a><p>2026-11-02</p></div>"
        "<p>2026-01-01 <a href=c>甲</a> <a href=d>乙</a></p>"
    )
    assert [(entry.url, entry.published) for entry in entries(html)] == [
        ("http://a/a", date(2026, 11, 1)), ("http://a/b", date(2026, 11, 2)),
    ]  # fmt: skip

"""Columns know their newest item, whatever shows its date."""

from datetime import date

import pytest

from checks.artefacts.columns import Column, Columns, is_later_page, level
from checks.artefacts.entries import Entry
from checks.model.target import Target

TODAY = date(2026, 11, 23)
TYPES = {"news": ["动态", "要闻"], "notice": ["通知", "公告"]}


def rows(
    *columns: Column, target: Target | None = None, articles: dict[str, date] | None = None
) -> list[tuple[object, ...]]:
    gathered = Columns(target or Target("t", "site", "http://a/"), TYPES, TODAY)
    for column in columns:
        gathered.take(column)
    for url, day in (articles or {}).items():
        gathered.take_article(url, day)
    return list(gathered.rows())


def column(url: str = "http://a/xw/", name: str = "工作动态", **changes: object) -> Column:
    values: dict[str, object] = {"column_type": None, "entries": (), "cause": None, "note_chars": 0}
    return Column(url, name, **{**values, **changes})  # type: ignore[arg-type]


def test_the_newest_date_comes_from_list_or_article_and_never_from_the_future() -> None:
    entries = (
        Entry("http://a/1", "一", date(2026, 11, 1)), Entry("http://a/2", "二", None),
        Entry("http://a/3", "三", date(2026, 12, 31)), Entry("http://a/4", "四", None),
    )  # fmt: skip
    (row,) = rows(column(entries=entries), articles={"http://a/2": date(2026, 11, 9)})
    assert row == ("http://a/xw/", "工作动态", "news", 1, 4, 3, "2026-11-09", True, None, 0, None)


def test_what_is_declared_comes_first() -> None:
    target = Target(
        "t",
        "site",
        "http://a/",
        declared={"columns": [{"url": "http://a/xw/", "type": "policy", "cycle_days": 30}]},
    )
    (row,) = rows(column(), target=target)
    assert (row[2], row[10]) == ("policy", 30)


def test_column_type_speaks_before_the_name() -> None:
    (row,) = rows(column(name="图片要闻", column_type="通知公告"))
    assert row[2] == "notice"
    assert rows(column(name="机构"))[0][2] is None


def test_a_list_that_could_not_be_read_says_why() -> None:
    (row,) = rows(column(cause="needs-rendering"))
    assert (row[7], row[8]) == (False, "needs-rendering")


@pytest.mark.parametrize(("url", "later"), [
    ("http://a/xw/index_1.html", True), ("http://a/xw/list_12.shtml", True), ("http://a/xw/?page=2", True),
    ("http://a/xw/2.html", True), ("http://a/xw/", False), ("http://a/xw/index.html", False),
    ("http://a/xw/?page=1", False), ("http://a/xw/list.jsp?id=3", False),
])  # fmt: skip
def test_later_pages_of_a_list_are_no_columns(url: str, later: bool) -> None:
    assert is_later_page(url) is later
    assert len(rows(column(url))) == (0 if later else 1)


@pytest.mark.parametrize(("url", "depth"), [
    ("http://a/", 1), ("http://a/xw/", 1), ("http://a/xw/index.html", 1), ("http://a/xw/tz/", 2), ("http://a/l.html", 1),
])  # fmt: skip
def test_levels(url: str, depth: int) -> None:
    assert level(url) == depth

"""Entries: the dated items of a column's list."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from checks.model.address_date import with_year
from checks.model.text import tidy

_FULL: Final = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_SHORT: Final = re.compile(r"(?<![\d.\-/])(\d{1,2})\s*[-/月]\s*(\d{1,2})(?![\d\-/])")
_APART: Final = re.compile(
    r"(?<![\d.\-/])(?P<d1>\d{1,2})日?\s+(?P<y1>(?:19|20)\d\d)\s*[-/.年]\s*(?P<m1>\d{1,2})月?(?![\d日]|\s*[-/.]\s*\d)"
    r"|(?P<y2>(?:19|20)\d\d)\s*[-/.年]\s*(?P<m2>\d{1,2})月?\s+(?P<d2>\d{1,2})(?![\d:])日?"
    r"|(?<![\d.\-/])(?P<m3>\d{1,2})\s*[-/.月]\s*(?P<d3>\d{1,2})日?\s+(?P<y3>(?:19|20)\d\d)(?!\d|\s*[-/.年])"
)
"""A date whose day, or whose year, stands in an element of its own: 28 2024-11, 2024-11 28, 11-28 2024."""

_TOLD: Final = re.compile(
    r"(?:发表|发布|更新)(?:时间|日期)\s*[:：]\s*(?:20)?(\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)"
)
"""A tooltip that tells title, clicks and date, each on its line: 标题：甲, 点击数：12, 发表时间：2023年10月24日."""
_ITEMS: Final = "li, tr, dd"
_NESTED: Final = "ul, ol, table, dl, li"
_LONGEST_ITEM: Final = 600
_SHORTEST_TITLE: Final = 8
_MOST: Final = 500
_FEW_DATED: Final = 3
_MOST_LINKS: Final = 2_000
_CLIMB: Final = 3
_BRACKETS: Final = " \t\r\n[]()（）【】〔〕"


@dataclass(frozen=True, slots=True)
class Entry:
    """One list item: where it leads, its title, and the date the list shows (None: none is shown)."""

    url: str
    title: str
    published: date | None


def read_entries(tree: Any, absolute: Callable[[str], str | None], today: date) -> tuple[Entry, ...]:
    """The items of the lists on a page, in document order, at most 500.

    An item is a list item, table row or definition without lists of its own that holds a link. One without
    a date counts only when its title is at least 8 characters long, since menus have short ones; a date
    without a year is the one nearest to the date in the item's address, else the latest, never after `today`
    plus one. Where few items are dated, any other element with one link and a date counts too.
    """
    entries: list[Entry] = []
    seen: set[str] = set()
    for item in tree.css(_ITEMS):
        link = item.css_first("a[href]")
        if link is None or item.css_first(_NESTED) not in (None, item):
            continue
        entry = _entry(item, link, absolute, today)
        if (
            entry is None
            or entry.url in seen
            or (entry.published is None and len(entry.title) < _SHORTEST_TITLE)
        ):
            continue
        seen.add(entry.url)
        entries.append(entry)
        if len(entries) >= _MOST:
            return tuple(entries)
    if sum(entry.published is not None for entry in entries) < _FEW_DATED:
        entries += _loose(tree, absolute, today, seen)
    return tuple(entries[:_MOST])


def _loose(tree: Any, absolute: Callable[[str], str | None], today: date, seen: set[str]) -> Iterator[Entry]:
    """Dated items of lists that are made of anything else."""
    for link in tree.css("a[href]")[:_MOST_LINKS]:
        address = link.attributes.get("href")
        item = link
        for _ in range(_CLIMB):
            around = item.parent
            if around is None or around.tag in ("body", "html"):
                break
            if any(other.attributes.get("href") != address for other in around.css("a[href]")):
                break
            item = around
        entry = _entry(item, link, absolute, today)
        if entry is not None and entry.published is not None and entry.title and entry.url not in seen:
            seen.add(entry.url)
            yield entry


def _entry(item: Any, link: Any, absolute: Callable[[str], str | None], today: date) -> Entry | None:
    text = tidy(item.text(separator=" "))
    if len(text) > _LONGEST_ITEM:
        return None
    url = absolute(link.attributes.get("href") or "")
    if url is None:
        return None
    shown = tidy(link.text(separator=" "))
    tooltip = link.attributes.get("title") or ""
    told = _TOLD.search(tooltip)
    if told is not None:
        title = tidy(tooltip.splitlines()[0].removeprefix("标题：")) or shown
        return Entry(url, title, _day(2000 + int(told[1]), int(told[2]), int(told[3])))
    title = tidy(tooltip) or shown
    beside = text.replace(shown, " ") if shown else text
    return Entry(url, title, read_date(beside, today, url) or _edge_date(text, today, url))


def _edge_date(text: str, today: date, url: str) -> date | None:
    """The date that stands apart at the end or the start of an item which is one link; one within the title is no date of it."""
    words = text.split()
    for word in (words[-1:] + words[:1]) if len(words) > 1 else ():
        bare = word.strip(_BRACKETS)
        if _FULL.fullmatch(bare.rstrip("日")) or _SHORT.fullmatch(bare.rstrip("日")):
            return read_date(bare, today, url)
    return None


def read_date(text: str, today: date, url: str = "") -> date | None:
    """The last calendar date written in a short text, None when there is none; the date in `url` tells a year left out."""
    found = [read for read in (_day(*map(int, match)) for match in _FULL.findall(text)) if read]
    if found:
        return found[-1]
    apart = _APART.search(text)
    if apart is not None:
        year, month, day = (
            next(int(v) for n, v in apart.groupdict().items() if v and n[0] == part) for part in "ymd"
        )
        return _day(year, month, day)
    short = _SHORT.findall(text)
    if not short:
        return None
    month, day = map(int, short[-1])
    return with_year(month, day, url, today)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

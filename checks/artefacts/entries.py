"""Entries: the dated items of a column's list."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from checks.model.text import tidy

_FULL: Final = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_SHORT: Final = re.compile(r"(?<![\d.\-/])(\d{1,2})\s*[-/月]\s*(\d{1,2})(?![\d\-/])")
_ITEMS: Final = "li, tr, dd"
_NESTED: Final = "ul, ol, table, dl, li"
_LONGEST_ITEM: Final = 600
_SHORTEST_TITLE: Final = 8
_MOST: Final = 500


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
    without a year is the latest such day not after `today` plus one.
    """
    entries: list[Entry] = []
    seen: set[str] = set()
    for item in tree.css(_ITEMS):
        link = item.css_first("a[href]")
        if link is None or item.css_first(_NESTED) not in (None, item):
            continue
        text = item.text(separator=" ")
        if len(text) > _LONGEST_ITEM:
            continue
        url = absolute(link.attributes.get("href") or "")
        if url is None or url in seen:
            continue
        title = tidy(link.attributes.get("title") or link.text(separator=" "))
        beside = text.replace(title, " ") if title else text
        published = read_date(beside, today) or read_date(text, today)
        if published is None and len(title) < _SHORTEST_TITLE:
            continue
        seen.add(url)
        entries.append(Entry(url, title, published))
        if len(entries) >= _MOST:
            break
    return tuple(entries)


def read_date(text: str, today: date) -> date | None:
    """The last calendar date written in a short text, None when there is none."""
    found = [read for read in (_day(*map(int, match)) for match in _FULL.findall(text)) if read]
    if found:
        return found[-1]
    short = _SHORT.findall(text)
    if not short:
        return None
    month, day = map(int, short[-1])
    this_year = _day(today.year, month, day)
    if this_year and this_year <= today + timedelta(days=1):
        return this_year
    return _day(today.year - 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""listDates: the items of a column's list are dated, and in order.

The value is the page's `html` or a part of it. Items are list items, table rows or definitions with a link
and a title of four characters at least. `judge: dated`: at least `share` of them show a date (in their text
or the link's title). `judge: order`: dates descend, the first `pinned` items aside. Lists without items
hold; while a script or frame was not collected, an undated list cannot be told.
Source: 国办秘函〔2019〕19号（未注明发布时间视为不更新, 2015 年普查口径）.
"""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from checks.functions.marks.everywhere import missing
from checks.model.address_date import with_year
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.moment import CHINA, find_moments
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

_ITEMS: Final = "li, tr, dd"
_SHORT: Final = re.compile(r"(?<![\d.\-/])(\d{1,2})\s*[-/月]\s*(\d{1,2})(?![\d\-/])")
_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class ListDatesOptions:
    """`judge`: that items are dated, or in order; `share` of them at least; `fewest` items make a list."""

    judge: Literal["dated", "order"]
    share: float = 0.9
    pinned: int = 3
    fewest: int = 3


def build(options: ListDatesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def list_dates(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        today = context.captured_at.astimezone(CHINA).date()
        for dates in lists_of(value, page, today):
            if len(dates) < options.fewest:
                continue
            dated = [each for each in dates if each is not None]
            if options.judge == "dated":
                if dated and len(dated) < options.share * len(dates):
                    lacking = len(dates) - len(dated)
                    yield Problem(f"{len(dates)} 条信息中 {lacking} 条没有日期", f"{lacking} of {len(dates)} items undated",
                                  value=f"{lacking}/{len(dates)}")  # fmt: skip
            else:
                rest = dates[options.pinned :]
                known = [each for each in rest if each is not None]
                wrong = next((pair for pair in itertools.pairwise(known) if pair[1] > pair[0]), None)
                if wrong is not None:
                    yield Problem(f"列表未按时间倒序：{wrong[0]} 之后是 {wrong[1]}", f"{wrong[1]} follows {wrong[0]}",
                                  value=f"{wrong[0]} {wrong[1]}")  # fmt: skip
        if (
            options.judge == "dated"
            and not any(any(dates) for dates in lists_of(value, page, today))
            and any(len(dates) >= options.fewest for dates in lists_of(value, page, today))
        ):
            yield from missing(page, Problem("列表没有日期", "the list shows no dates", value="none"))

    return list_dates


def lists_of(thing: Any, page: PageView, today: date) -> list[list[date | None]]:
    """The dates of each list's items, None for an undated item; menus (short titles, no date) are no lists."""
    groups: dict[int, list[tuple[str, date | None]]] = {}
    for item in thing.css(_ITEMS)[:_MOST]:
        link = item.css_first("a[href]")
        if link is None or item.parent is None or len(item.css("li, tr")) > (item.tag in ("li", "tr")):
            continue
        title = tidy(link.attributes.get("title") or link.text())
        if len(title) >= 4:
            groups.setdefault(item.parent.mem_id, []).append((title, _date_of(item, link, page, today)))
    return [
        [day for _, day in items]
        for items in groups.values()
        if any(day for _, day in items) or sum(len(title) for title, _ in items) >= 10 * len(items)
    ]


def _date_of(item: Any, link: Any, page: PageView, today: date) -> date | None:
    text = item.text(separator=" ")
    found = [moment.day for _, _, moment in find_moments(f"{text} {link.attributes.get('title') or ''}")]
    if found:
        return found[-1]
    address = page.resolve(link.attributes.get("href") or "") or ""
    written = reversed(_SHORT.findall(text.replace(link.text(), " ")))
    days = (with_year(int(month), int(day), address, today) for month, day in written)
    return next((day for day in days if day is not None), None)


FUNCTION = Function("listDates", ListDatesOptions, build, __doc__ or "")

"""sameDay: a date agrees with the publish time that the page shows, or with the date in its address.

The value is a text such as PubDate; where it, or what it is compared with, is missing or cannot be read, it
holds. `to: visible`: the calendar day of the visible publish time, at most `days` apart. `to: address`: a
date in the address (t20260608_1.html, /2026-06/08/, /202606/) that is more than `days` later than the value
fails; an earlier one is not judged, an address with a month only is compared by the end of months.
Source: 国办秘函〔2019〕19号 弄虚作假（伪造发稿日期）; 国办发〔2017〕47号 附件 网页标签.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from checks.functions.marks.everywhere import everywhere
from checks.functions.marks.published import visible_moment
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.moment import read_moment
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class SameDayOptions:
    """`to`: what the value is compared with; `days`: how far apart is tolerated."""

    to: Literal["visible", "address"] = "visible"
    days: int = 0


def build(options: SameDayOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def same_day(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        read = read_moment(value) if isinstance(value, str) else None
        if read is None:
            return
        if options.to == "visible":
            shown = next(
                (moment for moment in map(visible_moment, everywhere(page)) if moment is not None), None
            )
            if shown is not None and abs((shown.day - read.day).days) > options.days:
                zh, en = (
                    f"日期 {value} 与页面显示的 {shown.written} 不一致",
                    f"{value} differs from {shown.written} shown",
                )
                yield Problem(zh, en, value=f"{read.day} {shown.day}")
            return
        written = page.read_fact("address_date")
        if not isinstance(written, str):
            return
        first, second = _comparable(written, read.day)
        if (first - second).days > options.days:
            zh, en = f"日期 {value} 早于地址中的 {written}", f"{value} is before {written} in the address"
            yield Problem(zh, en, value=f"{read.day} {written}")

    return same_day


def _comparable(written: str, day: date) -> tuple[date, date]:
    if len(written) == 10:
        return date.fromisoformat(written), day
    year, month = int(written[:4]), int(written[5:7])
    return date(year, month, monthrange(year, month)[1]), day.replace(day=monthrange(day.year, day.month)[1])


FUNCTION = Function("sameDay", SameDayOptions, build, __doc__ or "")

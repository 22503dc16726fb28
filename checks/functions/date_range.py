"""dateRange: a cell holds a day, or two days in order: `2025/04/27-2026/01/01`, `2025-04-27至今`.

The separators of dates are those in use (- / . 年月日); between the two stand -, ~, — or 至. 至今 and 现在 end a
range that is still open.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.day import read_day, shown
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

_DAY: Final = r"\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日|\d{4})"
_RANGE: Final = re.compile(rf"({_DAY})(?:\s*(?:[-~～—–]+|至|到)\s*({_DAY}|今|至今|现在))?")


@dataclass(frozen=True, slots=True)
class DateRangeOptions:
    """No options."""


def build(options: DateRangeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; it never refuses."""

    def date_range(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value.strip():
            return
        text = tidy(value)
        found = _RANGE.fullmatch(text)
        start = read_day(found[1]) if found else None
        end = read_day(found[2]) if found and found[2] else None
        if found is None or start is None or (found[2] and end is None and found[2][:1].isdigit()):
            yield Problem(
                f"“{text}”不是时间范围，应写成 2025/04/27-2026/01/01 或只写开始日期",
                f"{text!r} is no range such as 2025/04/27-2026/01/01",
                shown(value),
            )
        elif end is not None and end < start:
            yield Problem(f"“{text}”的结束日期早于开始日期", f"{text!r} ends before it begins", shown(value))

    return date_range


FUNCTION = Function("dateRange", DateRangeOptions, build, __doc__ or "")

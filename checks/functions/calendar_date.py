"""calendarDate: a text, or a date cell, is a date that exists, in one of the forms asked for.

`forms` are names: `day` YYYY-MM-DD, `compact` YYYYMMDD, `stamp` YYYYMMDDhhmmss, `stampT` YYYYMMDDThhmmss,
`stampColon` YYYYMMDDhh:mm:ss (the three of GB/T 39046-2020), `rfc3339` (GB/T 7408.1-2023); without them any
usual form will do (2025/3/1, 2017年11月10日, with a time or not). A date cell of a workbook has every form.
`future: false` refuses days after the capture. `words` are agreed values that stand for a date (长期).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from checks.model.context import Context
from checks.model.day import read_day, shown
from checks.model.function import Function, OptionsError, Predicate
from checks.model.moment import CHINA
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

FORMS: Final = {
    "compact": (re.compile(r"\d{8}"), "YYYYMMDD"),
    "day": (re.compile(r"\d{4}-\d{2}-\d{2}"), "YYYY-MM-DD"),
    "rfc3339": (
        re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})"),
        "YYYY-MM-DDThh:mm:ss+08:00",
    ),
    "stamp": (re.compile(r"\d{14}"), "YYYYMMDDhhmmss"),
    "stampColon": (re.compile(r"\d{8}\d{2}:\d{2}:\d{2}"), "YYYYMMDDhh:mm:ss"),
    "stampT": (re.compile(r"\d{8}T\d{6}"), "YYYYMMDDThhmmss"),
}


@dataclass(frozen=True, slots=True)
class CalendarDateOptions:
    """`forms`: names of forms; `future`: whether days after the capture are lawful; `words`: agreed values."""

    forms: tuple[str, ...] = ()
    future: bool = True
    words: tuple[str, ...] = ()


def build(options: CalendarDateOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for an unknown form."""
    unknown = next((form for form in options.forms if form not in FORMS), None)
    if unknown is not None:
        known = ", ".join(FORMS)
        raise OptionsError(f"没有写法 {unknown}，有：{known}", f"unknown form {unknown}; known are {known}")
    forms = [FORMS[form] for form in options.forms]
    wanted = "、".join(shape for _, shape in forms)

    def calendar_date(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if value == "" or (isinstance(value, str) and value.strip() in options.words):
            return
        if not isinstance(value, str | date):
            return
        day, text = read_day(value), shown(value)
        if day is None:
            yield Problem(f"“{text}”不是存在的日期", f"{text!r} is no date that exists", text)
        elif isinstance(value, str) and forms and not any(form.fullmatch(text.strip()) for form, _ in forms):
            yield Problem(f"“{text}”应写成 {wanted}", f"{text!r} should be written {wanted}", text)
        elif not options.future and day > context.captured_at.astimezone(CHINA).date():
            yield Problem(f"“{text}”晚于采集日", f"{text!r} is after the day of capture", text)

    return calendar_date


FUNCTION = Function("calendarDate", CalendarDateOptions, build, __doc__ or "")

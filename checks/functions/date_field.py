"""dateField: a property that is named like a date or a time says how it is written.

The last word of the name decides (split at case changes, `_` and `-`; Chinese: the end). A date has format
`date` or a pattern that admits eight digits, a time format `date-time` or a pattern for fourteen; a number
must say its unit.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checks.functions.openapi import table, words_of
from checks.functions.surroundings import standing
from checks.model.context import Context
from checks.model.expression import Stalled, compile_expression
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class DateFieldOptions:
    """Last words of names of dates and of times."""

    date_words: tuple[str, ...] = ("date", "rq", "日期")
    time_words: tuple[str, ...] = ("time", "sj", "时间")


def build(options: DateFieldOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        path = standing(context)
        name = str(path[-1]) if path else ""
        kind = _kind(name, options)
        schema = table(value)
        text = str(schema.get("description", "")) + str(schema.get("title", ""))
        if kind is None or (name.lower().endswith("sj") and re.search("手机|数据", text)):
            return
        types = schema.get("type")
        if types in ("integer", "number"):
            if not re.search("毫秒|秒|millis|second|时间戳|年", text):
                zh = f"{name} 是数字，请在 description 说明单位（秒或毫秒的时间戳）"
                yield Problem(zh=zh, en=f"{name} is a number without a unit", value=name)
            return
        if types != "string" or "enum" in schema:
            return
        wanted, sample = ("date", "20261123") if kind == "date" else ("date-time", "20261123080000")
        if schema.get("format") in (("date", "date-time") if kind == "date" else ("date-time", "time")):
            return
        if not _admits(schema.get("pattern"), sample):
            zh = f"{name} 没有说明写法，请写 format: {wanted}，或能匹配 {sample} 的 pattern"
            yield Problem(zh=zh, en=f"{name} does not say its form: format {wanted}", value=name)

    return judge


def _kind(name: str, options: DateFieldOptions) -> Literal["date", "time"] | None:
    words = words_of(name)
    last = words[-1] if words else ""
    if last in options.date_words or any(
        name.endswith(each) for each in options.date_words if not each.isascii()
    ):
        return "date"
    if last in options.time_words or any(
        name.endswith(each) for each in options.time_words if not each.isascii()
    ):
        return "time"
    return None


def _admits(pattern: object, sample: str) -> bool:
    if not isinstance(pattern, str):
        return False
    try:
        return compile_expression(pattern).search(sample) or "-" in pattern
    except (Stalled, ValueError):
        return False


FUNCTION = Function("dateField", DateFieldOptions, build, __doc__ or "")

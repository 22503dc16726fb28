"""compareFields: a value stands in an order to another field of its record.

`operator` is one of < <= = >= >; `type` says what is compared: `date` (any usual form), `number` (thousands
separators overlooked) or `text`. `other: captured_at` means the day of capture. Where either side is empty or
cannot be read, another rule decides on that and this one holds. `slack` widens the comparison: days or units
by which the order may be missed.
"""

import operator
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

from checks.model.context import Context
from checks.model.day import read_day, shown
from checks.model.function import Function, OptionsError, Predicate
from checks.model.moment import CHINA
from checks.model.problem import Problem, Unknown
from checks.model.row import beside
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

_ORDERS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "<": operator.lt, "<=": operator.le, "=": operator.eq, ">=": operator.ge, ">": operator.gt,
}  # fmt: skip
_WORDS: Final = {"<": "小于", "<=": "不大于", "=": "等于", ">=": "不小于", ">": "大于"}
_DAYS: Final = {"<": "早于", "<=": "不晚于", "=": "等于", ">=": "不早于", ">": "晚于"}
_NUMBER: Final = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class CompareFieldsOptions:
    """`other`: the field to compare with; `operator`: the order; `type`: date, number or text; `slack`."""

    other: str
    operator: Literal["<", "<=", "=", ">=", ">"]
    type: Literal["date", "number", "text"] = "text"
    slack: float = 0


def read_number(value: Value) -> float | None:
    """The number that a cell holds, thousands separators overlooked; None when it holds none."""
    text = tidy(value) if isinstance(value, str) else ""
    return float(text.replace(",", "")) if len(text) < 40 and _NUMBER.fullmatch(text) else None


def build(options: CompareFieldsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for slack between texts."""
    if options.slack and options.type == "text":
        raise OptionsError("slack 只用于日期或数字", "slack needs dates or numbers")
    holds = _ORDERS[options.operator]

    def compare_fields(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if options.other == "captured_at":
            against: Value = context.captured_at.astimezone(CHINA).date()
        else:
            against = beside(context, options.other)
        left, right = _read(value, options.type), _read(against, options.type)
        if left is None or right is None or holds(left, right):
            return
        if options.slack and abs(_distance(left, right)) <= options.slack:
            return
        word = (_DAYS if options.type == "date" else _WORDS)[options.operator]
        yield Problem(
            f"“{shown(value)}”应{word}“{shown(against)}”",
            f"{shown(value)!r} should be {options.operator} {shown(against)!r}",
            shown(value),
        )

    return compare_fields


def _read(value: Value, kind: str) -> Any:
    if kind == "date":
        return read_day(value)
    if kind == "number":
        return read_number(value)
    return tidy(value) or None if isinstance(value, str) else None


def _distance(left: Any, right: Any) -> float:
    gap = left - right
    return float(gap.days if hasattr(gap, "days") else gap)


FUNCTION = Function("compareFields", CompareFieldsOptions, build, __doc__ or "")

"""duration: a length of time with its unit is at most a number of days, or at most another one of the record.

The value is the figure, `unit` names the field of its unit (工作日, 自然日, 天, 月, 小时, 分钟); `days` is the most
that is lawful (a working day counts as a day). With `other` and `otherUnit` it must not be longer than that
one: units are converted where they differ, seven natural days for five working days, and a difference of less
than one day by such a conversion cannot be told. An unknown unit cannot be told; a figure that is none (无)
holds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.compare_fields import read_number
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.row import beside
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value

_NATURAL: Final = {
    "自然日": 1.0,
    "日": 1.0,
    "天": 1.0,
    "月": 30.0,
    "小时": 1 / 24,
    "分钟": 1 / 1440,
    "年": 365.0,
}
_WORKING: Final = ("工作日", "个工作日")
_WEEK: Final = 7 / 5


@dataclass(frozen=True, slots=True)
class DurationOptions:
    """`unit`: the field of the unit; `days`: the most; `other`, `otherUnit`: fields of the longer one."""

    unit: str
    days: float | None = None
    other: str | None = None
    otherUnit: str | None = None


def build(options: DurationOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` unless there is one thing to compare with."""
    if (options.days is None) == (options.other is None) or (options.other is None) != (
        options.otherUnit is None
    ):
        raise OptionsError(
            "duration 要么写 days，要么写 other 和 otherUnit",
            "duration needs either days, or other with otherUnit",
        )

    def duration(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        figure = read_number(value)
        if figure is None:
            return
        unit = beside(context, options.unit)
        if options.days is not None:
            length = _days(figure, unit)
            if length is None:
                yield _no_unit(unit)
            elif length[0] > options.days:
                yield Problem(f"{value} {unit} 超过 {options.days:g} 天", f"{value} {unit} is more than "
                              f"{options.days:g} days", f"{value} {unit}")  # fmt: skip
            return
        yield from _longer(figure, unit, context)

    def _longer(figure: float, unit: Value, context: Context) -> Iterable[Problem | Unknown]:
        other, other_unit = beside(context, options.other or ""), beside(context, options.otherUnit or "")
        most = read_number(other)
        if most is None:
            return
        ours, theirs = _days(figure, unit), _days(most, other_unit)
        if ours is None or theirs is None:
            yield _no_unit(unit if ours is None else other_unit)
            return
        converted = ours[1] != theirs[1]
        left = ours[0] * (_WEEK if converted and ours[1] else 1)
        right = theirs[0] * (_WEEK if converted and theirs[1] else 1)
        if converted and left > right and left - right < 1:
            yield Unknown(Cause.UNREADABLE, f"{figure:g} {unit} 与 {most:g} {other_unit} 换算后相差不到一天",
                          f"{figure:g} {unit} and {most:g} {other_unit}, converted, differ by less than a day")  # fmt: skip
        elif left > right:
            yield Problem(
                f"{figure:g} {unit} 长于 {most:g} {other_unit}",
                f"{figure:g} {unit} is longer than {most:g} {other_unit}",
                f"{figure:g} {unit}",
            )

    return duration


def _days(figure: float, unit: Value) -> tuple[float, bool] | None:
    """The figure in days, and whether they are working days."""
    name = fold(unit) if isinstance(unit, str) else ""
    if name in _WORKING:
        return figure, True
    factor = _NATURAL.get(name.removeprefix("个"))
    return None if factor is None else (figure * factor, False)


def _no_unit(unit: Value) -> Unknown:
    written = unit if isinstance(unit, str) else ""
    return Unknown(
        Cause.UNREADABLE, f"不认识的时限单位：{written or '空'}", f"unknown unit of time: {written or 'none'}"
    )


FUNCTION = Function("duration", DurationOptions, build, __doc__ or "")

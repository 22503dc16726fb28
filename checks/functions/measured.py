"""measured: a measured number lies between `min` and `max`, both inclusive.

The value is a number; or `{value, partial}`, where `partial` says that there was more than could be measured: beyond
`max` it fails all the same, else it cannot be told; or several measurements of one thing, of which the median
counts. Where some lie within and some without, they cannot be told when the largest exceeds the smallest by more than
`spread` times the median.
"""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.printed import is_number, printed
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class MeasuredOptions:
    """At least one of `min`, `max`; `spread` for several measurements; `least`: how many there must be."""

    min: float | None = None
    max: float | None = None
    spread: float | None = None
    least: int = 1


def build(options: MeasuredOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when no bound is given or `min` is above `max`."""
    least, most = options.min, options.max
    if least is None and most is None:
        raise OptionsError("measured 要写 min 或 max", "measured needs min or max")
    if least is not None and most is not None and least > most:
        raise OptionsError("min 大于 max", "min is above max")

    def measured(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        number, doubt = _read(value, options)
        if number is None:
            if doubt is not None:
                yield doubt
            return
        shown = printed(number)
        if most is not None and number > most:
            yield Problem(
                f"是 {shown}，超过 {printed(most)}", f"is {shown}, more than {printed(most)}", shown
            )
        elif doubt is not None:
            yield doubt
        elif least is not None and number < least:
            yield Problem(
                f"是 {shown}，不到 {printed(least)}", f"is {shown}, less than {printed(least)}", shown
            )

    return measured


def _read(value: Value, options: MeasuredOptions) -> tuple[float | None, Unknown | None]:
    """The number that counts, and why it may not be the whole truth."""
    if is_number(value):
        return value, None
    if isinstance(value, dict):
        number = value.get("value")
        doubt = Unknown(
            Cause.NOT_COLLECTED, "有请求没有取到，实际更多", "some requests failed: there is more"
        )
        return (number if is_number(number) else None), (doubt if value.get("partial") else None)
    if isinstance(value, list):
        numbers = [each for each in value if is_number(each)]
        if len(numbers) < options.least or not numbers:
            return None, Unknown(
                Cause.SAMPLE,
                f"只测了 {len(numbers)} 次，至少要 {options.least} 次",
                f"measured {len(numbers)} times; {options.least} are needed",
            )
        median = statistics.median(numbers)
        agreed = len({_within(number, options) for number in numbers}) == 1
        varied = options.spread is not None and max(numbers) - min(numbers) > options.spread * median
        if varied and not agreed:
            told = [printed(number) for number in numbers]
            return None, Unknown(
                Cause.SAMPLE,
                f"几次结果相差太大：{'、'.join(told)}",
                f"the measurements differ too much: {', '.join(told)}",
            )
        return median, None
    return None, None


def _within(number: float, options: MeasuredOptions) -> bool:
    least, most = options.min, options.max
    return (least is None or number >= least) and (most is None or number <= most)


FUNCTION = Function("measured", MeasuredOptions, build, __doc__ or "")

"""withinCycle: data are no older on the day of capture than their update cycle allows.

The value is the day of the last update; `cycle` names the field that holds the cycle's label; `days` lists
the tolerance of each label as `每月=45`. A cycle that is not listed holds (another rule judges the label); a day
that cannot be read cannot be told. Measured against the capture, never against today.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.day import read_day, shown
from checks.model.function import Function, OptionsError, Predicate
from checks.model.moment import CHINA
from checks.model.problem import Problem, Unknown
from checks.model.row import beside
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class WithinCycleOptions:
    """`cycle`: the field with the cycle; `days`: tolerances as LABEL=DAYS."""

    cycle: str
    days: tuple[str, ...]


def build(options: WithinCycleOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a tolerance that is not LABEL=DAYS."""
    tolerances: dict[str, int] = {}
    for written in options.days:
        label, _, days = written.partition("=")
        if not label.strip() or not days.strip().isdecimal():
            raise OptionsError(f"{written} 不是 名称=天数", f"{written} is not LABEL=DAYS")
        tolerances[label.strip()] = int(days)

    def within_cycle(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        cycle = beside(context, options.cycle)
        tolerance = tolerances.get(cycle) if isinstance(cycle, str) else None
        if tolerance is None or value == "":
            return
        day = read_day(value)
        if day is None:
            yield Unknown(Cause.UNREADABLE, f"“{shown(value)}”读不出日期", f"{shown(value)!r} is not a date")
            return
        age = (context.captured_at.astimezone(CHINA).date() - day).days
        if age > tolerance:
            yield Problem(
                f"更新周期是{cycle}，最近更新于 {day.isoformat()}，到采集日已 {age} 天，超过 {tolerance} 天",
                f"the cycle is {cycle}, the last update of {day.isoformat()} is {age} days old, "
                f"more than {tolerance}",
                f"{cycle}，{age} 天",
            )

    return within_cycle


FUNCTION = Function("withinCycle", WithinCycleOptions, build, __doc__ or "")

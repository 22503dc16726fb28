"""withinWorkingDays: an end came at most `days` working days after its start.

The value is the end; `since` names the field of the start, whose day is not counted. An open end (empty cell)
is measured to the day of capture. `extension` days more are allowed where the field `extended` says 是. Working
days are those of the State Council's notices, swapped weekends included; a year without a calendar cannot be
told, nor a date that cannot be read. Without a start, or with an end before it, another rule decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.cause import Cause
from checks.model.coded import yes_no
from checks.model.context import Context
from checks.model.day import read_day, shown
from checks.model.function import Function, OptionsError, Predicate
from checks.model.moment import CHINA
from checks.model.problem import Problem, Unknown
from checks.model.row import beside
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value
from checks.model.working_day import NoCalendar, working_days


@dataclass(frozen=True, slots=True)
class WithinWorkingDaysOptions:
    """`since`: the field of the start; `days`; `extension`: more days when the field `extended` says 是."""

    since: str
    days: int
    extension: int = 0
    extended: str = "extended"


def build(options: WithinWorkingDaysOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a negative number of days."""
    if options.days < 0 or options.extension < 0:
        raise OptionsError("days 不能是负数", "days cannot be negative")

    def within_working_days(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        start = beside(context, options.since)
        if start is ABSENT or start == "":
            return
        if value is ABSENT:
            yield Unknown(
                Cause.NOT_COLLECTED, "没有记录办结日期的列", "no column holds the date of completion"
            )
            return
        today = context.captured_at.astimezone(CHINA).date()
        first, last = read_day(start), today if value in ("", None) else read_day(value)
        if first is None or last is None:
            unread = start if first is None else value
            yield Unknown(
                Cause.UNREADABLE, f"“{shown(unread)}”读不出日期", f"{shown(unread)!r} is not a date"
            )
            return
        extended = beside(context, options.extended)
        more = options.extension if isinstance(extended, str) and yes_no(extended) == "是" else 0
        try:
            taken = working_days(first, last)
        except NoCalendar as error:
            yield Unknown(
                Cause.CALENDAR,
                f"没有 {error} 年的工作日历",
                f"there is no calendar of working days for {error}",
            )
            return
        allowed = options.days + more
        if taken > allowed:
            open_ = value in ("", None)
            yield Problem(
                f"{first.isoformat()} 起到 {last.isoformat()}{'（采集日，尚未办结）' if open_ else ''}"
                f"共 {taken} 个工作日，超过 {allowed} 个",
                f"{taken} working days from {first.isoformat()} to {last.isoformat()}, more than {allowed}",
                f"{taken} 个工作日",
            )

    return within_working_days


FUNCTION = Function("withinWorkingDays", WithinWorkingDaysOptions, build, __doc__ or "", absent=True)

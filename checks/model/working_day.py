"""Working day: the calendar of the State Council's holiday notices, with swapped working weekends.

Deadlines in working days do not count the day they start on (《民法典》第二百零一条, 自…之日起). A year without a
published calendar is unknown, never guessed as Monday to Friday.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType


class NoCalendar(Exception):
    """A day of a year whose calendar is not known; the message is the year."""


@cache
def _ordinals() -> MappingProxyType[date, tuple[bool, int]]:
    from chinese_calendar import is_workday
    from chinese_calendar.constants import holidays

    day, last = date(min(holidays).year, 1, 1), date(max(holidays).year, 12, 31)
    known: dict[date, tuple[bool, int]] = {}
    count = 0
    while day <= last:
        working = bool(is_workday(day))
        count += working
        known[day] = (working, count)
        day += timedelta(days=1)
    return MappingProxyType(known)


def calendar_days() -> Iterator[tuple[date, bool, int]]:
    """Every known day, whether it is a working day, and how many working days there were up to it."""
    return ((day, working, ordinal) for day, (working, ordinal) in _ordinals().items())


def working_days(start: date, end: date) -> int:
    """Working days after `start` up to and with `end`, negative when `end` is earlier; raises `NoCalendar`."""
    known = _ordinals()
    for day in (start, end):
        if day not in known:
            raise NoCalendar(str(day.year))
    return known[end][1] - known[start][1]

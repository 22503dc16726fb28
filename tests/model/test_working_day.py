from datetime import date

import pytest

from checks.model.working_day import NoCalendar, calendar_days, working_days


def test_counted_by_hand_on_the_notices() -> None:
    start = date(2025, 9, 26)
    assert working_days(start, start) == 0 and working_days(start, date(2025, 9, 28)) == 1  # a working Sunday
    assert working_days(start, date(2025, 10, 8)) == 3 and working_days(start, date(2025, 10, 16)) == 10
    assert (
        working_days(date(2026, 2, 13), date(2026, 3, 5)) == 10
        and working_days(date(2025, 10, 16), start) == -10
    )


def test_an_unknown_year_is_never_guessed() -> None:
    with pytest.raises(NoCalendar, match="2003"):
        working_days(date(2003, 12, 31), date(2004, 1, 5))
    with pytest.raises(NoCalendar, match="2090"):
        working_days(date(2026, 1, 5), date(2090, 1, 5))


def test_the_calendar_has_every_day_of_its_years() -> None:
    days = list(calendar_days())
    assert days[0][0] == date(2004, 1, 1) and (days[-1][0] - days[0][0]).days == len(days) - 1
    assert sum(working for _, working, _ in days) == days[-1][2]

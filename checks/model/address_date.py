"""Address date: the date that the address of an article holds."""

import re
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from checks.model.moment import read_moment

_DATED: Final = re.compile(r"(?<!\d)(?:t|art_|P0?)?((?:19|20)\d\d)[-/_]?(\d{1,2})(?:[-/_]?(\d{1,2}))?(?!\d)")
_MIDDLE: Final = 15
"""The day taken for a month whose day is not known."""


def address_date(url: str) -> str | None:
    """The date in an address as written there: `YYYY-MM-DD`, or `YYYY-MM` when it names no day; None: no date.

    Eight digits that are no calendar day are an id.
    """
    found: str | None = None
    for year, month, day in _DATED.findall(urlsplit(url).path):
        written = f"{year}-{int(month):02}-{int(day or 1):02}"
        if read_moment(written) is None or not 1998 <= int(year) <= 2100:
            continue
        if day:
            return written
        found = found or written[:7]
    return found


def with_year(month: int, day: int, url: str, today: date) -> date | None:
    """The day that a list shows without its year: the one nearest to the date in the item's address.

    Without a date there it is the latest such day; never one after `today` plus one. None: no such day.
    """
    stamped = address_date(url)
    about = date(*map(int, f"{stamped}-{_MIDDLE}".split("-")[:3])) if stamped else today
    near = [_day(about.year + shift, month, day) for shift in (-1, 0, 1)]
    past = [each for each in near if each and each <= today + timedelta(days=1)]
    if stamped:
        return min(past, key=lambda each: abs(each - about), default=None)
    return max(past, default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

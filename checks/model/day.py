"""Day: a value of a record read as a calendar date."""

import re
from datetime import date, datetime
from typing import Final

from checks.model.moment import read_moment
from checks.model.value import Value

_T: Final = re.compile(r"(?<=\d)T(?=\d)")
_STAMP: Final = re.compile(r"(\d{8})(\d{2}):(\d{2}):(\d{2})")


def read_day(value: Value) -> date | None:
    """The date of a date cell, or of a text in any usual form, with or without a time; None when it is none."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    text = value.strip()
    moment = read_moment(text) or read_moment(_STAMP.sub(r"\1\2\3\4", _T.sub("", text, count=1)))
    return moment.day if moment else None


def shown(value: Value) -> str:
    """A value as messages quote it: a date cell as YYYY-MM-DD."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return value.isoformat() if isinstance(value, date) else str(value)

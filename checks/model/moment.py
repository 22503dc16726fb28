"""Moment: a date, with or without a time, as people write it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Final

CHINA: Final = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China standard time: the clock of every time written on a page without an offset."""

_WIDE: Final = str.maketrans("０１２３４５６７８９－／．：∶﹕︰　\u00a0—–", "0123456789-/.::::  --")
_ANY_WIDE: Final = re.compile(f"[{''.join(map(chr, _WIDE))}]")
_DIGITS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_DATE: Final = (
    r"(?P<y>(?:19|20)\d\d)\s?(?:-\s?(?P<m1>\d{1,2})\s?-\s?(?P<d1>\d{1,2})|/\s?(?P<m2>\d{1,2})\s?/\s?(?P<d2>\d{1,2})"
    r"|\.\s?(?P<m3>\d{1,2})\s?\.\s?(?P<d3>\d{1,2})|年\s?(?P<m4>\d{1,2})\s?月\s?(?P<d4>\d{1,2})\s?日?)"
)
_TIME: Final = (
    r"(?P<gap>\s{0,4}(?:T|\s|,|，|日)?\s{0,4}(?:星期[一二三四五六日天]|周[一二三四五六日天])?\s{0,2}"
    r"(?P<half>上午|下午|AM|PM)?\s{0,2})(?P<h>\d{1,2})\s?(?::|时|点)\s?(?P<min>\d{1,2})"
    r"(?:\s?(?::|分(?!享))\s?(?:(?P<s>\d{1,2})(?:\.\d+)?秒?)?)?(?:\s?(?P<z>Z|[+-]\d\d:?\d\d)(?![\d]))?"
)
_MOMENT: Final = re.compile(rf"(?<![\d.])(?:{_DATE})(?!\d)(?:{_TIME}(?!\d))?", re.IGNORECASE)
_COMPACT: Final = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\s?(\d\d):?(\d\d)(?::?(\d\d))?)?")
_CHINESE: Final = re.compile(
    r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_STRICT: Final = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A valid calendar date, the time of day when one was written, and what was written.

    `zone` is the offset when one was written; without it the clock is China's.
    """

    day: date
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: tzinfo | None = None
    written: str = ""

    @property
    def has_time(self) -> bool:
        """Whether hour and minute were written."""
        return self.hour is not None

    @property
    def strict(self) -> bool:
        """Whether it is written as YYYY-MM-DD HH:MM; seconds and any colon sign are tolerated."""
        return _STRICT.fullmatch(self.written) is not None

    def at(self) -> datetime:
        """The instant, aware UTC; a date without a time begins at midnight in China."""
        moment = datetime(self.day.year, self.day.month, self.day.day, self.hour or 0, self.minute or 0,
                          self.second or 0, tzinfo=self.zone or CHINA)  # fmt: skip
        return moment.astimezone(UTC)


def read_moment(text: str) -> Moment | None:
    """The date or time that a text consists of, in any of the forms in use; None when it is none.

    Read are YYYY-MM-DD with - / . or 年月日 between, an optional time after a blank or T with any colon
    (full-width and U+2236 too), seconds, an offset, YYYYMMDD[HHMM[SS]] and dates in Chinese numerals. The day
    must exist.
    """
    plain = text.translate(_WIDE).strip()
    found = _MOMENT.fullmatch(plain)
    if found:
        return _moment(found)
    compact = _COMPACT.fullmatch(plain)
    if compact:
        year, month, day, hour, minute, second = (int(part) if part else None for part in compact.groups())
        return _checked(year or 0, month or 0, day or 0, hour, minute, second, None, plain)
    return _chinese(plain)


def find_moments(text: str) -> Iterator[tuple[int, int, Moment]]:
    """Every valid date in a text: where it begins and ends, and what it is."""
    for found in _MOMENT.finditer(text.translate(_WIDE) if _ANY_WIDE.search(text) else text):
        moment = _moment(found)
        if moment is not None:
            yield found.start(), found.end(), moment


def _moment(found: re.Match[str]) -> Moment | None:
    month = int(found["m1"] or found["m2"] or found["m3"] or found["m4"])
    day = int(found["d1"] or found["d2"] or found["d3"] or found["d4"])
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: tzinfo | None = None
    if found["h"]:
        hour, minute = int(found["h"]), int(found["min"])
        second = int(found["s"]) if found["s"] else None
        half = (found["half"] or "").upper()
        if half in ("下午", "PM") and hour < 12:
            hour += 12
        zone = _zone(found["z"])
    return _checked(int(found["y"]), month, day, hour, minute, second, zone, found[0].strip())


def _zone(written: str | None) -> tzinfo | None:
    if not written:
        return None
    if written in "zZ":
        return UTC
    minutes = int(written[1:3]) * 60 + int(written[-2:])
    return timezone(timedelta(minutes=minutes if written[0] == "+" else -minutes)) if minutes < 1440 else None


def _checked(
    year: int,
    month: int,
    day: int,
    hour: int | None,
    minute: int | None,
    second: int | None,
    zone: tzinfo | None,
    written: str,
) -> Moment | None:
    try:
        datetime(year, month, day, hour or 0, minute or 0, second or 0, tzinfo=CHINA)
    except ValueError:
        return None
    return Moment(date(year, month, day), hour, minute, second, zone, written)


def _chinese(text: str) -> Moment | None:
    found = _CHINESE.fullmatch(text)
    if not found:
        return None
    year = int(found[1].translate(_DIGITS))
    return _checked(year, _numeral(found[2]), _numeral(found[3]), None, None, None, None, text)


def _numeral(text: str) -> int:
    """A Chinese numeral below one hundred (三, 十二, 二十一)."""
    tens, ten, units = text.partition("十")
    if not ten:
        return int(text.translate(_DIGITS)) if len(text) == 1 else 0
    return (int(tens.translate(_DIGITS)) if tens else 1) * 10 + (
        int(units.translate(_DIGITS)) if units else 0
    )

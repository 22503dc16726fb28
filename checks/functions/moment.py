"""moment: a text is a date or time that can be read.

Read are YYYY-MM-DD with - / . or 年月日 between, an optional time after a blank or T with any colon, seconds,
an offset, YYYYMMDD and dates in Chinese numerals; the day must exist. `minute: true` also asks for the form
YYYY-MM-DD HH:MM without seconds. `since` is the first year allowed. `futureHours` allows nothing later than
that many hours after the capture, by China's clock where no offset is written; None does not ask. A blank
text holds, and with `futureHours` or `minute` one that cannot be read (another rule says so).
Source: 国办发〔2017〕47号 附件 网页标签（PubDate）.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.moment import read_moment
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_MINUTE: Final = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")


@dataclass(frozen=True, slots=True)
class MomentOptions:
    """`minute`: exactly YYYY-MM-DD HH:MM; `since`: the first year; `futureHours`: how far in the future at most."""

    minute: bool = False
    since: int | None = None
    futureHours: int | None = None


def build(options: MomentOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def moment(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value.strip():
            return
        read = read_moment(value)
        if read is None:
            if not options.minute and options.futureHours is None:
                yield Problem(f"日期无法识别：{value}", f"not a date: {value}", value=value)
            return
        if options.minute and not _MINUTE.fullmatch(value.strip()):
            yield Problem(f"应写作 YYYY-MM-DD HH:MM：{value}", f"not YYYY-MM-DD HH:MM: {value}", value=value)
        if options.since is not None and read.day.year < options.since:
            yield Problem(
                f"日期早于 {options.since} 年：{value}", f"before {options.since}: {value}", value=value
            )
        if options.futureHours is not None:
            latest = context.captured_at + timedelta(hours=options.futureHours)
            if read.at() > latest:
                yield Problem(f"日期晚于采集时间：{value}", f"later than the capture: {value}", value=value)

    return moment


FUNCTION = Function("moment", MomentOptions, build, __doc__ or "")

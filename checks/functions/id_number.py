"""idNumber: a citizen's identity number (公民身份号码, GB 11643-1999) is well formed and its check agrees.

Six digits of region, eight of birth date, three of sequence and a check character: the weights
7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, the sum modulo 11 read off `1 0 X 9 8 7 6 5 4 3 2`. The birth date must be
a day before the capture. Worked: 11010519491231002X, the example of the standard. A masked number cannot be
told; one of 15 digits is an old number and has its own message. No message quotes more of a number than its
first six characters and its last.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_WEIGHTS: Final = tuple(pow(2, 17 - index, 11) for index in range(17))
_FORM: Final = re.compile(r"[1-9][0-9]{16}[0-9X]")
_OLD: Final = re.compile(r"[1-9][0-9]{14}")
_CHECKS: Final = "10X98765432"


@dataclass(frozen=True, slots=True)
class IdNumberOptions:
    """No options."""


def check_character(first: str) -> str:
    """The 18th character of a number, from its first 17 digits."""
    return _CHECKS[sum(int(char) * weight for char, weight in zip(first, _WEIGHTS, strict=True)) % 11]


def hidden(number: str) -> str:
    """A number as it may be shown."""
    return (
        f"{number[:6]}{'*' * max(0, len(number) - 7)}{number[-1:]}" if len(number) > 7 else "*" * len(number)
    )


def build(options: IdNumberOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; it never refuses."""

    def id_number(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value:
            return
        if "*" in value or "＊" in value:
            yield Unknown(
                Cause.UNREADABLE, "号码已脱敏，无法校验", "the number is masked and cannot be verified"
            )
            return
        fault = _fault(value, context.captured_at.date())
        if fault:
            shown = hidden(value)
            yield Problem(
                f"身份证号码 {shown} 不正确：{fault[0]}", f"the identity number {shown} {fault[1]}", shown
            )

    return id_number


def _fault(number: str, today: date) -> tuple[str, str] | None:
    if _OLD.fullmatch(number):
        return "是 15 位旧号码，应换成 18 位", "is an old number of 15 digits"
    if not _FORM.fullmatch(number):
        return "应为 17 位数字加一位校验码（数字或大写 X）", "is not 17 digits and a check character"
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return "第 7～14 位不是存在的日期", "has no real birth date"
    if born > today:
        return "出生日期晚于采集日", "has a birth date in the future"
    wanted = check_character(number[:17])
    if number[17] != wanted:
        return "校验码不对", "has a wrong check character"
    return None


FUNCTION = Function("idNumber", IdNumberOptions, build, __doc__ or "")

"""wholeNumber: a cell holds a whole number between `min` and `max`, thousands separators overlooked.

`decimals` also takes `n,m` and `n.m`, the notation of lengths with decimal places (17,2). `blank: false`
makes an empty cell a defect; otherwise it holds.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

_PLAIN: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,18}")
_DECIMALS: Final = re.compile(r"(\d{1,5})[,.]\d{1,3}")


@dataclass(frozen=True, slots=True)
class WholeNumberOptions:
    """`min`, `max`: bounds, inclusive; `decimals`: n,m is accepted; `blank`: an empty cell holds."""

    min: int | None = None
    max: int | None = None
    decimals: bool = False
    blank: bool = True


def build(options: WholeNumberOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; it never refuses."""
    least, most = options.min, options.max

    def whole_number(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        text = tidy(value) if isinstance(value, str) else None
        if text is None or (not text and options.blank):
            return
        if not text:
            yield Problem("没有填写", "is empty", "空白")
            return
        decimal = _DECIMALS.fullmatch(text) if options.decimals else None
        if not decimal and not _PLAIN.fullmatch(text):
            yield Problem(f"“{value}”不是整数", f"{value!r} is no whole number", str(value))
            return
        number = int(decimal[1] if decimal else text.replace(",", ""))
        if least is not None and number < least:
            yield Problem(f"“{value}”小于 {least}", f"{value} is less than {least}", str(value))
        if most is not None and number > most:
            yield Problem(f"“{value}”大于 {most}", f"{value} is more than {most}", str(value))

    return whole_number


FUNCTION = Function("wholeNumber", WholeNumberOptions, build, __doc__ or "")

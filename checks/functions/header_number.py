"""headerNumber: a directive of a header carries a number within bounds.

The value is a header's text such as `max-age=31536000; includeSubDomains`; `name` is the directive,
separated from its number by `=`. It fails without the directive, below `min` and above `max`.
Source: RFC 6797 §6.1, RFC 9111 §5.2.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_DIGITS = 18
"""More digits than any figure in a header has."""


@dataclass(frozen=True, slots=True)
class HeaderNumberOptions:
    """`name` of the directive, least and greatest number."""

    name: str
    min: float | None = None
    max: float | None = None


def build(options: HeaderNumberOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    directive = re.compile(rf"(?:^|[;,])\s*{re.escape(options.name)}\s*=\s*\"?(\d+)", re.IGNORECASE)

    def header_number(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        text = ", ".join(map(str, value)) if isinstance(value, list) else value
        if not isinstance(text, str):
            return
        found = directive.search(text)
        number = int(found.group(1)[:_DIGITS]) if found else None
        low = number is None or (options.min is not None and number < options.min)
        if low or (options.max is not None and number is not None and number > options.max):
            zh = f"没有 {options.name}" if number is None else f"{options.name} 是 {number}"
            yield Problem(f"{zh}：{text}", f"{options.name}: {number}", value=str(number))

    return header_number


FUNCTION = Function("headerNumber", HeaderNumberOptions, build, __doc__ or "")

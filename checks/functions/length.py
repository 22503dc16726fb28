"""length: a size lies between `min` and `max` (Spectral core).

The size of a text is its number of UTF-16 units, of a list its items, of an object its keys, of a number
the number itself. Other values hold.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.printed import is_number, printed
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class LengthOptions:
    """At least one of `min`, `max`; both inclusive."""

    min: float | None = None
    max: float | None = None


def build(options: LengthOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when no bound is given."""
    least, most = options.min, options.max
    if least is None and most is None:
        raise OptionsError("length 要写 min 或 max", "length needs min or max")

    def length(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if isinstance(value, str):
            size: float = (
                len(value) if value.isascii() else len(value.encode("utf-16-le", "surrogatepass")) // 2
            )
        elif isinstance(value, list | dict):
            size = len(value)
        elif is_number(value):
            size = value
        else:
            return
        if least is not None and size < least:
            yield Problem(
                zh=f"长度 {printed(size)} 小于 {printed(least)}",
                en=f"The value must be longer than {printed(least)}",
                value=printed(size),
            )
        if most is not None and size > most:
            yield Problem(
                zh=f"长度 {printed(size)} 大于 {printed(most)}",
                en=f"The value must be shorter than {printed(most)}",
                value=printed(size),
            )

    return length


FUNCTION = Function("length", LengthOptions, build, __doc__ or "")

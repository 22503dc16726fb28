"""filled: a text holds something that a person can read.

Fails for what is absent, for null, and for texts of nothing but white space and invisible characters (NBSP,
ideographic space, zero-width characters). Values that are no texts hold.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import ABSENT, Value


@dataclass(frozen=True, slots=True)
class FilledOptions:
    """No options."""


def build(options: FilledOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def filled(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if value is ABSENT or value is None:
            yield Problem(zh="没有内容", en="There is nothing", value="没有")
        elif isinstance(value, str) and not tidy(value):
            yield Problem(zh="内容为空", en="The text is blank", value="空白")

    return filled


FUNCTION = Function("filled", FilledOptions, build, __doc__ or "", absent=True)

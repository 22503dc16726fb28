"""truthy: the value says something (Spectral core).

Fails for what counts as nothing in JavaScript: absent, null, false, 0, NaN and the empty string. An empty
list, an empty object and a page's element hold.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value


@dataclass(frozen=True, slots=True)
class TruthyOptions:
    """No options."""


def says_nothing(value: Value) -> bool:
    """Whether JavaScript counts the value as false."""
    if value is ABSENT or value is None or value is False:
        return True
    if isinstance(value, str):
        return not value
    return isinstance(value, int | float) and (value == 0 or value != value)


def build(options: TruthyOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def truthy(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if says_nothing(value):
            yield Problem(zh="缺少内容", en="The value must be truthy")

    return truthy


FUNCTION = Function("truthy", TruthyOptions, build, __doc__ or "", absent=True)

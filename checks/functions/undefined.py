"""undefined: there is no value, not even null (Spectral core)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value


@dataclass(frozen=True, slots=True)
class UndefinedOptions:
    """No options."""


def build(options: UndefinedOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def undefined(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if value is not ABSENT:
            yield Problem(zh="不应有此项", en="The value must be undefined")

    return undefined


FUNCTION = Function("undefined", UndefinedOptions, build, __doc__ or "", absent=False)

"""defined: there is a value, be it null or empty (Spectral core)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value


@dataclass(frozen=True, slots=True)
class DefinedOptions:
    """No options."""


def build(options: DefinedOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def defined(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if value is ABSENT:
            yield Problem(zh="缺少此项", en="The value must be defined")

    return defined


FUNCTION = Function("defined", DefinedOptions, build, __doc__ or "", absent=True)

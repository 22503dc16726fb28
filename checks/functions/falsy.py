"""falsy: the value says nothing (Spectral core): absent, null, false, 0, NaN or the empty string."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.truthy import says_nothing
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class FalsyOptions:
    """No options."""


def build(options: FalsyOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def falsy(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not says_nothing(value):
            yield Problem(zh="不应有内容", en="The value must be falsy")

    return falsy


FUNCTION = Function("falsy", FalsyOptions, build, __doc__ or "", absent=False)

"""or: at least one of the listed properties is there (Spectral core). Values that are no objects hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OrOptions:
    """`properties`: at least two names."""

    properties: tuple[str, ...]


def none_of(properties: tuple[str, ...]) -> Problem:
    """What to say when no listed property is there."""
    if len(properties) > 4:
        en = f"""At least one of "{'" or "'.join(properties[:3])}" or {len(properties) - 3} other properties must be defined"""
    else:
        en = f"""At least one of "{'" or "'.join(properties)}" must be defined"""
    return Problem(zh=f"至少应有其中一项：{'、'.join(properties)}", en=en)


def build(options: OrOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when fewer than two names are given."""
    properties = options.properties
    if len(properties) < 2:
        raise OptionsError("or 至少要写两个属性", "or needs at least two properties")

    def or_(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            return
        found = [name for name in value if name in properties]
        if not found:
            yield none_of(properties)

    return or_


FUNCTION = Function("or", OrOptions, build, __doc__ or "")

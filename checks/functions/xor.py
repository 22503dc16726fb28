"""xor: exactly one of the listed properties is there (Spectral core). Values that are no objects hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.or_ import none_of
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class XorOptions:
    """`properties`: at least two names."""

    properties: tuple[str, ...]


def build(options: XorOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when fewer than two names are given."""
    properties = options.properties
    if len(properties) < 2:
        raise OptionsError("xor 至少要写两个属性", "xor needs at least two properties")

    def xor(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            return
        found = [name for name in value if name in properties]
        if not found:
            yield none_of(properties)
        if len(found) > 1:
            yield Problem(
                zh=f"只应有其中一项：{'、'.join(found)}",
                en='Just one of "' + '" and "'.join(found) + '" must be defined',
                value=", ".join(found),
            )

    return xor


FUNCTION = Function("xor", XorOptions, build, __doc__ or "")

"""enumeration: a primitive value is one of the listed ones (Spectral core).

Compared without conversion: 1 and 1.0 are one number, "1" and true are not. Lists and objects hold.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.printed import printed, same
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class EnumerationOptions:
    """`values`: the primitives allowed."""

    values: tuple[Any, ...]


def build(options: EnumerationOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when an allowed value is no primitive."""
    values = options.values
    if any(not _primitive(each) for each in values):
        raise OptionsError("enumeration 只能列出简单值", "enumeration takes primitive values only")
    allowed = ", ".join(printed(each) for each in values)

    def enumeration(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if _primitive(value) and not any(same(value, each) for each in values):
            yield Problem(
                zh=f"{printed(value)} 不在允许的取值之中：{allowed}",
                en=f"{printed(value)} must be equal to one of the allowed values: {allowed}",
                value=value if isinstance(value, str) else printed(value),
            )

    return enumeration


def _primitive(value: Value) -> bool:
    return value is None or isinstance(value, str | bool | int | float)


FUNCTION = Function("enumeration", EnumerationOptions, build, __doc__ or "")

"""unreferencedReusableObject: every definition is referred to (Spectral core)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class UnreferencedReusableObjectOptions:
    """`reusableObjectsLocation`: pointer fragment of the object that holds the definitions."""

    reusableObjectsLocation: str


def build(options: UnreferencedReusableObjectOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    location = tuple(
        step.replace("~1", "/").replace("~0", "~") for step in options.reusableObjectsLocation.split("/")[1:]
    )

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if isinstance(value, dict):
            yield from unused(value, location, context, ())

    return judge


def unused(
    value: dict[str, Any], location: tuple[str, ...], context: Context, below: tuple[str, ...]
) -> Iterable[Problem]:
    """One problem for each member of `value`, which stands at `location`, that nothing refers to."""
    named: Any = getattr(context.artefact, "named", None)
    if named is None:
        return
    for name in value:
        if (*location, name) not in named:
            yield Problem(
                zh=f"定义 {name} 没有被引用",
                en="Potential orphaned reusable object has been detected",
                value=name,
                at=(*below, *name.split("/")),  # Spectral writes the pointer without escaping it
            )


FUNCTION = Function("unreferencedReusableObject", UnreferencedReusableObjectOptions, build, __doc__ or "")

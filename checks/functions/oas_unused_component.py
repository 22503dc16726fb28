"""oasUnusedComponent: every component of the document is referred to (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.unreferenced_reusable_object import unused
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_KINDS = ("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "callbacks")


@dataclass(frozen=True, slots=True)
class OasUnusedComponentOptions:
    """No options."""


def build(options: OasUnusedComponentOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        components = value.get("components") if isinstance(value, dict) else None
        if not isinstance(components, dict):
            return
        for kind in _KINDS:
            held = components.get(kind)
            if isinstance(held, dict):
                yield from unused(held, ("components", kind), context, ("components", kind))

    return judge


FUNCTION = Function("oasUnusedComponent", OasUnusedComponentOptions, build, __doc__ or "")

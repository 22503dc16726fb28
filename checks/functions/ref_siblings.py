"""refSiblings: nothing stands beside a `$ref`; judged is the object that holds it (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class RefSiblingsOptions:
    """No options."""


def build(options: RefSiblingsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            return
        for key in value:
            if key != "$ref" and "$ref" in value:
                yield Problem(
                    zh=f"$ref 旁的 {key} 不起作用，请移到被引用的定义中",
                    en="$ref must not be placed next to any other properties",
                    value=key,
                    at=(key,),
                )

    return judge


FUNCTION = Function("refSiblings", RefSiblingsOptions, build, __doc__ or "")

"""securityPresent: a definition names at least one way to be authorised, unless all its operations are public (`x-public`)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import schemes_of, table
from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class SecurityPresentOptions:
    """No options."""


def build(options: SecurityPresentOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        found = list(operations(table(value).get("paths"), resolve))
        if found and all(operation.get("x-public") is True for _, _, operation in found):
            return
        if not schemes_of(value, resolve):
            place = "securityDefinitions" if "swagger" in table(value) else "components.securitySchemes"
            yield Problem(
                zh=f"没有定义安全方案，请在 {place} 中写明认证方式", en=f"no security scheme in {place}"
            )

    return judge


FUNCTION = Function("securityPresent", SecurityPresentOptions, build, __doc__ or "")

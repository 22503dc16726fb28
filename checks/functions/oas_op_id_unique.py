"""oasOpIdUnique: no two operations below the judged paths have the same operationId (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.printed import printed
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OasOpIdUniqueOptions:
    """No options."""


def build(options: OasOpIdUniqueOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        seen: set[str] = set()
        for path, method, operation in operations(value, resolver(context)):
            if "operationId" not in operation:
                continue
            written = operation["operationId"]
            name = printed(written)
            if name in seen:
                yield Problem(
                    zh=f"operationId {name} 重复，请改为唯一的名称",
                    en="operationId must be unique.",
                    value=str(written),
                    at=(path, method, "operationId"),
                )
            seen.add(name)

    return judge


FUNCTION = Function("oasOpIdUnique", OasOpIdUniqueOptions, build, __doc__ or "")

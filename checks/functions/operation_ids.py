"""operationIds: every operation below the judged paths has a usable operationId.

When no operation has one, that is told once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.expression import compile_expression
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OperationIdsOptions:
    """`pattern` that a name must match."""

    pattern: str = "^[A-Za-z0-9_-]+$"


def build(options: OperationIdsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    expression = compile_expression(options.pattern)

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        found = list(operations(value, resolver(context)))
        if found and not any(filled(operation) for _, _, operation in found):
            zh = f"全部 {len(found)} 个操作都没有 operationId，请为每个操作写一个唯一的英文名称，如 listItems"
            yield Problem(
                zh=zh, en=f"none of the {len(found)} operations has an operationId", value=str(len(found))
            )
            return
        for path, method, operation in found:
            if not filled(operation):
                where = f"{method.upper()} {path}"
                zh = f"{where} 缺少 operationId，请写一个唯一的英文名称，如 listItems"
                yield Problem(zh=zh, en=f"{where} has no operationId", value=where, at=(path, method))
            elif not expression.search(str(operation["operationId"])):
                name = str(operation["operationId"])
                zh = f"operationId {name} 只能用字母、数字、下划线和连字符"
                yield Problem(
                    zh=zh,
                    en=f"operationId {name} is ill-formed",
                    value=name,
                    at=(path, method, "operationId"),
                )

    return judge


def filled(operation: dict[str, Any]) -> bool:
    """Whether an operation has a name that is not blank."""
    name = operation.get("operationId")
    return isinstance(name, str) and bool(name.strip())


FUNCTION = Function("operationIds", OperationIdsOptions, build, __doc__ or "")

"""operationsSecured: every operation that is not public (`x-public`) asks for an authorisation that is defined."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import rows, schemes_of, security_of, table
from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OperationsSecuredOptions:
    """No options."""


def build(options: OperationsSecuredOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        document = table(getattr(context.artefact, "document", None))
        schemes = schemes_of(document, resolve)
        for path, method, operation in operations(value, resolve) if schemes else ():
            if operation.get("x-public") is True:
                continue
            where = f"{method.upper()} {path}"
            security = rows(security_of(operation, document))
            named = [name for each in security for name in table(each)]
            unknown = [name for name in named if name not in schemes]
            if not security or {} in security:
                zh = f"{where} 没有要求授权：请写 security，公开接口请标 x-public: true"
                yield Problem(zh=zh, en=f"{where} is open", value=where, at=(path, method))
            elif unknown:
                zh = f"{where} 引用了未定义的安全方案 {unknown[0]}"
                yield Problem(
                    zh=zh,
                    en=f"{where} names an unknown scheme {unknown[0]}",
                    value=where,
                    at=(path, method, "security"),
                )

    return judge


FUNCTION = Function("operationsSecured", OperationsSecuredOptions, build, __doc__ or "")

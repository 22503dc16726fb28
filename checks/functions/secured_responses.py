"""securedResponses: operations that need authorisation say how they refuse: 401 and 403, or 4XX."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import rows, security_of, table
from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class SecuredResponsesOptions:
    """No options."""


def build(options: SecuredResponsesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        document = table(getattr(context.artefact, "document", None))
        for path, method, operation in operations(value, resolve):
            security = rows(security_of(operation, document))
            codes = {str(code).upper() for code in table(resolve(operation.get("responses")))}
            if not security or {} in security or "4XX" in codes or {"401", "403"} <= codes:
                continue
            missing = "、".join(code for code in ("401", "403") if code not in codes)
            where = f"{method.upper()} {path}"
            yield Problem(
                zh=f"{where} 需要授权，但没有声明 {missing} 响应，请补充",
                en=f"{where} is secured but does not declare {missing}",
                value=where,
                at=(path, method, "responses"),
            )

    return judge


FUNCTION = Function("securedResponses", SecuredResponsesOptions, build, __doc__ or "")

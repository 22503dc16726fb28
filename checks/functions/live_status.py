"""liveStatus: a running interface answers with a status that its definition speaks of.

Each reason why operations could not be compared is told once: credentials needed, no example for a parameter,
no answer, a refusal, the end of the budget.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.live import answers, evidence_of, unanswered
from checks.functions.openapi import table
from checks.functions.surroundings import document, resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class LiveStatusOptions:
    """No options."""


def build(options: LiveStatusOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        yield from unanswered(context)
        resolve = resolver(context)
        paths = table(resolve(table(document(context)).get("paths")))
        for each in answers(context):
            if each.unknown is not None or each.key is not None or each.exchange is None:
                continue
            path, method = each.place
            operation = table(resolve(table(resolve(paths.get(path))).get(method)))
            known = "、".join(map(str, table(resolve(operation.get("responses"))))) or "一个也没有"
            status = each.exchange.status
            yield Problem(
                zh=f"{method.upper()} {path} 应答 {status}，定义里没有这种状态码（写了：{known}）；请补进定义或改正服务",
                en=f"{method.upper()} {path} answered {status}, which the definition does not name ({known})",
                value=f"{method.upper()} {path} {status}",
                at=(path, method, "responses"),
                evidence=evidence_of(each),
            )

    return judge


FUNCTION = Function("liveStatus", LiveStatusOptions, build, __doc__ or "")

"""problemDetails: an error response is problem details (RFC 9457) with the agreed members."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.openapi import Place, fields_of, open_reference, rows, table
from checks.functions.surroundings import resolver
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class ProblemDetailsOptions:
    """`members` that must be there."""

    members: tuple[str, ...] = ("status", "title", "detail")


def build(options: ProblemDetailsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        response = table(resolve(value))
        if "$ref" in response:
            yield open_reference(response) or Unknown(Cause.NOT_COLLECTED)
            return
        content = table(resolve(response.get("content")))
        kinds = {str(name).split(";")[0].strip().lower(): name for name in content}
        name = kinds.get("application/problem+json")
        if name is None:
            produces = rows(table(getattr(context.artefact, "document", None)).get("produces"))
            if "schema" not in response or "application/problem+json" not in produces:
                zh = "错误响应没有 application/problem+json 内容，请按 RFC 9457 返回 status、title、detail"
                yield Problem(zh=zh, en="no application/problem+json content")
                return
            schema: Any = response["schema"]
            below: Place = ("schema",)
        else:
            schema = table(resolve(content[name])).get("schema")
            below = ("content", name, "schema")
        unknown = open_reference(resolve(schema))
        fields = fields_of(schema, resolve)
        missing = [each for each in options.members if each not in fields]
        if unknown is not None:
            yield unknown
        elif missing:
            names = "、".join(missing)
            yield Problem(
                zh=f"问题详情缺少 {names}",
                en=f"problem details lack {', '.join(missing)}",
                value=names,
                at=below,
            )

    return judge


FUNCTION = Function("problemDetails", ProblemDetailsOptions, build, __doc__ or "")

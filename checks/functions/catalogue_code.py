"""catalogueCode: an operation that serves data names the catalogue entry it serves (`x-catalog-code`).

On the operation, its path or the document; operations marked `x-infrastructure` and those that only write need
none. A code is 12 characters or more of digits, letters, `/`, `-`, `.`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.openapi import table
from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.expression import compile_expression
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class CatalogueCodeOptions:
    """`pattern` of a code."""

    pattern: str = "^[0-9A-Za-z][0-9A-Za-z./_-]{5,63}$"


def build(options: CatalogueCodeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    expression = compile_expression(options.pattern)

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        document = table(getattr(context.artefact, "document", None))
        general = codes_of(document) or codes_of(table(document.get("info")))
        for path, method, operation in operations(value, resolve):
            read = method == "get" or (
                method == "post" and "quer" in (path + str(operation.get("operationId", ""))).lower()
            )
            item = table(resolve(table(value).get(path)))
            if not read or any(each.get("x-infrastructure") is True for each in (operation, item, document)):
                continue
            codes = codes_of(operation) or codes_of(item) or general
            where = f"{method.upper()} {path}"
            if not codes:
                zh = f"{where} 没有写 x-catalog-code，请写所提供数据的信息资源代码，如 307021001/000001"
                yield Problem(zh=zh, en=f"{where} names no catalogue entry", value=where, at=(path, method))
            for code in codes:
                if not expression.search(code):
                    zh = f"{where} 的 x-catalog-code {code} 不像信息资源代码"
                    yield Problem(zh=zh, en=f"{code} is no catalogue code", value=code, at=(path, method))

    return judge


def codes_of(holder: dict[str, Any]) -> list[str]:
    """The catalogue codes an object carries."""
    written = holder.get("x-catalog-code")
    return [
        str(each) for each in (written if isinstance(written, list) else [written]) if each not in (None, "")
    ]


FUNCTION = Function("catalogueCode", CatalogueCodeOptions, build, __doc__ or "")

"""pagination: an operation that answers with a list lets the caller read it in pages.

It has page and size, offset and limit, or a cursor; the size has a maximum; the answer gives a total or what
comes next. Lists of at most `most` items, or marked `x-bounded`, need none.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.openapi import Resolve, fields_of, rows, schemas_of, table
from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_SIZES: Final = ("pagesize", "page_size", "size", "limit", "rows", "per_page")
_STARTS: Final = (
    "page",
    "pagenum",
    "pageno",
    "page_no",
    "page_num",
    "pageindex",
    "current",
    "offset",
    "start",
)
_TOTALS: Final = {
    "total",
    "totalcount",
    "total_count",
    "count",
    "next",
    "cursor",
    "nextcursor",
    "hasmore",
    "total_size",
    "totalelements",
}


@dataclass(frozen=True, slots=True)
class PaginationOptions:
    """`most`: how many items a list may hold without pages."""

    most: int = 100


def build(options: PaginationOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        for path, method, operation in operations(value, resolve):
            query = method == "post" and re.search(
                "quer|search|list|find|查询", path + str(operation.get("summary", "")), re.I
            )
            if method != "get" and not query:
                continue
            fields, listed = _answer(operation, resolve, options.most)
            if not listed or operation.get("x-bounded") is True:
                continue
            item = table(resolve(table(value).get(path)))
            given = _inputs(
                [*rows(resolve(item.get("parameters"))), *rows(resolve(operation.get("parameters")))],
                operation,
                resolve,
            )
            missing = _missing(given, fields)
            if missing:
                where = f"{method.upper()} {path}"
                zh = f"{where} 返回列表，但缺少{missing}"
                yield Problem(
                    zh=zh, en=f"{where} answers with a list and is not paged", value=where, at=(path, method)
                )

    return judge


def _answer(operation: dict[str, Any], resolve: Resolve, most: int) -> tuple[set[str], bool]:
    """The names in a successful answer, two levels deep, and whether it holds an open list."""
    names: set[str] = set()
    listed = False
    for code, response in table(resolve(operation.get("responses"))).items():
        if not str(code).startswith("2"):
            continue
        for _, _, schema in schemas_of(response, resolve):
            top = table(resolve(schema))
            outer = fields_of(top, resolve)
            inner = [each for field in outer.values() for each in fields_of(field, resolve).items()]
            candidates = [top, *outer.values(), *(each for _, each in inner)]
            names |= {name.lower() for name in outer} | {name.lower() for name, _ in inner}
            listed = listed or any(_is_open(table(resolve(each)), most) for each in candidates[:200])
    return names, listed


def _is_open(schema: dict[str, Any], most: int) -> bool:
    if schema.get("type") != "array" or schema.get("x-bounded") is True:
        return False
    bound = schema.get("maxItems")
    return not (isinstance(bound, int) and bound <= most)


def _inputs(parameters: list[Any], operation: dict[str, Any], resolve: Resolve) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for parameter in map(table, map(resolve, parameters)):
        schema = table(resolve(parameter.get("schema")))
        if parameter.get("in") == "body":
            found.update(
                {name.lower(): table(resolve(each)) for name, each in fields_of(schema, resolve).items()}
            )
        elif parameter.get("in") == "query":
            found[str(parameter.get("name", "")).lower()] = {**parameter, **schema}
    for media in table(resolve(table(resolve(operation.get("requestBody"))).get("content"))).values():
        fields = fields_of(table(resolve(media)).get("schema"), resolve)
        found.update({name.lower(): table(resolve(each)) for name, each in fields.items()})
    return found


def _missing(given: dict[str, dict[str, Any]], answer: set[str]) -> str:
    size = next((given[name] for name in _SIZES if name in given), None)
    start = any(name in given for name in _STARTS) or "cursor" in given
    if size is None or not start:
        return "分页参数，请增加 page 和 pageSize（或 offset 和 limit、cursor）"
    if "maximum" not in size and "enum" not in size:
        return "每页条数的上限，请为 pageSize 写 maximum"
    if not answer & _TOTALS:
        return "总数或下一页标志，请在应答中增加 total、next 或 cursor"
    return ""


FUNCTION = Function("pagination", PaginationOptions, build, __doc__ or "")

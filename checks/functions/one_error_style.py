"""oneErrorStyle: all error answers of a definition have one style: problem details (RFC 9457) or the envelope."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.openapi import fields_of, schemas_of, table
from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OneErrorStyleOptions:
    """No options."""


def build(options: OneErrorStyleOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        first: dict[str, tuple[tuple[str | int, ...], str]] = {}
        for path, method, operation in operations(table(value).get("paths"), resolve):
            for code, response in table(resolve(operation.get("responses"))).items():
                if not (str(code).startswith(("4", "5")) or code == "default"):
                    continue
                for below, media, schema in schemas_of(response, resolve):
                    style = _style(media, fields_of(schema, resolve))
                    if style:
                        place = ("paths", path, method, "responses", code, *below)
                        first.setdefault(style, (place, f"{method.upper()} {path} {code}"))
        if len(first) > 1:
            (_, one), (place, other) = first["envelope"], first["problem"]
            zh = f"错误应答有两种写法：{one} 用信封，{other} 用 problem+json，请统一为一种"
            yield Problem(
                zh=zh, en=f"two styles of errors: {one} and {other}", value=f"{one} {other}", at=place
            )

    return judge


def _style(media: str, fields: dict[str, Any]) -> str | None:
    if media.split(";")[0].strip().lower() == "application/problem+json":
        return "problem"
    return "envelope" if "code" in fields and fields.keys() & {"message", "msg", "description"} else None


FUNCTION = Function("oneErrorStyle", OneErrorStyleOptions, build, __doc__ or "")

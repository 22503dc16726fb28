"""oasSchema: as `schema`, in the dialect that the document's OpenAPI version uses (Spectral OAS)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checks.functions.json_schema.error import Task
from checks.functions.schema import dialect_of, plain, problems
from checks.functions.surroundings import document, formats, resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value


@dataclass(frozen=True, slots=True)
class OasSchemaOptions:
    """`schema`: what the value must satisfy."""

    schema: Mapping[str, Any]


def dialect(context: Context) -> str:
    """Draft 4 for OpenAPI 2.0 and 3.0; what `jsonSchemaDialect` says, else 2020-12, from 3.1 on."""
    shape = formats(context)
    if not shape & {"oas3_1", "oas3_2"}:
        return "draft4" if shape else "draft7"
    root = document(context)
    named = root.get("jsonSchemaDialect") if isinstance(root, dict) else None
    return dialect_of({"$schema": named}, "draft2020-12") if isinstance(named, str) else "draft2020-12"


def build(options: OasSchemaOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    schema = plain(options.schema)

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if value is ABSENT:
            yield Problem(zh="缺少此项", en="The value must exist")
        else:
            yield from problems(
                schema, value, context, Task(dialect(context), resolve=resolver(context), root=schema)
            )

    return judge


FUNCTION = Function("oasSchema", OasSchemaOptions, build, __doc__ or "", absent=True)

"""objectSchema: a schema is an object at its top, or every alternative of it is one.

A schema that does not say its type cannot be told.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.openapi import open_reference, rows, table
from checks.functions.surroundings import resolver
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class ObjectSchemaOptions:
    """No options."""


def build(options: ObjectSchemaOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        kind = top_type(value, resolver(context))
        if isinstance(kind, Unknown):
            yield kind
        elif kind != "object":
            zh = f"顶层类型是 {kind}，请改为对象（如 {{code, message, data}}），数组放到其中的属性里"
            yield Problem(zh=zh, en=f"the top is a {kind}, not an object", value=kind)

    return judge


def top_type(schema: Any, resolve: Callable[[Any], Any], depth: int = 0) -> str | Unknown:
    """The type at the top of a schema, or why it is not known."""
    schema = resolve(schema)
    unknown = open_reference(schema)
    if unknown is not None:
        return unknown
    schema = table(schema)
    written = schema.get("type")
    types = [each for each in rows(written) if each != "null"] if isinstance(written, list) else [written]
    if len(types) == 1 and isinstance(types[0], str):
        return types[0]
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    for word in ("allOf", "oneOf", "anyOf"):
        branches = (
            [top_type(each, resolve, depth + 1) for each in rows(schema.get(word))] if depth < 8 else []
        )
        known = [each for each in branches if isinstance(each, str)]
        if known and (word == "allOf" or len(known) == len(branches)):
            return next((each for each in known if each != "object"), "object")
    return Unknown(Cause.NOT_COLLECTED, "模型没有写 type", "the schema has no type")


FUNCTION = Function("objectSchema", ObjectSchemaOptions, build, __doc__ or "")

"""Evaluate: judge a value by a schema in Ajv's order, group of keywords by group.

Ajv stops at the first keyword that fails unless asked for all; what is reported therefore hangs on the order:
type, then the keywords of numbers, texts, any value, lists and objects, each group as Ajv registers them.
"""

import math
from typing import Any, Final

from checks.functions.json_schema.error import Error, Path, Task
from checks.model.printed import is_number

GROUPS: Final[tuple[tuple[str | None, tuple[str, ...]], ...]] = (
    ("number", ("maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "format")),
    ("string", ("maxLength", "minLength", "pattern", "format")),
    (None, ("$ref", "const", "enum", "not", "anyOf", "oneOf", "allOf", "if")),
    (
        "array",
        ("maxItems", "minItems", "prefixItems", "additionalItems", "items", "contains", "uniqueItems", "unevaluatedItems"),
    ),
    (
        "object",
        (
            "maxProperties", "minProperties", "required", "propertyNames", "additionalProperties", "dependencies",
            "properties", "patternProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties",
        ),
    ),
)  # fmt: skip
_FORKS: Final = frozenset(("allOf", "anyOf", "dependencies", "dependentSchemas", "if", "not", "oneOf"))
"""Keywords that judge the same value by further schemas: sharing those below multiplies the ways there."""
_MOST_KNOWN: Final = 100_000
_TYPED: Final = {kind: set(words) for kind, words in GROUPS if kind is not None}


def evaluate(schema: Any, value: Any, path: Path, task: Task) -> list[Error]:
    """The errors of a value; empty when it is valid."""
    schema = task.resolve(schema)
    if isinstance(schema, bool):
        return [] if schema else [Error("false schema", path, "boolean schema is false")]
    if not isinstance(schema, dict) or not schema:
        return []
    value = task.resolve(value)
    if _FORKS.isdisjoint(schema):
        return _judge(schema, value, path, task)
    key = (id(schema), id(value), path, task.every, task.brief)
    said = task.known.get(key)
    if said is None:
        said = _judge(schema, value, path, task)
        if len(task.known) < _MOST_KNOWN:
            task.known[key] = said
    return said


def _judge(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    from checks.functions.json_schema.keywords import KEYWORDS

    errors: list[Error] = []
    types = schema_types(schema)
    late = len(types) == 1 and not _TYPED.get(_group(types[0]), set()).isdisjoint(schema)
    if types and not late and not any(has_type(value, each) for each in types):
        errors.append(type_error(types, path))
        if not task.every:
            return errors
    for kind, words in GROUPS:
        if kind is not None and not has_type(value, kind):
            if late and _group(types[0]) == kind and not _TYPED[kind].isdisjoint(schema):
                errors.append(type_error(types, path))
        else:
            for word in words:
                if word in schema and word in KEYWORDS:
                    errors.extend(_reworded(schema, word, KEYWORDS[word](schema, value, path, task), path))
                    if errors and not task.every:
                        return errors
            if late and kind is not None and _group(types[0]) == kind and not has_type(value, types[0]):
                errors.append(type_error(types, path))
        if errors and not task.every:
            return errors
    return errors


def _reworded(schema: dict[str, Any], word: str, errors: list[Error], path: Path) -> list[Error]:
    """Errors of a keyword as the schema's own `errorMessage` words them (ajv-errors)."""
    own = schema.get("errorMessage")
    message = own.get(word) if isinstance(own, dict) else own
    if not errors or not isinstance(message, str):
        return errors
    if isinstance(own, str):
        return [Error("errorMessage", path, message)]
    kept = [each for each in errors if not (each.keyword == word and each.path == path)]
    return [*kept, Error("errorMessage", path, message)]


def is_valid(schema: Any, value: Any, task: Task) -> bool:
    """Whether a value satisfies a schema."""
    return not evaluate(
        schema, value, (), Task(task.dialect, False, task.resolve, task.root, known=task.known)
    )


def type_error(types: list[str], path: Path) -> Error:
    """What Ajv says of a wrong type."""
    return Error("type", path, "must be " + ",".join(types))


def schema_types(schema: dict[str, Any]) -> list[str]:
    """The types a schema allows, with null where it is nullable."""
    written = schema.get("type", [])
    types = [each for each in written if isinstance(each, str)] if isinstance(written, list) else [written]
    types = [each for each in types if isinstance(each, str)]
    if types and schema.get("nullable") is True and "null" not in types:
        types.append("null")
    return types


def _group(kind: str) -> str:
    return "number" if kind == "integer" else kind


def has_type(value: Any, kind: str) -> bool:
    """Whether a value is of a JSON Schema type; 1.0 is an integer, a boolean is no number."""
    if kind == "object":
        return isinstance(value, dict)
    if kind == "array":
        return isinstance(value, list)
    if kind == "string":
        return isinstance(value, str)
    if kind == "number":
        return is_number(value) and (isinstance(value, int) or math.isfinite(value))
    if kind == "integer":
        return is_number(value) and (isinstance(value, int) or value.is_integer())
    if kind == "boolean":
        return isinstance(value, bool)
    return kind == "null" and value is None


def equal(left: Any, right: Any, task: Task) -> bool:
    """Deep equality of JSON values; numbers compare as numbers, a boolean is never a number."""
    pairs = [(left, right)]
    while pairs:
        one, other = (task.resolve(each) for each in pairs.pop())
        if one is other:
            continue
        if isinstance(one, dict) and isinstance(other, dict):
            if one.keys() != other.keys():
                return False
            pairs.extend((one[key], other[key]) for key in one)
        elif isinstance(one, list) and isinstance(other, list):
            if len(one) != len(other):
                return False
            pairs.extend(zip(one, other, strict=True))
        elif isinstance(one, bool) or isinstance(other, bool) or type(one) is not type(other):
            if not (is_number(one) and is_number(other) and one == other):
                return False
        elif one != other:
            return False
    return True

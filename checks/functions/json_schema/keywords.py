"""Keywords: what each keyword of JSON Schema asks, with Ajv's messages."""

from collections.abc import Callable
from typing import Any, Final

from checks.functions.json_schema.applicators import APPLICATORS
from checks.functions.json_schema.error import Error, Path, Task
from checks.functions.json_schema.evaluate import equal
from checks.functions.json_schema.formats import FORMATS
from checks.model.expression import Stalled, compile_expression
from checks.model.printed import is_number, printed

Keyword = Callable[[dict[str, Any], Any, Path, Task], list[Error]]


def _limit(word: str, sign: str, holds: Callable[[Any, Any], bool], strict: str | None = None) -> Keyword:
    def judge(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
        bound = schema[word]
        if not is_number(bound):
            return []
        if strict is not None and schema.get(strict) is True:
            ok, mark = holds(value, bound) and value != bound, sign[0]
        else:
            ok, mark = holds(value, bound), sign
        return [] if ok else [Error(word, path, f"must be {mark} {printed(bound)}")]

    return judge


def _size(word: str, most: bool, things: str) -> Keyword:
    verb = "more" if most else "fewer"

    def judge(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
        bound = schema[word]
        if not is_number(bound):
            return []
        size = len(value)
        ok = size <= bound if most else size >= bound
        return [] if ok else [Error(word, path, f"must NOT have {verb} than {printed(bound)} {things}")]

    return judge


def _multiple(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    factor = schema["multipleOf"]
    if not is_number(factor) or factor == 0:
        return []
    quotient = value / factor
    ok = quotient == int(quotient) if abs(quotient) < 1e300 else False
    return [] if ok else [Error("multipleOf", path, f"must be multiple of {printed(factor)}")]


def _pattern(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    written = schema["pattern"]
    try:
        if not isinstance(written, str) or compile_expression(written).search(value):
            return []
    except (Stalled, ValueError):
        return []
    return [Error("pattern", path, f'must match pattern "{written}"')]


def _format(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    name = schema["format"]
    test = FORMATS.get(name) if isinstance(name, str) else None
    if test is None or test(value):
        return []
    return [Error("format", path, f'must match format "{name}"')]


def _const(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    if task.dialect == "draft4" or equal(schema["const"], value, task):
        return []
    return [Error("const", path, "must be equal to constant")]


def _enum(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    allowed = schema["enum"]
    if not isinstance(allowed, list) or any(equal(each, value, task) for each in allowed):
        return []
    return [Error("enum", path, "must be equal to one of the allowed values", {"allowedValues": allowed})]


def _unique(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    if schema["uniqueItems"] is not True or len(value) < 2:
        return []
    if all(isinstance(each, str) for each in value) and len(set(value)) == len(value):
        return []
    if len(value) > 3000:
        return []
    for later in range(len(value) - 1, 0, -1):
        for earlier in range(later - 1, -1, -1):
            if equal(value[later], value[earlier], task):
                reason = f"must NOT have duplicate items (items ## {earlier} and {later} are identical)"
                return [Error("uniqueItems", path, reason)]
    return []


def _required(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    names = schema["required"]
    if not isinstance(names, list):
        return []
    missing = [name for name in names if isinstance(name, str) and name not in value]
    errors = [
        Error("required", path, f"must have required property '{name}'", {"missingProperty": name})
        for name in missing
    ]
    return errors if task.every else errors[:1]


KEYWORDS: Final[dict[str, Keyword]] = {
    **APPLICATORS,
    "const": _const,
    "enum": _enum,
    "exclusiveMaximum": _limit("exclusiveMaximum", "<", lambda value, bound: value < bound),
    "exclusiveMinimum": _limit("exclusiveMinimum", ">", lambda value, bound: value > bound),
    "format": _format,
    "maxItems": _size("maxItems", True, "items"),
    "maxLength": _size("maxLength", True, "characters"),
    "maxProperties": _size("maxProperties", True, "properties"),
    "maximum": _limit("maximum", "<=", lambda value, bound: value <= bound, "exclusiveMaximum"),
    "minItems": _size("minItems", False, "items"),
    "minLength": _size("minLength", False, "characters"),
    "minProperties": _size("minProperties", False, "properties"),
    "minimum": _limit("minimum", ">=", lambda value, bound: value >= bound, "exclusiveMinimum"),
    "multipleOf": _multiple,
    "pattern": _pattern,
    "required": _required,
    "uniqueItems": _unique,
}
"""Every keyword that judges, by name."""

"""Compile: whether Ajv would take a schema at all, before any value is judged by it."""

from typing import Any, Final

from checks.functions.json_schema.error import OpenReference, Task, Uncompilable
from checks.model.expression import compile_expression
from checks.model.printed import is_number

_ONE: Final = (
    "additionalItems",
    "additionalProperties",
    "contains",
    "else",
    "if",
    "not",
    "propertyNames",
    "then",
)
_MANY: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED: Final = (
    "$defs",
    "definitions",
    "dependencies",
    "dependentSchemas",
    "patternProperties",
    "properties",
)
_TYPES: Final = frozenset(("array", "boolean", "integer", "null", "number", "object", "string"))
_COUNTS: Final = ("maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties")
_MOST: Final = 20_000


def check_schema(schema: Any, task: Task) -> None:
    """Raise `Uncompilable` for what Ajv refuses, else `OpenReference` for a reference that nobody can follow."""
    seen: set[int] = set()
    stack: list[tuple[Any, str]] = [(schema, "data")]
    refused: str | None = None
    open_one: str | None = None
    while stack and len(seen) < _MOST:
        part, where = stack.pop()
        part = task.resolve(part)
        if not isinstance(part, dict):
            if not isinstance(part, bool):
                refused = refused or f"{where} must be object,boolean"
            continue
        if id(part) in seen:
            continue
        seen.add(id(part))
        text = part.get("$ref")
        if isinstance(text, str) and not _inside(text, task.root):
            open_one = open_one or text
        if "$ref" in part and not isinstance(text, str):
            raise Uncompilable('$ref value must be ["string"]')
        refused = refused or _refusal({key: task.resolve(each) for key, each in part.items()}, where, task)
        stack.extend(_below(part, where))
    if refused:
        raise Uncompilable(refused if refused.startswith('"') else f"schema is invalid: {refused}")
    if open_one is not None:
        raise OpenReference(open_one)


def _inside(text: str, root: Any) -> bool:
    if root is None or not text.startswith("#"):
        return False
    for step in text[1:].split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(root, dict) and key in root:
            root = root[key]
        elif isinstance(root, list) and key.isdecimal() and int(key) < len(root):
            root = root[int(key)]
        else:
            return False
    return True


def _below(part: dict[str, Any], where: str) -> list[tuple[Any, str]]:
    found = [(part[word], f"{where}/{word}") for word in _ONE if word in part]
    items = part.get("items")
    many = [(word, part[word]) for word in _MANY if isinstance(part.get(word), list)]
    if isinstance(items, list):
        many.append(("items", items))
    elif "items" in part:
        found.append((items, f"{where}/items"))
    for word, parts in many:
        found.extend((each, f"{where}/{word}/{index}") for index, each in enumerate(parts))
    for word in _NAMED:
        if isinstance(part.get(word), dict):
            found.extend(
                (each, f"{where}/{word}/{name}")
                for name, each in part[word].items()
                if not isinstance(each, list)
            )
    return found


def _refusal(part: dict[str, Any], where: str, task: Task) -> str | None:
    written = part.get("type")
    types = written if isinstance(written, list) else [written]
    if "type" in part and not all(isinstance(each, str) and each in _TYPES for each in types):
        return f"{where}/type must be equal to one of the allowed values"
    if "nullable" in part and "type" not in part:
        return '"nullable" cannot be used without "type"'
    required = part.get("required", [])
    if not isinstance(required, list) or not all(isinstance(each, str) for each in required):
        return f"{where}/required must be array"
    old = task.dialect == "draft4"
    if (old and "required" in part and not required) or len(set(required)) < len(required):
        return f"{where}/required must NOT have fewer than 1 items"
    enum = part.get("enum", [None])
    if not isinstance(enum, list) or (old and not enum):
        return f"{where}/enum must be array"
    for word in _COUNTS:
        count = part.get(word, 0)
        if not is_number(count) or count < 0 or float(count) != int(count):
            return f"{where}/{word} must be integer"
    for word in ("maximum", "minimum", "multipleOf"):
        if word in part and not is_number(part[word]):
            return f"{where}/{word} must be number"
    for word in ("exclusiveMaximum", "exclusiveMinimum"):
        if word in part and (
            isinstance(part[word], bool) is not old or not isinstance(part[word], bool | int | float)
        ):
            return f"{where}/{word} must be {'boolean' if old else 'number'}"
    if old and any(
        f"exclusive{side}imum" in part and f"{side.lower()}imum" not in part for side in ("Max", "Min")
    ):
        return f"{where} must have property maximum when property exclusiveMaximum is present"
    for word in ("description", "title", "pattern", "format", "$id" if not old else "id"):
        if word in part and not isinstance(part[word], str):
            return f"{where}/{word} must be string"
    for word in ("properties", "patternProperties", "definitions"):
        if word in part and not isinstance(part[word], dict):
            return f"{where}/{word} must be object"
    for word in ("allOf", "anyOf", "oneOf"):
        if word in part and not (isinstance(part[word], list) and part[word]):
            return f"{where}/{word} must be array"
    if "uniqueItems" in part and not isinstance(part["uniqueItems"], bool):
        return f"{where}/uniqueItems must be boolean"
    if isinstance(part.get("pattern"), str):
        try:
            compile_expression(part["pattern"])
        except ValueError as error:
            return f'"{error}"'
    return None

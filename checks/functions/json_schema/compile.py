"""Compile: whether Ajv would take a schema at all, before any value is judged by it."""

from typing import Any, Final

from checks.functions.json_schema.error import OpenReference, Task, Uncompilable
from checks.functions.json_schema.refusal import refusal

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
            plain = task.dialect != "draft4" or where.endswith(
                ("/additionalItems", "/additionalProperties", "data")
            )
            if not (isinstance(part, bool) and plain):
                refused = refused or f"{where} must be object{',boolean' if plain else ''}"
            continue
        if id(part) in seen:
            continue
        seen.add(id(part))
        text = part.get("$ref")
        if isinstance(text, str) and not _inside(text, task.root):
            open_one = open_one or text
        if "$ref" in part and not isinstance(text, str):
            raise Uncompilable('$ref value must be ["string"]')
        refused = refused or refusal({key: task.resolve(each) for key, each in part.items()}, where, task)
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
                if word != "dependencies" or not isinstance(each, list)
            )
    return found

"""Refusal: what Ajv finds wrong with a schema itself, by the meta-schema of its draft, one schema at a time."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from checks.functions.json_schema.error import Task
from checks.model.expression import compile_expression
from checks.model.printed import is_number

_DRAFTS: Final = ("draft4", "draft6", "draft7", "draft2019-09", "draft2020-12")
_TYPES: Final = frozenset(("array", "boolean", "integer", "null", "number", "object", "string"))


def _is_count(value: Any) -> bool:
    return is_number(value) and value >= 0 and float(value).is_integer()


def _is_texts(value: Any) -> bool:
    return (
        isinstance(value, list)
        and all(isinstance(each, str) for each in value)
        and len(set(value)) == len(value)
    )


_Test = tuple[str, Callable[[Any], bool]]
_TEXT: Final[_Test] = ("string", lambda value: isinstance(value, str))
_FLAG: Final[_Test] = ("boolean", lambda value: isinstance(value, bool))
_NUMBER: Final[_Test] = ("number", is_number)
_POSITIVE: Final[_Test] = ("> 0", lambda value: is_number(value) and value > 0)
_COUNT: Final[_Test] = ("integer", _is_count)
_LIST: Final[_Test] = ("array", lambda value: isinstance(value, list))
_TABLE: Final[_Test] = ("object", lambda value: isinstance(value, dict))
_SOME: Final[_Test] = ("array", lambda value: isinstance(value, list) and bool(value))
_TEXTS: Final[_Test] = ("array", _is_texts)

_WORDS: Final[dict[str, dict[str, _Test]]] = {
    "draft4": {
        "id": _TEXT, "$schema": _TEXT, "title": _TEXT, "description": _TEXT, "pattern": _TEXT,
        "multipleOf": _POSITIVE, "maximum": _NUMBER, "minimum": _NUMBER,
        "maxItems": _COUNT, "maxLength": _COUNT, "maxProperties": _COUNT,
        "minItems": _COUNT, "minLength": _COUNT, "minProperties": _COUNT,
        "exclusiveMaximum": _FLAG, "exclusiveMinimum": _FLAG, "uniqueItems": _FLAG,
        "required": _TEXTS, "properties": _TABLE, "patternProperties": _TABLE, "definitions": _TABLE,
        "dependencies": _TABLE, "allOf": _SOME, "anyOf": _SOME, "oneOf": _SOME,
    },
    "draft6": {"$id": _TEXT, "exclusiveMaximum": _NUMBER, "exclusiveMinimum": _NUMBER, "examples": _LIST, "format": _TEXT},
    "draft7": {"$comment": _TEXT, "readOnly": _FLAG, "contentMediaType": _TEXT, "contentEncoding": _TEXT},
    "draft2019-09": {
        "deprecated": _FLAG, "writeOnly": _FLAG, "minContains": _COUNT, "maxContains": _COUNT, "$anchor": _TEXT,
        "$defs": _TABLE, "dependentSchemas": _TABLE, "dependentRequired": _TABLE,
    },
    "draft2020-12": {"prefixItems": _SOME},
}  # fmt: skip
"""What a word must be, under the draft that brought it (later drafts keep it)."""


def _collected() -> dict[str, dict[str, _Test]]:
    known: dict[str, _Test] = {}
    found = {}
    for draft in _DRAFTS:
        known = {**known, **_WORDS[draft]}
        if draft != "draft4":
            known.pop("id", None)
        found[draft] = known
    return found


_BY_DRAFT: Final = _collected()


def refusal(part: dict[str, Any], where: str, task: Task) -> str | None:
    """The first thing wrong with a schema (what lies in it is judged by itself); None when there is none.

    A sentence in quotes is one that Ajv raises while it compiles.
    """
    return next(_refusals(part, where, task), None)


def _refusals(part: dict[str, Any], where: str, task: Task) -> Iterator[str]:
    draft = task.dialect if task.dialect in _BY_DRAFT else "draft7"
    tests = _BY_DRAFT[draft]
    for word, value in part.items():
        if word in tests and not tests[word][1](value):
            yield f"{where}/{word} must be {tests[word][0]}"
    yield from _lists(part, where, draft)
    if draft == "draft4":
        for side in ("Max", "Min"):
            if f"exclusive{side}imum" in part and f"{side.lower()}imum" not in part:
                yield f"{where} must have property {side.lower()}imum when property exclusive{side}imum is present"
    yield from _compiled(part)


def _lists(part: dict[str, Any], where: str, draft: str) -> Iterator[str]:
    written = part.get("type")
    types = written if isinstance(written, list) else [written]
    if "type" in part and not all(isinstance(each, str) and each in _TYPES for each in types):
        yield f"{where}/type must be equal to one of the allowed values"
    elif "type" in part and (not types or len(set(types)) < len(types)):
        yield f"{where}/type must NOT have fewer than 1 items"
    if draft == "draft4" and part.get("required") == []:
        yield f"{where}/required must NOT have fewer than 1 items"
    enum = part.get("enum")
    if "enum" in part and not isinstance(enum, list):
        yield f"{where}/enum must be array"
    elif isinstance(enum, list) and draft in ("draft4", "draft6", "draft7") and (not enum or _repeats(enum)):
        yield f"{where}/enum must NOT have duplicate items"
    if isinstance(part.get("items"), list) and (draft == "draft2020-12" or not part["items"]):
        yield f"{where}/items must be object,boolean"


def _repeats(values: list[Any]) -> bool:
    """Whether two items are equal as JSON; 1 and 1.0 are, true and 1 are not."""
    seen = set()
    for value in values:
        mark = ("number", float(value)) if is_number(value) else (type(value).__name__, repr(value))
        if mark in seen:
            return True
        seen.add(mark)
    return False


def _compiled(part: dict[str, Any]) -> Iterator[str]:
    """What no meta-schema forbids and Ajv cannot compile."""
    if "format" in part and not isinstance(part["format"], str):
        yield '"format value must be ["string"]"'
    if "nullable" in part and not isinstance(part["nullable"], bool):
        yield '"nullable value must be ["boolean"]"'
    if "nullable" in part and "type" not in part:
        yield '"nullable" cannot be used without "type"'
    if part.get("nullable") is False and "null" in (
        part["type"] if isinstance(part.get("type"), list) else [part.get("type")]
    ):
        yield '"type: null" contradicts nullable: false'
    if part.get("enum") == []:
        yield '"enum" must have non-empty array'
    if isinstance(part.get("pattern"), str):
        try:
            compile_expression(part["pattern"])
        except ValueError as error:
            yield f'"{error}"'

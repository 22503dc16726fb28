"""Formats: what sort of description a document is, by its version field."""

import re
from collections.abc import Callable
from typing import Any, Final


def _version(field: str, pattern: str) -> Callable[[Any], bool]:
    expression = re.compile(pattern)

    def test(value: Any) -> bool:
        return isinstance(value, dict) and field in value and bool(expression.match(_text(value[field])))

    return test


def _text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if not isinstance(value, bool) else str(value).lower()


def _json_schema(draft: str | None = None) -> Callable[[Any], bool]:
    def test(value: Any) -> bool:
        named = value.get("$schema") if isinstance(value, dict) else None
        return isinstance(named, str) and "//json-schema.org/" in named and (draft is None or draft in named)

    return test


def _is_loose_schema(value: Any) -> bool:
    """A document that says its type, an enumeration or a combination of schemas, or names JSON Schema."""
    if not isinstance(value, dict):
        return False
    written = value.get("type")
    types = written if isinstance(written, list) else [written]
    typed = "type" in value and all(isinstance(each, str) and each in _TYPES for each in types)
    combined = any(
        isinstance(value.get(word), dict | list) for word in ("allOf", "oneOf", "anyOf", "not", "if")
    )
    return typed or isinstance(value.get("enum"), list) or combined or _json_schema()(value)


_TYPES: Final = frozenset(("array", "boolean", "integer", "null", "number", "object", "string"))
FORMATS: Final[dict[str, Callable[[Any], bool]]] = {
    "arazzo1_0": _version("arazzo", r"1\.0(?:\.[0-9]*)?$"),
    "asyncapi2": _version("asyncapi", r"2\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$"),
    **{f"asyncapi2_{minor}": _version("asyncapi", rf"2\.{minor}(?:\.[0-9]*)?$") for minor in range(7)},
    "asyncapi3": _version("asyncapi", r"3\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$"),
    "json_schema": _json_schema(),
    "json_schema_2019_09": _json_schema("2019-09"),
    "json_schema_2020_12": _json_schema("2020-12"),
    "json_schema_draft4": _json_schema("draft-04"),
    "json_schema_draft6": _json_schema("draft-06"),
    "json_schema_draft7": _json_schema("draft-07"),
    "json_schema_loose": _is_loose_schema,
    "oas2": _version("swagger", r"\s*\+?0*2(?![0-9])"),
    "oas3": _version("openapi", r"\s*\+?0*3(?![0-9])"),
    "oas3_0": _version("openapi", r"3\.0(?:\.[0-9]*)?$"),
    "oas3_1": _version("openapi", r"3\.1(?:\.[0-9]*)?$"),
    "oas3_2": _version("openapi", r"3\.2(?:\.[0-9]*)?$"),
}
"""Tests on the top of a document by the format's name."""

_SPELLINGS: Final = {
    "aas2": "asyncapi2", "aas3": "asyncapi3", "arazzo10": "arazzo1_0", "asyncapi2": "asyncapi2",
    "asyncapi3": "asyncapi3", "jsonschema": "json_schema", "jsonschemaloose": "json_schema_loose",
    "jsonschemadraft4": "json_schema_draft4", "jsonschemadraft6": "json_schema_draft6",
    "jsonschemadraft7": "json_schema_draft7", "jsonschemadraft201909": "json_schema_2019_09",
    "jsonschemadraft202012": "json_schema_2020_12", "jsonschema201909": "json_schema_2019_09",
    "jsonschema202012": "json_schema_2020_12", "oas2": "oas2", "oas20": "oas2", "oas3": "oas3",
    "oas30": "oas3_0", "oas31": "oas3_1", "oas32": "oas3_2",
    **{f"{word}2{minor}": f"asyncapi2_{minor}" for minor in range(7) for word in ("aas", "asyncapi")},
}  # fmt: skip


def format_name(written: str) -> str | None:
    """The name of a format however a ruleset spells it (`oas3.0`, `oas3_0`, `json-schema-draft7`)."""
    return _SPELLINGS.get(re.sub(r"[^a-z0-9]", "", written.lower()))


def formats_of(value: Any) -> frozenset[str]:
    """All formats a document has."""
    return frozenset(name for name, test in FORMATS.items() if test(value))

"""Spectral migrate: what older rulesets write otherwise, as the present form says it."""

from collections.abc import Mapping
from typing import Any, Final

from checks.rulebook.spectral_rule import SEVERITIES

_RENAMED: Final = {
    "operation-2xx-response": "operation-success-response",
    "oas2-valid-definition-example": "oas2-valid-schema-example",
    "oas2-valid-parameter-example": "oas2-valid-schema-example",
    "oas2-valid-response-example": "oas2-valid-media-example",
    "oas2-valid-response-schema-example": "oas2-valid-schema-example",
    "oas3-unused-components-schema": "oas3-unused-component",
    "oas3-valid-header-schema-example": "oas3-valid-schema-example",
    "oas3-valid-oas-content-example": "oas3-valid-media-example",
    "oas3-valid-oas-header-example": "oas3-valid-media-example",
    "oas3-valid-oas-parameter-example": "oas3-valid-media-example",
    "oas3-valid-parameter-schema-example": "oas3-valid-schema-example",
}
"""Rules of `spectral:oas` by their former names."""


def migrate(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """A ruleset in the present form: `except` as overrides, former rule names as the ones of today."""
    migrated = dict(content)
    excepted = migrated.pop("except", None)
    if isinstance(excepted, Mapping):
        written = migrated.get("overrides")
        migrated["overrides"] = [
            *(written if isinstance(written, list) else ()),
            *map(_override, excepted.items()),
        ]
    if isinstance(migrated.get("rules"), Mapping):
        migrated["rules"] = _renamed(migrated["rules"])
    return migrated


def _override(entry: tuple[Any, Any]) -> dict[str, Any]:
    pattern, codes = str(entry[0]), entry[1]
    names = [str(each) for each in codes] if isinstance(codes, list) else []
    files = [f"**{pattern}" if pattern.startswith("#") else pattern]
    return {"files": files, "rules": dict.fromkeys(names, "off")}


def _renamed(rules: Mapping[Any, Any]) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for code, written in rules.items():
        name = code if isinstance(written, Mapping) else _RENAMED.get(code, code)
        found[name] = _severer(found[name], written) if name != code and name in found else written
    return found


def _severer(one: Any, other: Any) -> Any:
    """Of two switches for what became one rule the one that finds more."""
    return min(
        (one, other), key=lambda each: SEVERITIES.get(each, 1) % 5 if isinstance(each, str | int) else 1
    )

from copy import deepcopy
from typing import Any

import pytest

from tests.audit.definitions import OLD, between, changed, told

USER = "components schemas User"


@pytest.mark.parametrize(
    ("place", "value", "codes"),
    [
        ("properties kind enum", ["a"], {("enum-changed", True)}),
        ("properties kind enum", ["a", "b", "c"], {("enum-changed", True)}),
        ("properties id type", "integer", {("type-changed", True)}),
        ("properties id maxLength", 9, {("limit-changed", True)}),
        ("properties id format", "uuid", {("format-changed", True)}),
        ("properties id nullable", True, {("type-changed", True)}),
        ("properties more", {"type": "string"}, {("field-added", False)}),
        ("required", ["id", "kind"], {("required-changed", True), ("required-changed", False)}),
        ("required", [], {("required-changed", True)}),
        ("additionalProperties", False, {("closed-changed", True)}),
        ("description", "words", set()),
    ],
)
def test_a_schema_both_sent_and_given(place: str, value: Any, codes: set[tuple[str, bool]]) -> None:
    found = changed(f"{USER} {place}", value)
    assert told(found) <= codes | {(code, True) for code, _ in codes}
    assert bool(told(found)) is bool(codes)
    assert any(change.breaking for change in found.changes) is any(breaking for _, breaking in codes)


def body(schema: Any, flow: str) -> dict[str, Any]:
    document = deepcopy(OLD)
    put = document["paths"]["/users/{id}"]["put"]
    content = {"application/json": {"schema": schema}}
    if flow == "request":
        put["requestBody"] = {"content": content}
    else:
        put["responses"]["200"]["content"] = content
    return document


@pytest.mark.parametrize(
    ("old", "new", "request_breaks", "response_breaks"),
    [
        ({"type": "integer"}, {"type": "number"}, False, True),
        ({"type": "number"}, {"type": "integer"}, True, False),
        ({"type": "string"}, {}, False, True),
        ({}, {"type": "string"}, True, False),
        ({"type": ["string", "null"]}, {"type": "string"}, True, False),
        ({"minimum": 1}, {"minimum": 2}, True, False),
        ({"maximum": 1}, {"maximum": 2}, False, True),
        ({"maximum": 1}, {}, False, True),
        ({"maximum": "a"}, {"maximum": 2}, True, True),
        ({"uniqueItems": True}, {}, False, True),
        ({}, {"uniqueItems": True}, True, False),
        ({"pattern": "a"}, {"pattern": "b"}, True, True),
        ({"enum": ["a"]}, {"enum": ["a", "b"]}, False, True),
        ({"enum": ["a", "b"]}, {"enum": ["a"]}, True, False),
        ({"const": 1}, {}, False, True),
        ({}, {"enum": [None, True]}, True, False),
        ({"properties": {"a": {}}}, {"properties": {}}, True, True),
        ({"properties": {}}, {"properties": {"a": {}}, "required": ["a"]}, True, False),
        ({"allOf": [{"properties": {"a": {}}}]}, {"properties": {"a": {}}}, None, None),
        ({"oneOf": [{"title": "A"}, {"title": "B"}]}, {"oneOf": [{"title": "A"}]}, True, False),
        ({"oneOf": [{"title": "A"}]}, {"oneOf": [{"title": "A"}, {"title": "B"}]}, False, True),
        ({"items": {"type": "string"}}, {"items": {"type": "object"}}, True, True),
        ({"additionalProperties": False}, {}, False, False),
    ],
)
def test_each_direction(
    old: Any, new: Any, request_breaks: bool | None, response_breaks: bool | None
) -> None:
    for flow, breaks in (("request", request_breaks), ("response", response_breaks)):
        found = between(body(old, flow), body(new, flow))
        assert bool(found.changes) is (breaks is not None), flow
        assert any(change.breaking for change in found.changes) is bool(breaks), flow


def test_a_definition_that_refers_to_itself_ends() -> None:
    found = changed(
        f"{USER} properties parent", {"type": "array", "items": {"$ref": "#/components/schemas/User"}}
    )
    assert told(found) == {("type-changed", True)}


def test_a_circle_keeps_its_name_in_a_newer_openapi() -> None:
    def document(where: str, version: dict[str, str]) -> dict[str, Any]:
        tree = {"type": "object", "properties": {"children": {"items": {"$ref": f"#/{where}/Tree"}}}}
        steps = where.split("/")
        kept: Any = {"Tree": tree, "Other": {}}
        for step in reversed(steps[1:]):
            kept = {step: kept}
        schema = {"$ref": f"#/{where}/Tree"}
        answer = (
            {"schema": schema}
            if "swagger" in version
            else {"content": {"application/json": {"schema": schema}}}
        )
        paths = {"/a": {"get": {"responses": {"200": answer}}}}
        return {**version, "paths": paths, steps[0]: kept}

    old = document("definitions", {"swagger": "2.0"})
    new = document("components/schemas", {"openapi": "3.0.3"})
    assert between(old, new).changes == ()
    new["components"]["schemas"]["Tree"]["maxProperties"] = 3
    assert any("maxProperties of Tree changed: none → 3" in change.en for change in between(old, new).changes)

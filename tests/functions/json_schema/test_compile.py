from typing import Any

import pytest

from checks.functions.json_schema.compile import check_schema
from checks.functions.json_schema.error import OpenReference, Task, Uncompilable

BAD: list[Any] = [
    {"type": "date"}, {"type": ["string", 5]}, {"required": True}, {"enum": 1}, {"minLength": -1}, {"maximum": "1"},
    {"properties": []}, {"allOf": []}, {"uniqueItems": 1}, {"pattern": "("}, {"description": 5}, {"nullable": True},
    {"items": {"properties": {"a": {"type": "int"}}}}, {"exclusiveMaximum": True}, {"properties": {"a": 5}},
]  # fmt: skip


@pytest.mark.parametrize("schema", BAD)
def test_what_ajv_refuses(schema: Any) -> None:
    with pytest.raises(Uncompilable):
        check_schema(schema, Task())


def test_draft_4_differs() -> None:
    check_schema({"exclusiveMaximum": True, "maximum": 1}, Task("draft4"))
    for schema in ({"required": []}, {"enum": []}, {"exclusiveMaximum": True}):
        with pytest.raises(Uncompilable):
            check_schema(schema, Task("draft4"))


def test_references_must_lead_somewhere() -> None:
    schema = {"$defs": {"a": {}}, "properties": {"x": {"$ref": "#/$defs/a"}}}
    check_schema(schema, Task(root=schema))
    with pytest.raises(OpenReference):
        check_schema({"items": {"$ref": "#/components/schemas/A"}}, Task())


def test_circles_end() -> None:
    schema: dict[str, Any] = {"properties": {}}
    schema["properties"]["self"] = schema
    check_schema(schema, Task())


def test_what_is_refused_is_told_before_what_leads_nowhere() -> None:
    schema = {"properties": {"a": {"$ref": "other.yaml"}, "b": {"type": -1}}}
    with pytest.raises(Uncompilable):
        check_schema(schema, Task())

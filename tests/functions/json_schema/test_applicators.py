from typing import Any

import pytest

from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import evaluate, is_valid

TEXT = {"type": "string"}
NUMBER = {"type": "number"}
CASES: list[tuple[dict[str, Any], Any, Any]] = [
    ({"not": TEXT}, 1, "a"),
    ({"anyOf": [TEXT, NUMBER]}, 1, None),
    ({"oneOf": [TEXT, {"minLength": 2}]}, "a", "ab"),
    ({"allOf": [TEXT, {"minLength": 2}]}, "ab", "a"),
    ({"if": TEXT, "then": {"minLength": 2}, "else": NUMBER}, "ab", "a"),
    ({"items": TEXT}, ["a"], [1]),
    ({"items": [TEXT, NUMBER], "additionalItems": False}, ["a", 1], ["a", 1, 2]),
    ({"prefixItems": [TEXT], "items": NUMBER}, ["a", 1], ["a", "b"]),
    ({"contains": NUMBER}, ["a", 1], ["a"]),
    ({"properties": {"a": TEXT}}, {"a": "x"}, {"a": 1}),
    ({"patternProperties": {"^x-": TEXT}, "additionalProperties": False}, {"x-a": "b"}, {"y": 1}),
    ({"additionalProperties": NUMBER}, {"a": 1}, {"a": "x"}),
    ({"propertyNames": {"maxLength": 1}}, {"a": 1}, {"ab": 1}),
    ({"dependencies": {"a": ["b"]}}, {"a": 1, "b": 2}, {"a": 1}),
    ({"dependentRequired": {"a": ["b"]}}, {"b": 1}, {"a": 1}),
    ({"dependentSchemas": {"a": {"required": ["c"]}}}, {"a": 1, "c": 2}, {"a": 1}),
    ({"properties": {"a": {}}, "unevaluatedProperties": False}, {"a": 1}, {"b": 1}),
]


@pytest.mark.parametrize(("schema", "good", "bad"), CASES)
def test_each_applicator(schema: dict[str, Any], good: Any, bad: Any) -> None:
    assert is_valid(schema, good, Task()) and not is_valid(schema, bad, Task())


def test_references_within_the_schema() -> None:
    schema = {"$defs": {"t": TEXT}, "properties": {"a": {"$ref": "#/$defs/t"}, "b": {"$ref": "#/nowhere"}}}
    assert is_valid(schema, {"a": "x", "b": 1}, Task(root=schema)) and not is_valid(
        schema, {"a": 1}, Task(root=schema)
    )


def test_brief_keeps_the_nearest_alternative() -> None:
    kinds = [
        {"properties": {"in": {"enum": ["a"]}, "x": NUMBER}},
        {"properties": {"in": {"enum": ["b"]}, "x": TEXT}},
    ]
    errors = evaluate({"oneOf": kinds}, {"in": "b", "x": 1}, (), Task(every=True, brief=True))
    assert [(error.keyword, error.path) for error in errors] == [("type", ("x",))]

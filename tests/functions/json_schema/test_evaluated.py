from typing import Any

import pytest

from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import evaluate
from checks.functions.json_schema.evaluated import matches, target_of

OBJECT: dict[str, Any] = {"properties": {"a": {"type": "string"}}, "unevaluatedProperties": False}


@pytest.mark.parametrize(
    ("more", "known"),
    [
        ({}, False),
        ({"allOf": [{"properties": {"b": True}}]}, True),
        ({"allOf": [{"properties": {"b": {"type": "string"}}}]}, False),
        ({"anyOf": [{"properties": {"b": True}}, {"required": ["c"], "properties": {"c": True}}]}, True),
        ({"if": {"required": ["b"]}, "then": {"properties": {"b": True}}}, True),
        ({"if": {"required": ["z"]}, "else": {"patternProperties": {"^b": True}}}, True),
        ({"if": {"required": ["z"]}, "then": {"properties": {"b": True}}}, False),
        ({"dependentSchemas": {"a": {"properties": {"b": True}}}}, True),
        ({"$ref": "#/$defs/B", "$defs": {"B": {"additionalProperties": True}}}, True),
    ],
)
def test_what_is_spoken_of_anywhere_is_known(more: dict[str, Any], known: bool) -> None:
    schema = {**OBJECT, **more}
    errors = evaluate(schema, {"a": "x", "b": 1}, (), Task("draft2020-12", True, root=schema))
    assert ("unevaluatedProperties" not in {each.keyword for each in errors}) is known


def test_a_schema_for_what_is_left() -> None:
    schema = {**OBJECT, "unevaluatedProperties": {"type": "integer"}}
    errors = evaluate(schema, {"a": "x", "b": 1, "c": "y"}, (), Task("draft2020-12", True))
    assert [(each.keyword, each.path) for each in errors] == [("type", ("c",))]


def test_targets_and_patterns() -> None:
    root = {"a/b": [{"c": 1}]}
    assert (
        target_of("#/a~1b/0/c", root) == 1 and target_of("#/x", root) is None and target_of(5, root) is None
    )
    assert matches("^a", "ab") and not matches("(", "ab")

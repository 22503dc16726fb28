from typing import Any

import pytest

from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import equal, evaluate, has_type, is_valid, schema_types


def words(schema: Any, value: Any, **task: Any) -> list[str]:
    return [error.keyword for error in evaluate(schema, value, (), Task(**task))]


def test_the_first_error_by_ajvs_order() -> None:
    schema = {"required": ["a"], "minProperties": 2, "type": "object"}
    assert words(schema, {}) == ["minProperties"] and words(schema, {}, every=True) == [
        "minProperties",
        "required",
    ]
    assert words({"type": "integer", "enum": [1]}, "x") == ["type"]
    assert words({"type": "string", "minLength": 2, "enum": ["ab"]}, 5) == ["type"]


def test_booleans_as_schemas() -> None:
    assert words(False, 1) == ["false schema"] and words(True, 1) == [] and words(None, 1) == []


@pytest.mark.parametrize(
    ("value", "kind"), [(1.0, "integer"), (True, "boolean"), (None, "null"), ([], "array")]
)
def test_types(value: Any, kind: str) -> None:
    assert has_type(value, kind) and not has_type("x", kind)


def test_a_boolean_is_no_number_and_nullable_adds_null() -> None:
    assert (
        not has_type(True, "number") and not has_type(1.5, "integer") and not has_type(float("inf"), "number")
    )
    assert schema_types({"type": "string", "nullable": True}) == ["string", "null"]


def test_equality_is_deep_and_typed() -> None:
    task = Task()
    assert equal({"a": [1, 2.0]}, {"a": [1.0, 2]}, task) and not equal([True], [1], task)
    assert not equal({"a": 1}, {"b": 1}, task) and not equal("1", 1, task)


def test_references_are_followed() -> None:
    target = {"type": "integer"}
    reference = {"$ref": "#/x"}
    task = Task(resolve=lambda value: target if value is reference else value)
    assert is_valid(reference, 1, task) and not is_valid({"properties": {"a": reference}}, {"a": "x"}, task)

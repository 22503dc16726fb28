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


@pytest.mark.parametrize("word", ["allOf", "anyOf", "oneOf", "not", "if"])
def test_towers_of_shared_schemas_are_climbed_once(word: str) -> None:
    asked: list[Any] = []

    def resolve(part: Any) -> Any:
        asked.append(part)
        return part

    tower: dict[str, Any] = {"type": "object", "properties": {"x": {"type": "integer"}}}
    for _ in range(40):
        if word == "not":
            tower = {"not": {"not": tower}, "allOf": [tower]}
        elif word == "if":
            tower = {"if": tower, "then": tower, "else": tower}
        else:
            tower = {word: [tower, {"allOf": [tower]}]}
    task = Task(resolve=resolve)
    valid = is_valid(tower, {"x": 1}, task)
    assert valid is (word != "oneOf")
    assert len(asked) < 2000


def test_what_is_known_of_one_value_is_not_said_of_another() -> None:
    shared = {"allOf": [{"type": "integer"}]}
    schema = {"properties": {"a": shared, "b": shared, "c": shared}}
    errors = evaluate(schema, {"a": 1, "b": "x", "c": "x"}, (), Task(every=True))
    assert [(each.path, each.keyword) for each in errors] == [(("b",), "type"), (("c",), "type")]

from typing import Any

import pytest

from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import is_valid

CASES: list[tuple[dict[str, Any], Any, Any]] = [
    ({"const": 1}, 1.0, True),
    ({"enum": [1, "a"]}, "a", "b"),
    ({"maximum": 3}, 3, 4),
    ({"minimum": 3}, 3, 2),
    ({"exclusiveMaximum": 3}, 2, 3),
    ({"exclusiveMinimum": 3}, 4, 3),
    ({"multipleOf": 0.5}, 1.5, 1.3),
    ({"maxLength": 2}, "ab", "abc"),
    ({"minLength": 2}, "ab", "a"),
    ({"pattern": "^a"}, "ab", "b"),
    ({"format": "date"}, "2026-02-28", "2026-02-30"),
    ({"maxItems": 1}, [1], [1, 2]),
    ({"minItems": 1}, [1], []),
    ({"uniqueItems": True}, [1, 2, "1"], [1, 2, 1.0]),
    ({"maxProperties": 1}, {"a": 1}, {"a": 1, "b": 2}),
    ({"minProperties": 1}, {"a": 1}, {}),
    ({"required": ["a"]}, {"a": None}, {"b": 1}),
]


@pytest.mark.parametrize(("schema", "good", "bad"), CASES)
def test_each_keyword(schema: dict[str, Any], good: Any, bad: Any) -> None:
    assert is_valid(schema, good, Task()) and not is_valid(schema, bad, Task())


def test_draft_4_writes_exclusive_as_a_flag() -> None:
    schema = {"maximum": 3, "exclusiveMaximum": True}
    assert is_valid(schema, 2, Task("draft4")) and not is_valid(schema, 3, Task("draft4"))
    assert is_valid({"const": 1}, 2, Task("draft4"))


def test_nonsense_in_a_schema_judges_nothing() -> None:
    for schema in (
        {"maximum": "a"},
        {"pattern": "("},
        {"enum": 5},
        {"required": "a"},
        {"multipleOf": 0},
        {"minItems": None},
    ):
        assert is_valid(schema, 5, Task()) and is_valid(schema, {}, Task()) and is_valid(schema, "x", Task())

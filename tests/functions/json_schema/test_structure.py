from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import is_valid
from checks.functions.json_schema.structure import make_schema

WRITTEN = {
    "root": "Document",
    "reference": "Reference",
    "structures": {
        "Document": {
            "fields": {"name!": "text", "sort": "=a|b", "tags": "[text]+!", "parts": "{Part&}#", "n": "count"}
        },
        "Reference": {"closed": True, "fields": {"$ref!": "text"}},
        "Part": {"mixes": ["Base"], "fields": {"x": {"type": "number"}}, "also": {"minProperties": 1}},
        "Base": {"fields": {"y": "bool"}, "patterns": {"^z": "any"}},
    },
}


def test_terms_become_a_schema() -> None:
    schema = make_schema(WRITTEN)
    task = Task(every=True, root=schema)
    assert is_valid(
        schema,
        {"name": "n", "sort": "a", "tags": ["t"], "parts": {"p": {"x": 1, "y": True}}, "x-own": 5},
        task,
    )
    assert is_valid(schema, {"name": "n", "parts": {"p": {"$ref": "#/a"}}}, task)
    for bad in (
        {},
        {"name": 1},
        {"name": "n", "sort": "c"},
        {"name": "n", "tags": []},
        {"name": "n", "tags": ["a", "a"]},
        {"name": "n", "parts": {"p": {}}},
        {"name": "n", "other": 1},
        {"name": "n", "parts": {"p": {"$ref": "a", "b": 1}}},
    ):
        assert not is_valid(schema, bad, task), bad


def test_unevaluated_structures_tell_the_object() -> None:
    schema = make_schema({**WRITTEN, "unevaluated": True})
    assert schema["unevaluatedProperties"] is False and "additionalProperties" not in schema

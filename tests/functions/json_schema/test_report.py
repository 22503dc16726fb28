from typing import Any

from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import evaluate
from checks.functions.json_schema.report import nearest_text, told


def lines(schema: Any, value: Any, every: bool = False) -> list[tuple[tuple[Any, ...], str]]:
    task = Task(every=every)
    return [(path, text) for path, text, _ in told(evaluate(schema, value, (), task), value, "x", task)]


def test_wording() -> None:
    assert lines({"required": ["a"]}, {}) == [((), '"x" property must have required property "a"')]
    assert lines({"additionalProperties": False}, {"b": 1}) == [
        ((), 'Property "b" is not expected to be here')
    ]
    assert lines({"enum": ["get"]}, "gat") == [
        ((), '"x" property must be equal to one of the allowed values: "get". Did you mean "get"?')
    ]
    assert lines({"items": {"type": "string"}}, [1]) == [((0,), "Item at index 0 must be string")]


def test_an_any_of_with_deeper_errors_gives_way_to_them() -> None:
    schema = {"anyOf": [{"properties": {"a": {"type": "string"}}, "required": ["a"]}]}
    nested = {"properties": {"o": schema}}
    assert lines(nested, {"o": {"a": 1}}) == [(("o", "a"), '"a" property type must be string')]
    assert len(lines({"anyOf": [{"type": "string"}, {"type": "number"}]}, None)) == 3


def test_suggestions() -> None:
    assert (
        nearest_text("querry", ["query", "path"]) == "query" and nearest_text("zzzzzzz", ["a", "b"]) is None
    )
    assert nearest_text(5, ["a"]) is None

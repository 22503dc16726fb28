import pytest

from checks.model.value import ABSENT
from tests.functions.calling import call, fails, holds


def test_one_error_or_all() -> None:
    schema = {"type": "object", "required": ["a", "b"]}
    assert len(call("schema", {}, {"schema": schema})) == 1
    assert len(call("schema", {}, {"schema": schema, "allErrors": True})) == 2
    assert (
        holds("schema", {"a": 1, "b": 2}, {"schema": schema})
        and fails("schema", ABSENT, {"schema": schema}) == "缺少此项"
    )


def test_chinese_sentences() -> None:
    assert (
        fails("schema", {"n": "1"}, {"schema": {"properties": {"n": {"type": "integer"}}}})
        == "字段 n 应是整数"
    )


def test_a_schema_that_cannot_be() -> None:
    with pytest.raises(ValueError, match="type"):
        holds("schema", {}, {"schema": {"type": "date"}})


def test_a_condition_is_told_by_its_branch() -> None:
    schema = {"if": {"type": "string"}, "then": {"minLength": 3}, "else": {"type": "object"}}
    for value in ("a", 5):
        assert len(call("schema", value, {"schema": schema})) == 1
    assert len(call("schema", "a", {"schema": schema, "allErrors": True})) == 2

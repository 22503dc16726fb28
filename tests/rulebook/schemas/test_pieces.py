import jsonschema

from checks.rulebook.schemas.pieces import (
    choice,
    day,
    document,
    flag,
    listing,
    name,
    record,
    references,
    text,
    words,
)


def test_pieces_are_schemas() -> None:
    parts = {
        "a": choice("选择", {"x": "甲"}), "b": day("日期"), "c": flag("是否"), "d": listing("列表", text("文字")),
        "e": name("编号"), "f": record("映射", {}, []), "g": references("依据"), "h": words("英文", ["title"]),
    }  # fmt: skip
    schema = document("文件", parts, ["a"])
    jsonschema.Draft7Validator.check_schema(schema)
    good = {"a": "x", "b": "2026-01-01", "c": True, "d": ["一"], "e": "a-b", "f": {}, "g": [], "h": {}}
    checker = jsonschema.Draft7Validator(schema)
    assert list(checker.iter_errors(good)) == []
    assert len(list(checker.iter_errors({"a": "y", "c": 1, "d": [" "], "e": "A", "z": 1}))) == 5

from typing import Any

import pytest

from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import evaluate
from checks.functions.json_schema.wording import in_chinese

CASES: list[tuple[dict[str, Any], Any, str]] = [
    ({"required": ["a"]}, {}, "文档 缺少必填的 a"),
    ({"additionalProperties": False}, {"b": 1}, "文档 不应有 b（自定义字段请以 x- 开头）"),
    ({"properties": {"n": {"type": ["integer", "null"]}}}, {"n": "x"}, "字段 n 应是整数或空值"),
    ({"items": {"maximum": 3}}, [5], "第 1 项 不能大于 3"),
    ({"enum": ["a", 1]}, "b", '文档 应是其中之一："a"、1'),
    ({"minLength": 3}, "a", "文档 至少 3 个字符"),
    ({"pattern": "^a"}, "b", '文档 不符合格式 "^a"'),
    ({"format": "date"}, "b", '文档 不是 "date" 格式'),
    ({"uniqueItems": True}, [1, 1], "文档 有重复的项"),
    ({"not": {}}, 1, "文档 不符合规定的结构"),
]


@pytest.mark.parametrize(("schema", "value", "sentence"), CASES)
def test_sentences(schema: dict[str, Any], value: Any, sentence: str) -> None:
    assert in_chinese(evaluate(schema, value, (), Task())[0]) == sentence

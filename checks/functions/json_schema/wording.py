"""Wording: errors of a schema as Chinese sentences that tell what to write."""

import re
from typing import Any, Final

from checks.functions.json_schema.error import Error
from checks.model.printed import printed

_NUMBER: Final = re.compile(r"-?[0-9.]+(?:e[+-]?[0-9]+)?")
_TYPES: Final = {
    "array": "列表", "boolean": "布尔值", "integer": "整数", "null": "空值", "number": "数字", "object": "对象",
    "string": "文本",
}  # fmt: skip
_LIMITS: Final = {
    "maximum": "不能大于", "minimum": "不能小于", "exclusiveMaximum": "应小于", "exclusiveMinimum": "应大于",
    "multipleOf": "应是其倍数：",
}  # fmt: skip
_SIZES: Final = {
    "maxItems": "最多 {} 项", "minItems": "至少 {} 项", "maxLength": "最多 {} 个字符", "minLength": "至少 {} 个字符",
    "maxProperties": "最多 {} 个字段", "minProperties": "至少 {} 个字段",
}  # fmt: skip


def in_chinese(error: Error, name: Any = None) -> str:
    """What is wrong with a value; `name` names it when the error's path is empty."""
    place = str(error.path[-1]) if error.path else "" if name is None else str(name)
    subject = (
        f"第 {int(place) + 1} 项"
        if place.isdecimal() and len(place) < 6
        else f"字段 {place}"
        if place
        else "文档"
    )
    word = error.keyword
    if word == "required":
        return f"{subject} 缺少必填的 {error.params['missingProperty']}"
    if word == "additionalProperties":
        return f"{subject} 不应有 {error.params['additionalProperty']}（自定义字段请以 x- 开头）"
    if word == "type":
        kinds = error.message.removeprefix("must be ").split(",")
        return f"{subject} 应是{'或'.join(_TYPES.get(each, each) for each in kinds)}"
    if word == "enum":
        allowed = "、".join(printed(each) for each in error.params["allowedValues"][:12])
        return f"{subject} 应是其中之一：{allowed}"
    if (word in _LIMITS or word in _SIZES) and (number := _NUMBER.search(error.message)):
        if word in _LIMITS:
            return f"{subject} {_LIMITS[word]} {number[0]}"
        return f"{subject} {_SIZES[word].format(number[0])}"
    if word == "pattern":
        return f"{subject} 不符合格式 {error.message.removeprefix('must match pattern ')}"
    if word == "format":
        return f"{subject} 不是 {error.message.removeprefix('must match format ')} 格式"
    if word == "uniqueItems":
        return f"{subject} 有重复的项"
    if word == "unevaluatedProperties":
        return f"{subject} 含有规范没有的字段（自定义字段请以 x- 开头）"
    if word in ("oneOf", "anyOf"):
        return f"{subject} 不符合任何一种允许的写法"
    return f"{subject} 不符合规定的结构"

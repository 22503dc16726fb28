"""The schema of mappings/*.yaml."""

from checks.rulebook.schemas.codelist import VERSION
from checks.rulebook.schemas.pieces import Schema, document, references, text


def mapping_schema() -> Schema:
    """How outside names become ours: headers to fields, numbers to labels; the file's name is its id."""
    labels = {"type": "array", "items": text("见过的写法"), "minItems": 1}
    codes = {"type": "object", "additionalProperties": text("标签")}
    properties = {
        "title": text("名称"),
        "version": text(VERSION),
        "register": text("所属登记表，例如 data_catalogue"),
        "fields": {"type": "object", "description": "字段名到各种表头写法", "additionalProperties": labels},
        "codes": {"type": "object", "description": "字段名到“代码: 标签”", "additionalProperties": codes},
        "names": {
            "type": "object",
            "description": "外部名称到本项目名称",
            "additionalProperties": text("名称"),
        },
        "note": text("说明"),
        "sources": references("来源"),
    }
    return document("对照表（mappings/*.yaml）", properties, ["title", "version"])

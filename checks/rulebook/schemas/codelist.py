"""The schema of codelists/*.yaml."""

from checks.rulebook.schemas.pieces import Schema, document, flag, references, text

VERSION = "清单版本，例如 2019 或 1.0（加引号）"


def codelist_schema() -> Schema:
    """A closed list of codes; the file's name is its id."""
    labels = {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": text("标签"),
        "description": "代码（加引号）到标签",
    }
    synonyms = {"type": "object", "additionalProperties": text("代码"), "description": "其他写法到代码"}
    properties = {
        "title": text("清单名称"),
        "version": text(VERSION),
        "verified": flag("是否已对照原文"),
        "items": labels,
        "synonyms": synonyms,
        "note": text("说明"),
        "sources": references("依据"),
    }
    return document("代码表（codelists/*.yaml）", properties, ["title", "version", "verified", "items"])

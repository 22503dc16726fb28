"""The schema of lexicons/*.yaml."""

from checks.rulebook.schemas.codelist import VERSION
from checks.rulebook.schemas.pieces import Schema, document, listing, record, references, text


def lexicon_schema() -> Schema:
    """A list of terms to search texts for; the file's name is its id."""
    term = record(
        "一个词条",
        {
            "text": text("要找的词"),
            "right": text("正确写法"),
            "kind": text("类别"),
            "allowed_in": listing("出现在这些词语中时不算", text("词语")),
        },
        ["text"],
    )
    properties = {
        "title": text("词表名称"),
        "version": text(VERSION),
        "terms": listing("词条", {"anyOf": [text("要找的词"), term]}, minItems=1),
        "note": text("说明"),
        "licence": text("来源词表的许可"),
        "sources": references("来源"),
    }
    return document("词表（lexicons/*.yaml）", properties, ["title", "version", "terms"])

"""Pieces: the parts that several schemas share."""

from typing import Any

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that YAML language servers understand fully."""

NAME = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
EDITION = r"^[0-9]+(\.[0-9]+)*$"
STATUSES = {
    "drafting": "在编",
    "consultation": "征求意见",
    "trial": "试行",
    "in-force": "现行",
    "superseded": "被代替",
    "withdrawn": "废止",
}


def text(description: str, **more: Any) -> Schema:
    """A written value that is not blank."""
    return {
        "type": "string",
        "pattern": r"\S",
        "patternErrorMessage": "不能为空",
        "description": description,
        **more,
    }


def flag(description: str) -> Schema:
    """A yes or no."""
    return {"type": "boolean", "description": description}


def choice(description: str, names: dict[str, str]) -> Schema:
    """One of some words, each with its meaning."""
    return {"enum": list(names), "description": description, "enumDescriptions": list(names.values()),
            "markdownEnumDescriptions": list(names.values())}  # fmt: skip


def name(
    description: str, pattern: str = NAME, shown: str = "小写字母、数字和连字符，如 site-tags"
) -> Schema:
    """An id."""
    return {
        "type": "string",
        "pattern": pattern,
        "patternErrorMessage": f"写法应为{shown}",
        "description": description,
    }


def day(description: str) -> Schema:
    """A date, quoted or not."""
    return {"type": "string", "format": "date", "pattern": "^[1-9]", "description": f"{description}，写成 2026-01-01",
            "patternErrorMessage": "日期写成 2026-01-01"}  # fmt: skip


def listing(description: str, items: Schema, **more: Any) -> Schema:
    """A list."""
    return {"type": "array", "items": items, "description": description, **more}


def record(description: str, properties: Schema, required: list[str], **more: Any) -> Schema:
    """A mapping with exactly these keys."""
    return {"type": "object", "additionalProperties": False, "properties": properties, "required": required,
            "description": description, **more}  # fmt: skip


def words(description: str, keys: list[str]) -> Schema:
    """English wordings by key."""
    return record(description, {key: text(f"{key} 的英文") for key in keys}, [])


def references(description: str) -> Schema:
    """Titles with addresses."""
    url = {"type": "string", "pattern": r"^https?://\S+$", "patternErrorMessage": "网址要以 http:// 或 https:// 开头",
           "description": "官方网址；不引用抄件、转载"}  # fmt: skip
    return listing(
        description, record("一处依据", {"title": text("名称或文号"), "url": url}, ["title", "url"])
    )


def document(title: str, properties: Schema, required: list[str], **more: Any) -> Schema:
    """A whole file's schema."""
    head = {"$schema": DRAFT, "title": title}
    return {**head, **record(title, properties, required, **more)}

"""The schema of profiles/*.yaml."""

from checks.rulebook.schemas.pieces import Schema, document, listing, name, text, words


def profile_schema() -> Schema:
    """A kind of target with the norms that judge it; the file's name is its id."""
    properties = {
        "title": text("名称，例如 门户网站"),
        "norms": listing("适用的规范；不写则全部适用", name("规范编号"), minItems=1, uniqueItems=True),
        "note": text("说明"),
        "en": words("英文", ["title"]),
    }
    return document("对象类型（profiles/*.yaml）", properties, ["title"])

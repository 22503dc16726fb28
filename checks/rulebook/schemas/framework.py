"""The schema of framework.yaml."""

from checks.rulebook.schemas.pieces import STATUSES, Schema, choice, document, listing, name, text

PLANNED = {**STATUSES, "planned": "待编", "reference": "直接采用国家、行业标准", "group": "分类"}


def framework_schema() -> Schema:
    """The tree of norms of a city (体系表, GB/T 13016)."""
    node = {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "number", "title", "status"],
        "properties": {
            "id": name("节点编号"),
            "number": text('体系编号，例如 "3.2"（加引号）'),
            "title": text("名称"),
            "status": choice("状态", PLANNED),
            "norm": name("对应的规范"),
            "note": text("说明"),
            "children": listing("下级", {"$ref": "#/definitions/node"}),
        },
    }
    properties = {
        "title": text("体系表名称"),
        "note": text("说明"),
        "nodes": listing("第一级", {"$ref": "#/definitions/node"}, minItems=1),
    }
    return document(
        "标准体系表（framework.yaml）", properties, ["title", "nodes"], definitions={"node": node}
    )

"""The schema of norm.yaml."""

from checks.rulebook.schemas.pieces import (
    EDITION,
    NAME,
    STATUSES,
    Schema,
    choice,
    day,
    document,
    listing,
    name,
    record,
    references,
    text,
    words,
)

UNRULED = {"manual": "只能由人判断", "not-yet": "尚未写成规则", "impossible": "没有可采集的依据"}
PACKAGE = r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"
FUNCTION_NAME = r"^[a-z][A-Za-z0-9-]*$"
EDITION_ID = rf"{NAME[:-1]}@{EDITION[1:]}"


def norm_schema() -> Schema:
    """One edition of a norm: the folder names give its id and edition."""
    clause = record(
        "一条条款；没有规则时写明原因",
        {
            "text": text("条款要旨（自己的话）或标题"),
            "unruled": choice("没有规则的原因", UNRULED),
            "note": text("说明"),
        },
        ["text"],
    )
    number = {"type": "number", "minimum": 0}
    properties = {
        "title": text("规范名称，写全称"),
        "number": text("文号或标准号，例如 国办发〔2017〕47号"),
        "issuer": text("发布机关"),
        "status": choice("状态", STATUSES),
        "issued": day("发布日期"),
        "effective": day("实施日期：自当日起据以判定"),
        "ended": day("废止或被代替之日：自当日起不再据以判定"),
        "replaces": listing("代替的版本，例如 cluster-content@1.0，或国内外文件的文号", text("版本或文号")),
        "extends": name(
            "沿用哪个版本的规则：本版只写有变化的规则", EDITION_ID, "规范@版本，例如 cluster-content@1.0"
        ),
        "removed": listing("不再沿用的规则编号", name("规则编号")),
        "summary": text("一两句话说明内容"),
        "note": text("给读者的说明，例如依据核对的情况"),
        "sources": references("官方原文"),
        "scoring": record(
            "计分办法",
            {"base": {**number, "description": "起评分"}, "pass_line": {**number, "description": "合格线"}},
            [],
        ),
        "history": listing(
            "经历过的状态，按先后",
            record(
                "一步", {"status": choice("状态", STATUSES), "date": day("自哪一天起")}, ["status", "date"]
            ),
        ),
        "functions": listing(
            "本版规则要用的外部函数：来自已安装的 Python 包，不在规则里写代码",
            record(
                "一个外部函数",
                {
                    "package": name("包名（pip 安装时的名称）", PACKAGE, "包名，例如 guiju-hydrology"),
                    "function": name("函数名", FUNCTION_NAME, "小写字母开头的英文名，例如 waterLevel"),
                    "version": text("包的版本要求，例如 >=1.2,<2"),
                },
                ["package", "function"],
            ),
        ),
        "clauses": {
            "type": "object",
            "description": "条款编号（加引号）到要旨",
            "additionalProperties": {"anyOf": [text("条款要旨"), clause]},
        },
        "en": words("英文", ["title", "summary", "note"]),
    }
    required = ["title", "number", "issuer", "status", "summary"]
    return document("规范的一个版本（norm.yaml）", properties, required)

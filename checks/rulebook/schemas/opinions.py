"""The schema of opinions.yaml."""

from checks.rulebook.schemas.pieces import Schema, choice, day, document, listing, record, text

ANSWERS = {"adopted": "采纳", "partly": "部分采纳", "declined": "不采纳"}
IN_WORDS = {label: answer for answer, label in ANSWERS.items()}
"""The same answers as officials write them, which may stand too."""


def opinions_schema() -> Schema:
    """The comment period of an edition, with the opinions and their answers."""
    opinion = record(
        "一条意见",
        {
            "who": text("提出单位或个人"),
            "clause": text("针对的条款，必须加引号"),
            "text": text("意见内容"),
            "received": day("收到日期"),
            "answer": choice("处理结果", {**ANSWERS, **{label: label for label in IN_WORDS}}),
            "reason": text("部分采纳或不采纳的理由"),
        },
        ["who", "clause", "text"],
    )
    properties = {
        "opened": day("开始征求意见之日"),
        "closes": day("截止之日（含）"),
        "opinions": listing("收到的意见", opinion),
        "note": text("说明"),
    }
    return document("征求意见记录（opinions.yaml）", properties, ["opened", "closes", "opinions"])

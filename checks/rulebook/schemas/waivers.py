"""The schema of waivers.yaml: what persons decided on findings."""

from checks.rulebook.schemas.pieces import Schema, day, document, listing, name, record, text

RULE_ID = r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$"


def waivers_schema() -> Schema:
    """Waivers excuse failures for a time; confirmations answer what only a person can judge."""
    shared = {
        "rule": name("规则编号", RULE_ID, "规范编号/规则编号，例如 gov-inspection/dead-link"),
        "subject": text("对象：网址等，可用 * 匹配"),
        "fingerprint": name("问题指纹，见 JSON 报告", r"^[0-9a-f]{32}$", "32 位十六进制"),
        "reason": text("理由"),
        "owner": text("谁负责"),
    }
    waiver = {**shared, "expires": day("到期日（含当天）")}
    confirmation = {
        **shared,
        "decision": {"enum": ["confirmed", "dismissed"], "description": "confirmed 确有问题；dismissed 不是问题",
                     "enumDescriptions": ["确有问题", "不是问题"]},
        "expires": day("到期日（含当天），不写则一直有效"),
    }  # fmt: skip
    which = {"anyOf": [{"required": ["subject"]}, {"required": ["fingerprint"]}]}
    return document(
        "豁免和人工确认（waivers.yaml）",
        {
            "waivers": listing(
                "豁免", record("一条豁免", waiver, ["rule", "reason", "owner", "expires"], **which)
            ),
            "confirmations": listing(
                "人工确认", record("一条确认", confirmation, ["rule", "decision", "reason", "owner"], **which)
            ),
        },
        [],
    )

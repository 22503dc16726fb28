"""Reserved: the rules on waiver files, which belong to no norm; reports show them as they show any rule."""

from collections.abc import Mapping
from typing import Final

from checks.model.effect import Advice
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook

_WHY: Final = "豁免和人工确认是有人负责的决定；不再生效的决定留在文件里，会让人以为问题仍有人管。"
_HAND: Final = "打开豁免文件，到报告所示的行，对照规则编号、对象、理由、责任人和到期日。"
_TOLD: Final = {
    "expired": (
        "豁免或人工确认不得过期",
        "Waivers and confirmations have not expired",
        "问题已改好的，删去这一条；确需延长的，由责任人重新审批，写明新的到期日（expires）和理由。",
    ),
    "malformed": (
        "豁免文件应写得完整、正确",
        "Waiver files are well formed",
        "按说明补全或改正这一处：每条要有 rule、subject 或 fingerprint、reason、owner，豁免还要有 expires。",
    ),
    "not-waivable": (
        "不许豁免的规则不得豁免",
        "What must not be waived is not",
        "删去这一条并整改问题；认为规则本身不当的，向规范的起草单位提意见。",
    ),
    "unknown-rule": (
        "豁免应写明现有的规则",
        "Waivers name rules that exist",
        "核对规则编号（guiju list 可列出全部）；规则已取消的，删去这一条。",
    ),
    "unused": (
        "豁免应有对应的问题",
        "Waivers match a finding",
        "问题已改好或对象已变更，删去这一条；对象写错的，改正 subject（可用 *）或 fingerprint。",
    ),
}


def _rule(problem: str, zh: str, en: str, fix: str) -> Rule:
    return Rule(
        id=f"waivers/{problem}", norm="waivers", edition="1.0", title=zh, clause="豁免文件", level=Level.SHALL,
        verified=True, declared_effect=Advice(), on="register", given=(), then=(), otherwise=Outcome.PASSED,
        why=_WHY, fix=fix, check_by_hand=_HAND, waivable=False, en={"title": en},
    )  # fmt: skip


RESERVED: Final[Mapping[str, Rule]] = {f"waivers/{name}": _rule(name, *told) for name, told in _TOLD.items()}
"""The rules on waiver files by id, sorted."""


def rules_of(rulebook: Rulebook) -> dict[tuple[str, str], Rule]:
    """Every rule that a report may speak of, by id and edition."""
    known = {(rule.id, rule.edition): rule for rule in rulebook.rules}
    return {(rule.id, rule.edition): rule for rule in RESERVED.values()} | known

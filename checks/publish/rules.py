"""Rules page: every rule by norm, with level, effect and how many targets fail it."""

from collections.abc import Sequence

from checks.model.rule import Rule
from checks.publish.leaf import Entry, Leaf, heading
from checks.publish.markup import badge, code, esc, link, table
from checks.publish.shelfmark import Shelfmarks, rule_path
from checks.publish.state import City
from checks.reports.words import ARTEFACTS, EFFECTS, LEVELS, effect_key, label


def rules_leaf(marks: Shelfmarks, city: City) -> Leaf:
    """One table a norm."""
    here = "rules/index.html"
    norms: dict[str, list[Rule]] = {}
    for rule in marks.rules.values():
        norms.setdefault(rule.norm, []).append(rule)
    blocks = []
    for norm, rules in sorted(norms.items()):
        edition = marks.edition(rules[0])
        blocks.append(heading(edition.title if edition else norm, norm))
        blocks.append(
            table(
                ("规则", "编号", "判断对象", "要求", "后果", "核对", "不符合"),
                (_row(rule, city, here) for rule in rules),
                label=edition.title if edition else norm,
                numbers=(6,),
            )
        )
    read = sum(rule.verified for rule in marks.rules.values())
    return Leaf(
        here,
        "规则",
        blocks,
        [("index.html", "首页")],
        toc=True,
        lead=f"{len(marks.rules)} 条规则，{read} 条的条款已对照原文核对。每条规则都带例子，例子就是它的测试。",
        entries=[Entry(here, "规则", "目录")],
    )


def _row(rule: Rule, city: City, here: str) -> Sequence[str]:
    effect = effect_key(rule.effect)
    failing = len(city.failing(rule.id))
    return (
        link(here, rule_path(rule.id), rule.title),
        code(rule.id),
        esc(label(ARTEFACTS, rule.on)),
        esc(label(LEVELS, rule.level.value)),
        badge(effect, label(EFFECTS, effect)),
        badge("verified", "已核") if rule.verified else badge("pending", "待核"),
        str(failing) if failing else "—",
    )

"""Rule page: clause, level, effect, why, fix, how it judges, examples, history, and who fails it now."""

import re
from collections.abc import Iterable, Iterator

import yaml

from checks.model.effect import Advice
from checks.model.norm import Edition
from checks.model.outcome import Outcome
from checks.model.rule import Example, Rule
from checks.publish.chart import bar, stacked
from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import (
    BAR,
    badge,
    code,
    esc,
    facts,
    fold,
    href,
    items,
    link,
    note,
    outside,
    pre,
    table,
)
from checks.publish.reading import bare, reading
from checks.publish.shelfmark import Shelfmarks, anchor, edition_path, rule_path
from checks.publish.state import City, Standing
from checks.reports.words import (
    ARTEFACTS,
    EFFECTS,
    LEVELS,
    NORM_STATUSES,
    OUTCOMES,
    effect_key,
    effect_phrase,
    label,
)

SHOWN = 100
"""How many failing targets a rule's page lists."""
LONGEST_EXAMPLE = 4000

_BLANK = re.compile(r"\{\w+\}")
_IMPACTS = {"none": "不影响结论", "wording": "只改文字", "fewer": "问题可能减少", "more": "问题可能增多"}


def rule_leaf(rule: Rule, marks: Shelfmarks, city: City) -> Leaf:
    """The page of one rule."""
    here = rule_path(rule.id)
    edition = marks.edition(rule)
    title = edition.title if edition else rule.norm
    crumbs = [("index.html", "首页"), ("rules/index.html", "规则")]
    if edition:
        crumbs.append((edition_path(edition), title))
    return Leaf(
        here,
        rule.title,
        list(_blocks(rule, edition, marks, city, here)),
        crumbs,
        toc=True,
        description=f"{rule.title}：{rule.why}",
        entries=[Entry(here, rule.title, "规则", " ".join(_keywords(rule, title)))],
    )


def badges(rule: Rule) -> str:
    """Level, effect as it counts, kind of artefact, and whether the clause was read."""
    effect = effect_key(rule.effect)
    checked = badge("verified", "条款已核") if rule.verified else badge("pending", "条款待核")
    return " ".join(
        (
            badge("level", f"{label(LEVELS, rule.level.value)}（{rule.level.value}）"),
            badge(effect, label(EFFECTS, effect)),
            badge("plain", label(ARTEFACTS, rule.on)),
            checked,
        )
    )


def _keywords(rule: Rule, norm: str) -> Iterator[str]:
    yield from (rule.why, rule.fix)
    yield from (
        _BLANK.sub("…", said) for said in (rule.message, *(item.message for item in rule.then)) if said
    )
    yield from (rule.clause, norm, rule.id, rule.en.get("title", ""))


def _blocks(rule: Rule, edition: Edition | None, marks: Shelfmarks, city: City, here: str) -> Iterator[str]:
    yield f'<p class="g-badges">{badges(rule)}</p>'
    if edition is None or edition.id not in marks.in_force:
        status = label(NORM_STATUSES, edition.status.value) if edition else "未知"
        day = marks.as_of.isoformat()
        yield note("undecided", f"这条规则所属的版本（{esc(status)}）在 {day} 不作为判断依据，仅供查阅。")
    if not rule.verified:
        yield note("pending", _unverified(rule))
    yield facts(_facts(rule, edition, here))
    for name, told in (("为什么", rule.why), ("怎么改", rule.fix), ("怎样手工核对", rule.check_by_hand)):
        if told:
            yield heading(name)
            yield prose(told)
    yield heading("现在谁不符合", "now")
    yield from _now(rule, city, here)
    yield heading("怎样判断", "reading")
    yield reading(rule, here, {key: profile.title for key, profile in marks.rulebook.profiles.items()})
    if rule.examples:
        yield heading("例子", "examples")
        yield prose("下列例子同时是这条规则的测试：每次修改规则都要重新通过。")
        yield '<div class="g-examples">' + "".join(_example(example) for example in rule.examples) + "</div>"
    yield heading("沿革", "history")
    yield from _history(rule, marks, here)
    if rule.references:
        yield heading("参考", "references")
        yield items(outside(each.url, each.title) for each in rule.references)


def _unverified(rule: Rule) -> str:
    if isinstance(rule.declared_effect, Advice):
        return "条款待核：尚未有人对照原文核对此条，仅供参考。"
    declared = esc(effect_phrase(rule.declared_effect))
    return f"条款待核：尚未有人对照原文核对此条，后果暂按“提示”处理；核对后将按“{declared}”计。"


def _facts(rule: Rule, edition: Edition | None, here: str) -> Iterator[tuple[str, str]]:
    yield "编号", code(rule.id)
    if edition:
        number = f"（{esc(edition.number)}）" if edition.number else ""
        status = badge(edition.status.value, label(NORM_STATUSES, edition.status.value))
        yield (
            "规范",
            f"{link(here, edition_path(edition), edition.title)}{number} {esc(edition.edition)} {status}",
        )
        wording = edition.clauses.get(rule.clause, "")
        yield "条款", esc(rule.clause) + (f'<br><span class="g-dim">{esc(wording)}</span>' if wording else "")
    else:
        yield "条款", esc(rule.clause)
    yield "后果", esc(effect_phrase(rule.effect)) + _declared(rule)
    yield "修订", f"第 {rule.revision} 次"
    yield "英文名", esc(rule.en.get("title", ""))


def _declared(rule: Rule) -> str:
    if rule.verified or isinstance(rule.declared_effect, Advice):
        return ""
    return f'<br><span class="g-dim">规则写明：{esc(effect_phrase(rule.declared_effect))}</span>'


def _now(rule: Rule, city: City, here: str) -> Iterator[str]:
    counts = city.outcomes(rule.id)
    if not counts:
        yield prose("这次没有用这条规则判断过任何对象。")
        return
    yield stacked(
        [(each.value, label(OUTCOMES, each.value), counts[each]) for each in Outcome], "各对象的结果"
    )
    failing = city.failing(rule.id)
    if not failing:
        yield prose("没有对象不符合。")
        return
    most = max(one.failed.get(rule.id, 0) for one in failing)
    yield table(
        ("对象", "部门", "处数", BAR),
        (_failing(one, rule, most, here) for one in failing[:SHOWN]),
        label="不符合的对象",
        numbers=(2,),
    )
    if len(failing) > SHOWN:
        yield prose(f"另有 {len(failing) - SHOWN} 个对象，见开放数据。")


def _failing(one: Standing, rule: Rule, most: int, here: str) -> tuple[str, ...]:
    number = one.failed.get(rule.id, 0)
    there = f"{one.path}#{anchor(rule.id)}" if number else one.path
    return (
        f'<a href="{href(here, there)}">{esc(one.name, 60)}</a>',
        esc(one.target.department or "", 60),
        str(number) if number else "—",
        bar(number, most, "failed"),
    )


def _example(example: Example) -> str:
    content = example.content
    shown = (
        content
        if isinstance(content, str)
        else yaml.safe_dump(bare(content), allow_unicode=True, sort_keys=False)
    )
    shown = shown if len(shown) <= LONGEST_EXAMPLE else shown[:LONGEST_EXAMPLE] + "\n…"
    told = "；".join(
        f"{esc(name)} = {esc(str(bare(value)), 120)}" for name, value in sorted(example.facts.items())
    )
    found = f" · {example.findings} 处问题" if example.findings is not None else ""
    dim = f'<p class="g-dim">{told}</p>' if told else ""
    return (
        f'<div class="g-example"><p>{badge(example.outcome.value, label(OUTCOMES, example.outcome.value))} '
        f"<b>{esc(example.name)}</b>{found}</p>{dim}{pre(shown, f'例子：{example.name}')}</div>"
    )


def _history(rule: Rule, marks: Shelfmarks, here: str) -> Iterator[str]:
    changes = sorted(rule.changes, key=lambda change: -change.revision)
    if changes:
        yield table(
            ("修订", "日期", "影响", "说明"),
            (
                (str(one.revision), one.date.isoformat(), esc(_IMPACTS[one.impact]), esc(one.note))
                for one in changes
            ),
            label="修订记录",
        )
    others = [one for one in marks.readings(rule.id) if one.edition != rule.edition]
    for other in others:
        yield fold(f"{esc(other.edition)} 版中的这条规则", _other(other, marks, here))


def _other(rule: Rule, marks: Shelfmarks, here: str) -> str:
    edition = marks.edition(rule)
    pairs: Iterable[tuple[str, str]] = _facts(rule, edition, here)
    return facts([("名称", esc(rule.title)), *pairs])

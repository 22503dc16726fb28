"""Impact: what a draft would change, as text, JSON and a Markdown comment."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from checks.model.impact import Impact, RuleImpact, TargetImpact
from checks.model.report import Score
from checks.reports.inert import markdown_text, plain
from checks.reports.json_ import dump
from checks.reports.words import OUTCOMES, VERDICTS, label

SCHEMA: Final = "guiju.impact/1"


def render_json(impact: Impact, lang: str = "zh") -> str:
    """The shape `guiju.impact/1`: keys sorted, every key always there."""
    return dump({
        "schema": SCHEMA,
        "run": impact.run,
        "rules": list(impact.rules),
        "unread": list(impact.unread),
        "totals": {"targets": len(impact.targets), "flips": flips(impact), "verdicts": verdicts(impact)},
        "targets": [_target(target) for target in impact.targets],
    })  # fmt: skip


def render_text(impact: Impact, lang: str = "zh") -> str:
    """For the terminal: the totals, then each rule with the sites that flip, then each site's score."""
    if not impact.rules:
        return "两套规范的判定完全相同，没有影响。\n" if lang == "zh" else "Both standards judge alike.\n"
    lines = [_heading(impact, lang), ""]
    for rule in impact.rules:
        touched = [(target, each) for target in impact.targets for each in target.rules if each.rule == rule]
        lines.append(f"{rule}{_sum(touched, lang)}")
        for target, each in touched:
            lines.append(f"  {plain(target.name)}{_colon(lang)}{_change(each, lang)}")
            lines += [f"    - {plain(f'{one.subject}{_colon(lang)}{one.message}')}" for one in each.examples]
    lines += ["", *_scores(impact, lang)]
    return "\n".join(lines) + "\n"


def render_markdown(impact: Impact, lang: str = "zh") -> str:
    """A comment for a merge request; everything quoted is escaped."""
    english = lang == "en"
    title = "What the draft changes" if english else "规范改动的影响"
    lines = [f"## {title}", "", markdown_text(_heading(impact, lang)), ""]
    if impact.rules:
        names = (
            "rule target before after appear vanish examples"
            if english
            else "规则 对象 原来 改后 新增 消失 例"
        )
        lines += [f"| {' | '.join(names.split())} |", "|---|---|---|---|---:|---:|---|"]
    for target in impact.targets:
        for each in target.rules:
            example = "<br>".join(markdown_text(f"{one.subject} {one.message}", 160) for one in each.examples)
            lines.append(
                f"| `{each.rule}` | {markdown_text(target.name)} | {_word(each.before, lang)} | {_word(each.after, lang)} "
                f"| {each.appeared} | {each.vanished} | {example} |"
            )
    moved = [target for target in impact.targets if target.before != target.after]
    if moved:
        scores = "| target | score before | after |" if english else "| 对象 | 原得分 | 改后得分 |"
        lines += ["", scores, "|---|---|---|"]
        lines += [
            f"| {markdown_text(t.name)} | {_score(t.before, lang)} | {_score(t.after, lang)} |" for t in moved
        ]
    return "\n".join(lines) + "\n"


def flips(impact: Impact) -> int:
    """How many pairs of rule and target change their outcome."""
    return sum(each.flips for target in impact.targets for each in target.rules)


def verdicts(impact: Impact) -> dict[str, int]:
    """How many targets go from which verdict to which, as `a->b`."""
    moves = Counter(f"{t.before.verdict}->{t.after.verdict}" for t in impact.targets)
    return dict(sorted(moves.items()))


def _heading(impact: Impact, lang: str) -> str:
    appeared = sum(each.appeared for target in impact.targets for each in target.rules)
    vanished = sum(each.vanished for target in impact.targets for each in target.rules)
    gone = ("、" if lang == "zh" else ", ").join(plain(name, 60) for name in impact.unread)
    if lang == "en":
        lost = f"; no usable archive: {gone}" if gone else ""
        return (
            f"{len(impact.rules)} rules judge otherwise, {len(impact.targets)} targets (archives of {impact.run}, no "
            f"network): {flips(impact)} outcomes flip, {appeared} findings appear, {vanished} vanish{lost}"
        )
    return (
        f"判定有变的规则 {len(impact.rules)} 条，对象 {len(impact.targets)} 个（依据 {impact.run} 的存档，未联网）："
        f"结果翻转 {flips(impact)} 处，问题新增 {appeared} 处、消失 {vanished} 处"
        + (f"；没有可用存档的对象：{gone}" if gone else "")
    )


def _sum(touched: list[tuple[TargetImpact, RuleImpact]], lang: str) -> str:
    appeared, vanished = (
        sum(getattr(each, name) for _, each in touched) for name in ("appeared", "vanished")
    )
    if lang == "en":
        return f": {len(touched)} targets, {appeared} findings appear, {vanished} vanish"
    if not touched:
        return "：没有对象受影响"
    return f"：{len(touched)} 个对象受影响，新增 {appeared} 处，消失 {vanished} 处"


def _change(each: RuleImpact, lang: str) -> str:
    moved = f"{_word(each.before, lang)} → {_word(each.after, lang)}"
    if lang == "en":
        return f"{moved}, {each.appeared} appear, {each.vanished} vanish"
    return f"{moved}，新增 {each.appeared}，消失 {each.vanished}"


def _word(outcome: Any, lang: str) -> str:
    return "—" if outcome is None else label(OUTCOMES, outcome.value, lang)


def _score(score: Score, lang: str) -> str:
    points = "" if score.points is None else f" {score.points:g}"
    return label(VERDICTS, score.verdict, lang) + points


def _scores(impact: Impact, lang: str) -> Iterator[str]:
    """The targets whose verdict or points change, and how many others there are."""
    moved = [target for target in impact.targets if target.before != target.after]
    for target in moved:
        yield f"{plain(target.name)}{_colon(lang)}{_score(target.before, lang)} → {_score(target.after, lang)}"
    rest = len(impact.targets) - len(moved)
    if rest:
        yield f"{rest} targets keep verdict and points" if lang == "en" else f"{rest} 个对象的结论和得分不变"


def _target(target: TargetImpact) -> dict[str, Any]:
    return {
        "target": target.target, "name": target.name,
        "before": {"verdict": target.before.verdict, "points": target.before.points},
        "after": {"verdict": target.after.verdict, "points": target.after.points},
        "rules": [
            {
                "rule": each.rule, "before": each.before, "after": each.after,
                "appeared": each.appeared, "vanished": each.vanished,
                "examples": [{"subject": f.subject, "message": f.message} for f in each.examples],
            }
            for each in target.rules
        ],
    }  # fmt: skip


def _colon(lang: str) -> str:
    return ": " if lang == "en" else "："

"""Markdown: a comment for a merge request; every quoted text is coded so that it formats, links and calls nobody."""

from collections.abc import Iterator, Sequence
from typing import Final

from checks.model.finding import Finding
from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.reports.group import Group, grouped, shared_failures
from checks.reports.inert import code, markdown_text
from checks.reports.obstacle import Obstacle, extent, obstacles, remaining
from checks.reports.place import place
from checks.reports.words import (
    CAUSES,
    EFFECTS,
    LEVELS,
    OUTCOMES,
    REMEDIES,
    VERDICTS,
    effect_key,
    figure,
    label,
    rule_title,
)

suffix: Final = ".md"
media_type: Final = "text/markdown"
PLACES: Final = 10
"""How many findings of one rule are written out."""
LONGEST: Final = 60_000
"""Characters; services refuse comments of more than 65,536."""


def render(report: Report, rulebook: Rulebook, *, lang: str = "zh") -> str:
    """A verdict line, a table of failed rules, and the findings folded under each."""
    pieces: list[str] = []
    room = LONGEST
    blocks = list(_blocks(report, rulebook, lang))
    for at, block in enumerate(blocks):
        if len(block) > room:
            rest = len(blocks) - at
            pieces.append(
                f"…… 还有 {rest} 段未列出。" if lang == "zh" else f"… {rest} more parts are left out."
            )
            break
        pieces.append(block)
        room -= len(block) + 2
    return "\n\n".join(pieces) + "\n"


def render_all(reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> str:
    """The comments one after another."""
    return "\n".join(render(report, rulebook, lang=lang) for report in reports)


def _blocks(report: Report, rulebook: Rulebook, lang: str) -> Iterator[str]:
    groups = grouped(report, rulebook)
    failed = [group for group in groups if group.failed]
    yield _head(report, len(shared_failures(groups)), lang)
    if not failed:
        yield "没有发现不通过的规则。" if lang == "zh" else "No rule failed."
    else:
        yield _table(failed, lang)
    for group in failed:
        yield _details(group, lang)
    told = obstacles(report)
    for obstacle in told:
        yield _obstacle(obstacle, lang)
    if undecided := remaining(groups, told):
        yield _undecided(undecided, lang)


def _head(report: Report, shared: int, lang: str) -> str:
    score, coverage = report.score, report.coverage
    points = "" if score.points is None else f" · {figure(score.points)} {'分' if lang == 'zh' else 'points'}"
    counts = " · ".join(
        f"{label(OUTCOMES, outcome.value, lang)} {count}" for outcome, count in report.counts.items() if count
    )
    if shared:
        zh, en = (
            f"其中 {shared} 条与别的规则指同一问题",
            f"{shared} of the failed ones are the findings of others",
        )
        counts += f"（{zh}，只列一次）" if lang == "zh" else f" ({en}, told once)"
    covered = "覆盖" if lang == "zh" else "coverage"
    name = markdown_text(report.target.name or report.target.location, 120)
    verdict = label(VERDICTS, score.verdict, lang)
    title = "规矩" if lang == "zh" else "Guiju"
    return (
        f"### {title} · {name}\n\n**{verdict}**{points} · {covered} {figure(coverage.percent)}%\n\n{counts}"
    )


def _table(groups: list[Group], lang: str) -> str:
    names = ("规则", "要求", "后果", "处数") if lang == "zh" else ("rule", "level", "effect", "findings")
    rows = [f"| {' | '.join(names)} |", "|---|---|---|---:|"]
    for group in groups:
        result = group.result
        title = markdown_text(rule_title(group.rule, result.rule, lang), 120)
        rows.append(
            f"| {title}<br>{code(result.rule)} | {label(LEVELS, result.level.value, lang)} "
            f"| {label(EFFECTS, effect_key(result.effect), lang)} | {len(group.failed)} |"
        )
    return "\n".join(rows)


def _details(group: Group, lang: str) -> str:
    rule = group.rule
    title = markdown_text(rule_title(rule, group.result.rule, lang), 120)
    lines = [f"<details><summary>{title} ({len(group.failed)})</summary>", ""]
    if rule is not None:
        clause, fix = ("条款", "怎么改") if lang == "zh" else ("Clause", "Fix")
        lines += [f"{clause}: {markdown_text(f'{rule.norm}@{rule.edition} {rule.clause}')}", ""]
        lines += [f"{fix}: {markdown_text(rule.fix)}", ""] if rule.fix else []
    lines += [_item(finding) for finding in group.failed[:PLACES]]
    more = len(group.failed) - PLACES
    if more > 0:
        lines.append(f"- …… 另有 {more} 处" if lang == "zh" else f"- … {more} more")
    return "\n".join([*lines, "", "</details>"])


def _item(finding: Finding) -> str:
    where = code(f"{finding.subject} {place(finding)}", 300)
    return f"- {where}<br>{markdown_text(finding.message, 300)}"


def _obstacle(obstacle: Obstacle, lang: str) -> str:
    cause = obstacle.cause.value
    lines = [f"<details><summary>{label(CAUSES, cause, lang)} · {extent(obstacle, lang)}</summary>", ""]
    if cause in REMEDIES:
        lines += [f"{label(REMEDIES, cause, lang)}", ""]
    lines += [
        f"- {code(subject, 300)} {markdown_text(detail, 300)}".rstrip()
        for subject, detail in obstacle.places[:PLACES]
    ]
    more = len(obstacle.places) - PLACES
    if more > 0:
        lines.append(f"- …… 另有 {more} 处" if lang == "zh" else f"- … {more} more")
    return "\n".join([*lines, "", "</details>"])


def _undecided(groups: list[Group], lang: str) -> str:
    title = "未能判定" if lang == "zh" else "Could not be decided"
    lines = [f"<details><summary>{title} ({len(groups)})</summary>", ""]
    for group in groups:
        causes = sorted({finding.cause.value for finding in group.undecided if finding.cause})
        told = ("、" if lang == "zh" else ", ").join(label(CAUSES, cause, lang) for cause in causes)
        lines.append(f"- {markdown_text(rule_title(group.rule, group.result.rule, lang), 120)}: {told}")
    return "\n".join([*lines, "", "</details>"])

"""Ledger (整改台账): the rows that the CSV and the workbook share, one a finding."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from checks.model.finding import Finding
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.reports.obstacle import obstacles
from checks.reports.place import place
from checks.reports.reserved import rules_of
from checks.reports.words import (
    CAUSES,
    EFFECTS,
    LEFT_OUT,
    LEVELS,
    OUTCOMES,
    REMEDIES,
    STATUSES,
    effect_key,
    effect_phrase,
    label,
    rule_title,
    seen_at,
)

COLUMNS: Final = (
    ("序号", "no", 6),
    ("部门", "department", 18),
    ("对象", "target", 22),
    ("地址", "location", 30),
    ("规则", "rule", 30),
    ("规则名称", "title", 34),
    ("规范版本", "edition", 26),
    ("条款", "clause", 20),
    ("要求", "level", 6),
    ("后果", "effect", 12),
    ("结果", "outcome", 10),
    ("无法判定原因", "cause", 18),
    ("问题所在", "subject", 44),
    ("位置", "place", 26),
    ("问题描述", "message", 44),
    ("原文摘录", "excerpt", 40),
    ("整改建议", "fix", 44),
    ("状态", "status", 10),
    ("备注", "note", 20),
    ("采集时间", "captured_at", 28),
    ("证据记录", "record", 30),
    ("问题指纹", "fingerprint", 34),
)
"""Chinese heading, English heading, width in characters."""


def header(lang: str) -> tuple[str, ...]:
    """The headings of the ledger."""
    return tuple(english if lang == "en" else chinese for chinese, english, _ in COLUMNS)


def rows(
    reports: Sequence[Report], rulebook: Rulebook, lang: str, *, first: int = 1, shared: bool = True
) -> Iterator[tuple[str, ...]]:
    """One row a finding, numbered from `first` over all reports.

    Without `shared`, findings that only say what kept many rules from deciding are left to `unread_rows`.
    """
    rules = rules_of(rulebook)
    number = first - 1
    for report in reports:
        titles = {norm.norm: norm.title for norm in report.norms}
        covered = frozenset() if shared else _covered(report)
        for finding in report.findings:
            if finding in covered:
                continue
            number += 1
            yield _row(number, report, finding, rules.get((finding.rule, finding.edition)), titles, lang)


def _covered(report: Report) -> frozenset[Finding]:
    many = (each for each in obstacles(report) if len(each.rules) > 1)
    return frozenset(finding for each in many for finding in each.findings)


def _row(
    number: int, report: Report, finding: Finding, rule: Rule | None, titles: Mapping[str, str], lang: str
) -> tuple[str, ...]:
    target, norm = report.target, finding.rule.rpartition("/")[0]
    return (
        str(number),
        target.department or "",
        target.name or target.id,
        target.location,
        finding.rule,
        rule_title(rule, finding.rule, lang),
        f"{titles.get(norm, norm)} {finding.edition}".strip(),
        rule.clause if rule else "",
        label(LEVELS, finding.level.value, lang),
        label(EFFECTS, effect_key(finding.effect), lang),
        label(OUTCOMES, finding.outcome.value, lang),
        label(CAUSES, finding.cause.value, lang) if finding.cause else "",
        finding.subject,
        place(finding),
        finding.message,
        finding.evidence.excerpt,
        rule.fix if rule else "",
        label(STATUSES, finding.status, lang),
        finding.note,
        seen_at(report.captured_at, lang),
        finding.evidence.record,
        finding.fingerprint,
    )


RULE_COLUMNS: Final = (
    ("对象", "target", 22),
    ("规则", "rule", 34),
    ("规则名称", "title", 40),
    ("要求", "level", 6),
    ("后果", "effect", 26),
    ("结果", "outcome", 10),
    ("通过", "passed", 8),
    ("不通过", "failed", 8),
    ("不适用", "inapplicable", 8),
    ("无法判定", "cannot tell", 10),
    ("条款已核", "verified", 10),
)


def rule_rows(reports: Sequence[Report], rulebook: Rulebook, lang: str) -> Iterator[tuple[str | int, ...]]:
    """One row a rule and report, with its counts as numbers."""
    rules = rules_of(rulebook)
    yes, no = ("是", "否") if lang == "zh" else ("yes", "no")
    for report in reports:
        for result in report.rules:
            rule = rules.get((result.rule, result.edition))
            yield (
                report.target.name or report.target.id,
                result.rule,
                rule_title(rule, result.rule, lang),
                label(LEVELS, result.level.value, lang),
                effect_phrase(result.effect, lang),
                label(OUTCOMES, result.outcome.value, lang),
                result.passed,
                result.failed,
                result.inapplicable,
                result.cant_tell,
                "" if rule is None else yes if rule.verified else no,
            )


UNREAD_COLUMNS: Final = (
    ("对象", "target", 22),
    ("规则", "rule", 34),
    ("未能检查的内容", "subject", 60),
    ("原因", "cause", 28),
    ("说明", "detail", 60),
    ("怎么办", "what to do", 44),
)


def unread_rows(reports: Sequence[Report], lang: str) -> Iterator[tuple[str | int, ...]]:
    """What could not be checked: one row for each cause and subject, and for each reason of leaving out."""
    for report in reports:
        name = report.target.name or report.target.id
        told = obstacles(report)
        covered = {finding for each in told for finding in each.findings}
        for each in told:
            why, kept = each.cause.value, len(each.rules)
            reach = f"影响 {kept} 条规则" if lang == "zh" else f"rules kept: {kept}"
            for subject, detail in each.places:
                yield name, reach, subject, label(CAUSES, why, lang), detail, _remedy(why, lang)
        for finding in report.findings:
            if finding.outcome is Outcome.CANT_TELL and finding.cause is not None and finding not in covered:
                why = finding.cause.value
                cause = label(CAUSES, why, lang)
                yield name, finding.rule, finding.subject, cause, finding.message, _remedy(why, lang)
        for reason, count in report.coverage.left_out.items():
            left = f"{count} 个地址未采集" if lang == "zh" else f"{count} addresses not fetched"
            yield name, "", left, label(LEFT_OUT, reason, lang), "", _remedy(reason, lang)


def _remedy(cause: str, lang: str) -> str:
    return label(REMEDIES, cause, lang) if cause in REMEDIES else ""

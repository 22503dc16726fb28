"""Misfit: decisions that do not count, each a finding of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from checks.engine.fingerprint import fingerprint
from checks.model.decision import STATUS, Decision, Misfit, Problem
from checks.model.effect import Advice
from checks.model.finding import Finding, Location
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Report, RuleResult
from checks.model.rulebook import Rulebook

NORM = "waivers"
EDITION = "1.0"


def sort_out(
    decisions: Iterable[Decision], rulebook: Rulebook, as_of: date
) -> tuple[tuple[Decision, ...], tuple[Misfit, ...]]:
    """The decisions that count on a day, and why the others do not; an empty rulebook knows every rule."""
    waivable: dict[str, bool] = {}
    for rule in rulebook.rules:
        waivable[rule.id] = waivable.get(rule.id, True) and rule.waivable
    sound, wrong = [], []
    for decision in decisions:
        misfit = _misfit(decision, waivable, as_of)
        if misfit is None:
            sound.append(decision)
        else:
            wrong.append(misfit)
    return tuple(sound), tuple(wrong)


def unused(sound: Sequence[Decision], reports: Iterable[Report]) -> tuple[Misfit, ...]:
    """The decisions that no finding of these reports carries although their rule judged."""
    judged: set[str] = set()
    used: set[int] = set()
    for report in reports:
        judged |= {result.rule for result in report.rules}
        decided = [finding for finding in report.findings if finding.status in STATUS.values()]
        used |= {at for at, each in enumerate(sound) if any(carries(finding, each) for finding in decided)}
    return tuple(
        _said(each, "unused", "没有任何问题与之相符，请删去", "matches no finding; remove it")
        for at, each in enumerate(sound)
        if at not in used and each.rule in judged
    )


def note_of(decision: Decision) -> str:
    """What a decided finding says of its decision."""
    return f"{decision.reason}（{decision.owner}）"


def carries(finding: Finding, decision: Decision) -> bool:
    """Whether a decided finding was decided so by this decision."""
    return (
        finding.rule == decision.rule
        and finding.status == STATUS[decision.sort]
        and finding.note == note_of(decision)
        and decision.meets(finding.subject, finding.fingerprint)
    )


def add_misfits(report: Report, misfits: Iterable[Misfit], lang: str = "zh") -> Report:
    """The report with a failed finding of `waivers/<problem>` for each misfit; the score stays."""
    own = [misfit_finding(each, lang) for each in misfits]
    if not own:
        return report
    counts = {rule: sum(finding.rule == rule for finding in own) for rule in sorted({f.rule for f in own})}
    results = [
        RuleResult(rule, EDITION, 1, Level.SHALL, Advice(), Outcome.FAILED, failed=count)
        for rule, count in counts.items()
    ]
    findings = sorted([*report.findings, *own], key=lambda f: (f.rule, f.subject, f.location.line or 0))
    rules = sorted([*report.rules, *results], key=lambda result: (result.rule, result.edition))
    return replace(report, findings=tuple(findings), rules=tuple(rules))


def misfit_finding(misfit: Misfit, lang: str = "zh") -> Finding:
    """A misfit as a failed finding at its place in the waiver file."""
    rule = f"{NORM}/{misfit.problem}"
    return Finding(
        rule=rule, edition=EDITION, outcome=Outcome.FAILED, level=Level.SHALL, effect=Advice(), subject=misfit.path,
        message=misfit.en if lang == "en" else misfit.zh, fingerprint=fingerprint(rule, misfit.path, misfit.zh),
        location=Location(line=misfit.line, column=misfit.column),
    )  # fmt: skip


def _misfit(decision: Decision, waivable: dict[str, bool], as_of: date) -> Misfit | None:
    if waivable and decision.rule not in waivable:
        return _said(decision, "unknown-rule", "没有这条规则", "no such rule")
    if decision.expires is not None and decision.expires < as_of:
        day = decision.expires.isoformat()
        return _said(decision, "expired", f"已于 {day} 到期，不再生效", f"expired on {day}")
    if decision.sort == "waive" and not waivable.get(decision.rule, True):
        return _said(decision, "not-waivable", "这条规则不允许豁免", "this rule must not be waived")
    return None


def _said(decision: Decision, problem: Problem, zh: str, en: str) -> Misfit:
    place = (decision.path, decision.line, decision.column)
    return Misfit(problem, f"{decision.rule}：{zh}", f"{decision.rule}: {en}", *place)

"""Decide: persons' decisions on findings, applied to a report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from checks.engine.fingerprint import fingerprint
from checks.engine.score import score, worst
from checks.model.cause import Cause
from checks.model.decision import Decision, Misfit, Problem
from checks.model.effect import Advice
from checks.model.finding import Finding, Location, Status
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Report, RuleResult
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook

NORM = "waivers"
_EDITION = "1.0"
_STATUS: dict[str, Status] = {"waive": "waived", "confirm": "confirmed", "dismiss": "dismissed"}


def decide(
    report: Report,
    decisions: Sequence[Decision],
    misfits: Iterable[Misfit],
    rulebook: Rulebook,
    *,
    lang: str = "zh",
    alone: bool = True,
) -> Report:
    """The report with decisions applied, scored again.

    A waived failure stays a failure that does not count; a confirmed candidate becomes a failure, a dismissed
    one counts as passed and is shown with its reason. What does not count itself (expired, unused, malformed,
    for an unknown rule, for one that must not be waived) is a failed finding of `waivers/<problem>`. `alone`:
    the decisions are for this target only, so that one without a finding is unused.
    """
    known = {rule.id: rule for rule in rulebook.rules}
    wrong = list(misfits)
    sound: list[Decision] = []
    for decision in decisions:
        misfit = _misfit(decision, known, report)
        if misfit is None:
            sound.append(decision)
        else:
            wrong.append(misfit)
    used: set[int] = set()
    findings = [_decided(finding, sound, used) for finding in report.findings]
    judged = {result.rule for result in report.rules}
    for index, decision in enumerate(sound):
        if alone and index not in used and decision.rule in judged:
            wrong.append(
                _said(decision, "unused", "没有任何问题与之相符，请删去", "matches no finding; remove it")
            )
    results = [_recounted(result, findings) for result in report.rules]
    own = [_own_finding(each, lang) for each in wrong]
    results += [_own_result(problem, own) for problem in sorted({finding.rule for finding in own})]
    everything = tuple(sorted([*findings, *own], key=lambda f: (f.rule, f.subject, f.location.line or 0)))
    done = tuple(sorted(results, key=lambda result: (result.rule, result.edition)))
    return replace(report, findings=everything, rules=done, score=score(done, everything, report.norms))


def _misfit(decision: Decision, known: Mapping[str, Rule], report: Report) -> Misfit | None:
    rule = known.get(decision.rule)
    if rule is None:
        return _said(decision, "unknown-rule", f"没有 {decision.rule} 这条规则", f"no rule {decision.rule}")
    if decision.expires is not None and decision.expires < report.as_of:
        day = decision.expires.isoformat()
        return _said(decision, "expired", f"已于 {day} 到期，不再生效", f"expired on {day}")
    if decision.sort == "waive" and not rule.waivable:
        return _said(
            decision, "not-waivable", f"规则 {decision.rule} 不允许豁免", f"{decision.rule} is not waivable"
        )
    return None


def _said(decision: Decision, problem: Problem, zh: str, en: str) -> Misfit:
    about = decision.rule
    place = (decision.path, decision.line, decision.column)
    return Misfit(problem, f"{about}：{zh}", f"{about}: {en}", *place)


def _decided(finding: Finding, decisions: Sequence[Decision], used: set[int]) -> Finding:
    for index, decision in enumerate(decisions):
        if not _means(decision, finding):
            continue
        used.add(index)
        note = f"{decision.reason}（{decision.owner}）"
        if decision.sort == "confirm":
            return replace(finding, outcome=Outcome.FAILED, cause=None, status="confirmed", note=note)
        return replace(finding, status=_STATUS[decision.sort], note=note)
    return finding


def _means(decision: Decision, finding: Finding) -> bool:
    if finding.rule != decision.rule or finding.status not in ("open", "baseline"):
        return False
    if decision.fingerprint is not None and decision.fingerprint != finding.fingerprint:
        return False
    if decision.subject is not None and not fnmatchcase(finding.subject, decision.subject):
        return False
    if decision.sort == "waive":
        return finding.outcome is Outcome.FAILED
    return finding.cause is Cause.CONFIRMATION


def _recounted(result: RuleResult, findings: Sequence[Finding]) -> RuleResult:
    """The counts of a rule after its candidates were answered: by subject, the worst of its findings."""
    answered = [f for f in findings if f.rule == result.rule and f.status in ("confirmed", "dismissed")]
    if not answered:
        return result
    waiting = {
        f.subject
        for f in findings
        if f.rule == result.rule and f.cause is Cause.CONFIRMATION and f.status == "open"
    }
    failed = {f.subject for f in answered if f.status == "confirmed"}
    passed = {f.subject for f in answered} - failed - waiting
    settled = len(failed | passed)
    counts = {
        Outcome.PASSED: result.passed + len(passed),
        Outcome.FAILED: result.failed + len(failed),
        Outcome.CANT_TELL: max(0, result.cant_tell - settled),
        Outcome.INAPPLICABLE: result.inapplicable,
    }
    return replace(
        result, passed=counts[Outcome.PASSED], failed=counts[Outcome.FAILED], cant_tell=counts[Outcome.CANT_TELL],
        outcome=worst(counts),
    )  # fmt: skip


def _own_finding(misfit: Misfit, lang: str) -> Finding:
    rule = f"{NORM}/{misfit.problem}"
    message = misfit.en if lang == "en" else misfit.zh
    return Finding(
        rule=rule, edition=_EDITION, outcome=Outcome.FAILED, level=Level.SHALL, effect=Advice(), subject=misfit.path,
        message=message, fingerprint=fingerprint(rule, misfit.path, misfit.zh),
        location=Location(line=misfit.line, column=misfit.column),
    )  # fmt: skip


def _own_result(rule: str, own: Sequence[Finding]) -> RuleResult:
    count = sum(finding.rule == rule for finding in own)
    return RuleResult(rule, _EDITION, 1, Level.SHALL, Advice(), Outcome.FAILED, failed=count)

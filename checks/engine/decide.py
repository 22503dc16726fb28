"""Decide: persons' decisions on findings, applied to a report."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checks.engine.misfit import add_misfits, note_of, sort_out, unused
from checks.engine.score import score, worst
from checks.model.cause import Cause
from checks.model.decision import STATUS, Decision, Misfit
from checks.model.finding import Finding
from checks.model.outcome import Outcome
from checks.model.report import Report, RuleResult
from checks.model.rulebook import Rulebook


def decide(
    report: Report,
    decisions: Sequence[Decision],
    misfits: Iterable[Misfit],
    rulebook: Rulebook,
    *,
    lang: str = "zh",
) -> Report:
    """The report of a target for which these decisions were written, scored again.

    What does not count itself (expired, unused, malformed, for an unknown rule, for one that must not be
    waived) is a failed finding of `waivers/<problem>`.
    """
    sound, wrong = sort_out(decisions, rulebook, report.as_of)
    decided = apply_decisions(report, sound)
    return add_misfits(decided, [*misfits, *wrong, *unused(sound, [decided])], lang)


def apply_decisions(report: Report, sound: Sequence[Decision]) -> Report:
    """The report with decisions that count applied, scored again.

    A waived failure stays a failure that does not count; a confirmed candidate becomes a failure, a dismissed
    one counts as passed and is shown with its reason.
    """
    if not sound:
        return report
    findings = tuple(_decided(finding, sound) for finding in report.findings)
    results = tuple(_recounted(result, findings) for result in report.rules)
    return replace(report, findings=findings, rules=results, score=score(results, findings, report.norms))


def _decided(finding: Finding, decisions: Sequence[Decision]) -> Finding:
    decision = next((each for each in decisions if _means(each, finding)), None)
    if decision is None:
        return finding
    if decision.sort == "confirm":
        finding = replace(finding, outcome=Outcome.FAILED, cause=None)
    return replace(finding, status=STATUS[decision.sort], note=note_of(decision))


def _means(decision: Decision, finding: Finding) -> bool:
    if finding.rule != decision.rule or finding.status not in ("open", "baseline"):
        return False
    if not decision.meets(finding.subject, finding.fingerprint):
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

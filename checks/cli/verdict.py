"""Verdict: from reports to the exit code."""

from collections.abc import Iterable
from typing import Final, Literal

from checks.cli.exit_code import ExitCode
from checks.engine.unread import first_cause, unread
from checks.model.cause import Cause
from checks.model.effect import Veto
from checks.model.finding import Finding
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Report

FailOn = Literal["veto", "shall", "should", "may", "never"]
Undecided = Literal["ignore", "fail"]

_LEVELS: Final[dict[str, frozenset[Level]]] = {
    "veto": frozenset(),
    "shall": frozenset((Level.SHALL,)),
    "should": frozenset((Level.SHALL, Level.SHOULD)),
    "may": frozenset(Level),
}


def exit_code(reports: Iterable[Report], fail_on: FailOn, undecided: Undecided) -> ExitCode:
    """The worst that the reports ask for: could not be read, not imported, found, undecided, clean.

    Only failed findings that no person excused and no baseline knew count; a veto always reaches `fail_on`
    unless that is `never`.
    """
    reports = list(reports)
    if any(unread(report) for report in reports):
        return ExitCode.UNREADABLE
    findings = [finding for report in reports for finding in report.findings]
    if undecided == "fail" and any(finding.cause is Cause.NOT_IMPORTED for finding in findings):
        return ExitCode.UNDECIDED
    if any(reaches(finding, fail_on) for finding in findings):
        return ExitCode.FOUND
    if undecided == "fail" and any(_open_shall(report) for report in reports):
        return ExitCode.UNDECIDED
    return ExitCode.CLEAN


def unread_told(report: Report, location: str, lang: str) -> str:
    """One sentence on a target of which nothing could be judged, with the first cause and what to do about it."""
    from checks.reports.words import CAUSES, REMEDIES, label  # only who fails needs words

    first = first_cause(report)
    cause = label(CAUSES, first.value, lang) if first else ""
    remedy = label(REMEDIES, first.value, lang) if first and first.value in REMEDIES else ""
    if lang == "en":
        told = f"{location}: nothing of it could be read"
        return told + (f" ({cause})" if cause else "") + (f"; {remedy}" if remedy else "")
    told = f"{location}：没有读到可以判断的内容"
    return told + (f"（{cause}）" if cause else "") + (f"；{remedy}" if remedy else "")


def reaches(finding: Finding, fail_on: FailOn) -> bool:
    """Whether a finding is one that the build must fail on."""
    if fail_on == "never" or finding.outcome is not Outcome.FAILED:
        return False
    if finding.status not in ("open", "confirmed"):
        return False
    return isinstance(finding.effect, Veto) or finding.level in _LEVELS[fail_on]


def _open_shall(report: Report) -> bool:
    return any(r.outcome is Outcome.CANT_TELL and r.level is Level.SHALL for r in report.rules)

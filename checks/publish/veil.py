"""Veil: what a public page must not repeat."""

from dataclasses import replace

from checks.model.finding import Evidence, Finding, Location
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.model.rulebook import Rulebook


def veil(report: Report, rulebook: Rulebook) -> Report:
    """The report fit to be shown: findings of sensitive rules lose what was quoted.

    A finding that nobody has confirmed loses its address too: a page suspected of leaking something must not
    be pointed at from here. What says no more than that a page could not be read hides nothing.
    """
    sensitive = {(rule.id, rule.edition): rule.title for rule in rulebook.rules if rule.sensitive}
    if not sensitive:
        return report
    unread = {(one.subject, one.cause) for one in report.coverage.unread}
    findings = tuple(
        _veiled(finding, sensitive[finding.rule, finding.edition], report.target.location)
        if (finding.rule, finding.edition) in sensitive and (finding.subject, finding.cause) not in unread
        else finding
        for finding in report.findings
    )
    return replace(report, findings=findings)


def _veiled(finding: Finding, title: str, location: str) -> Finding:
    known = finding.outcome is Outcome.FAILED
    return replace(
        finding,
        subject=finding.subject if known else location,
        message=f"{title}（内容已遮盖）",
        location=Location(),
        evidence=Evidence(finding.evidence.record if known else ""),
        note="",
    )

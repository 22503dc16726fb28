"""Veil: what a public page must not repeat."""

from dataclasses import replace

from checks.model.finding import Evidence, Finding, Location
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.model.rulebook import Rulebook


def veil(report: Report, rulebook: Rulebook) -> Report:
    """The report fit to be shown: findings of sensitive rules lose what was quoted.

    A finding that nobody has confirmed loses its address too: a page suspected of leaking something must not
    be pointed at from here.
    """
    sensitive = {(rule.id, rule.edition): rule.title for rule in rulebook.rules if rule.sensitive}
    if not sensitive:
        return report
    findings = tuple(
        _veiled(finding, sensitive[finding.rule, finding.edition], report.target.location)
        if (finding.rule, finding.edition) in sensitive
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

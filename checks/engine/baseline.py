"""Baseline: what was known before, so that a build fails only on what is new."""

from collections.abc import Collection
from dataclasses import replace

from checks.model.report import Report


def apply_baseline(report: Report, known: Collection[str]) -> Report:
    """The report with open findings whose fingerprint was known marked `baseline`; the score stays."""
    findings = tuple(
        replace(finding, status="baseline")
        if finding.status == "open" and finding.fingerprint in known
        else finding
        for finding in report.findings
    )
    return replace(report, findings=findings)

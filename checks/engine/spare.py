"""Spare: failures that the judged document itself excuses, with reason and term, marked as waived."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from checks.model.finding import Finding
from checks.model.outcome import Outcome
from checks.model.rule import Rule
from checks.model.spared import Spared

NEVER: Final = "interface/exceptions-justified"
"""The rule on exceptions themselves; no exception excuses it."""


def spare(
    findings: Sequence[Finding], spared: Sequence[Spared], rules: Sequence[Rule], as_of: date
) -> tuple[Finding, ...]:
    """The findings, those that an exception speaks of waived; a rule that must not be waived is not."""
    if not spared:
        return tuple(findings)
    firm = {rule.id for rule in rules if not rule.waivable} | {NEVER}
    return tuple(
        finding if finding.rule in firm else _excused(finding, spared, as_of) for finding in findings
    )


def _excused(finding: Finding, spared: Sequence[Spared], as_of: date) -> Finding:
    if finding.outcome is not Outcome.FAILED or finding.status != "open":
        return finding
    for each in spared:
        if each.meets(finding.rule, finding.location.pointer, as_of):
            return replace(finding, status="waived", note=f"{each.reason}（x-ignore-rules，至 {each.until}）")
    return finding

"""SARIF: the OASIS 2.1.0 log that code-scanning services take.

Fingerprints are always written, or a service reopens what was dismissed; `level` is `none` whenever `kind`
is not `fail` (§3.27.10); a known or excused finding is suppressed, not dropped (§3.27.23).
"""

from collections.abc import Sequence
from typing import Any, Final

from checks.model.cause import Cause
from checks.model.effect import Advice
from checks.model.finding import Finding
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Report, RuleResult
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.reports.group import CLOSED
from checks.reports.inert import markdown_text, plain, uri
from checks.reports.json_ import dump
from checks.reports.place import file_of, place
from checks.reports.reserved import rules_of
from checks.reports.words import CAUSES, LEVELS, STATUSES, effect_key, effect_phrase, label, rule_title

suffix: Final = ".sarif"
media_type: Final = "application/sarif+json"

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_STRONG: Final = {Level.SHALL: "error", Level.SHOULD: "warning", Level.MAY: "note"}
_WEAK: Final = {Level.SHALL: "warning", Level.SHOULD: "note", Level.MAY: "note"}


def render(report: Report, rulebook: Rulebook, *, lang: str = "zh") -> str:
    """A log with one run."""
    return render_all((report,), rulebook, lang=lang)


def render_all(reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> str:
    """A log with one run a report."""
    runs = [_run(report, rulebook, lang) for report in reports]
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": runs})


def message(text: str) -> str:
    """A plain text message: braces doubled (§3.11.5), what would be an embedded link taken apart (§3.11.6)."""
    return plain(text).replace("](", "] (").replace("{", "{{").replace("}", "}}") or "-"


def _run(report: Report, rulebook: Rulebook, lang: str) -> dict[str, Any]:
    rules = rules_of(rulebook)
    index = {(result.rule, result.edition): at for at, result in enumerate(report.rules)}
    results = [_result(report, finding, index, lang) for finding in report.findings]
    notes = [
        _notification(unread.subject, unread.cause, unread.detail, lang) for unread in report.coverage.unread
    ]
    invocation = {"executionSuccessful": True, "toolExecutionNotifications": notes}
    return {
        "tool": {
            "driver": {
                "name": "guiju",
                "version": plain(report.tool_version),
                "rules": [
                    _descriptor(result, rules.get((result.rule, result.edition)), lang)
                    for result in report.rules
                ],
            }
        },
        "automationDetails": {"id": f"guiju/{plain(report.target.id)}/"},
        "language": "zh-CN" if lang == "zh" else "en",
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
        "properties": {
            "asOf": report.as_of.isoformat(),
            "capturedAt": report.captured_at.isoformat().replace("+00:00", "Z"),
            "coveragePercent": report.coverage.percent,
            "norms": [norm.id for norm in report.norms],
            "points": report.score.points,
            "rulebook": report.rulebook_digest,
            "snapshot": report.snapshot_digest,
            "verdict": report.score.verdict,
        },
    }


def _descriptor(result: RuleResult, rule: Rule | None, lang: str) -> dict[str, Any]:
    title = rule_title(rule, result.rule, lang)
    tags = [result.rule.split("/")[0], result.level.value, effect_key(result.effect)]
    descriptor: dict[str, Any] = {
        "id": result.rule,
        "shortDescription": {"text": message(title)},
        "defaultConfiguration": {"level": _level(result.level, isinstance(result.effect, Advice))},
        "properties": {"edition": result.edition, "revision": result.revision, "tags": sorted(set(tags))},
    }
    if rule is not None:
        descriptor["fullDescription"] = {"text": message(rule.why or title)}
        descriptor["help"] = _help(rule, result, lang)
        links = [each.url for each in rule.references if each.url.startswith(("https://", "http://"))]
        if links:
            descriptor["helpUri"] = uri(links[0])
    return descriptor


def _help(rule: Rule, result: RuleResult, lang: str) -> dict[str, str]:
    told = [
        ("条款" if lang == "zh" else "Clause", f"{rule.norm}@{rule.edition} {rule.clause}"),
        (
            "要求" if lang == "zh" else "Strength",
            f"{label(LEVELS, rule.level.value, lang)} · {effect_phrase(result.effect, lang)}",
        ),
        ("为何" if lang == "zh" else "Why", rule.why),
        ("怎么改" if lang == "zh" else "Fix", rule.fix),
        ("手工核对" if lang == "zh" else "Check by hand", rule.check_by_hand),
    ]
    kept = [(name, text) for name, text in told if text]
    return {
        "text": message(" ".join(f"{name}: {text}" for name, text in kept)),
        "markdown": "\n\n".join(f"**{name}** {markdown_text(text)}" for name, text in kept),
    }


def _level(level: Level, advice: bool) -> str:
    return (_WEAK if advice else _STRONG)[level]


def _result(report: Report, finding: Finding, index: dict[tuple[str, str], int], lang: str) -> dict[str, Any]:
    kind = "fail"
    if finding.outcome is not Outcome.FAILED:
        kind = "review" if finding.cause is Cause.CONFIRMATION else "open"
    level = _level(finding.level, isinstance(finding.effect, Advice)) if kind == "fail" else "none"
    told = finding.message
    if finding.cause is not None:
        told = f"{told} ({label(CAUSES, finding.cause.value, lang)})"
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "kind": kind,
        "level": level,
        "message": {"text": message(told)},
        "locations": [_location(report, finding)],
        "partialFingerprints": {"guiju/v1": finding.fingerprint},
        "properties": {
            "edition": finding.edition,
            "record": plain(finding.evidence.record),
            "subject": plain(finding.subject),
            "status": finding.status,
        },
    }
    at = index.get((finding.rule, finding.edition))
    if at is not None:
        result["ruleIndex"] = at
    if finding.status in CLOSED:
        reason = finding.note or label(STATUSES, finding.status, lang)
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": plain(reason)},
        ]
    return result


def _location(report: Report, finding: Finding) -> dict[str, Any]:
    at = finding.location
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(file_of(report, finding) or finding.subject)}}
    if at.line is not None and at.line > 0:
        region: dict[str, Any] = {"startLine": at.line}
        if at.column is not None and at.column > 0:
            region["startColumn"] = at.column
        if finding.evidence.excerpt:
            region["snippet"] = {"text": plain(finding.evidence.excerpt)}
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    where = plain(place(finding))
    if at.selector or at.pointer or at.cell:
        location["logicalLocations"] = [{"fullyQualifiedName": where}]
    return location


def _notification(subject: str, cause: Cause, detail: str, lang: str) -> dict[str, Any]:
    told = f"{label(CAUSES, cause.value, lang)} {detail}".strip()
    return {
        "level": "warning",
        "descriptor": {"id": cause.value},
        "message": {"text": message(told)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(subject)}}}],
    }

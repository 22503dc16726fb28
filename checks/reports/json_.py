"""JSON: the frozen, versioned shape `guiju.report/1`.

Keys are sorted, every key is always there, nothing depends on the clock or on verbosity. Text stands as it
was seen, except that unpaired surrogates become U+FFFD; characters that could steer a terminal are escapes.
"""

from collections.abc import Sequence
from typing import Any, Final

import orjson

from checks.model.effect import Deduct, Effect
from checks.model.finding import Finding
from checks.model.report import Coverage, Report, RuleResult, Score
from checks.model.rulebook import Rulebook
from checks.model.target import Target
from checks.reports.inert import json_ascii, sound
from checks.reports.words import effect_key

SCHEMA: Final = "guiju.report/1"
suffix: Final = ".json"
media_type: Final = "application/json"


def render(report: Report, rulebook: Rulebook, *, lang: str = "zh") -> str:
    """One report as one JSON object; the language changes nothing but the messages already in it."""
    return _written(shape(report))


def render_all(reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> str:
    """Several reports as a JSON array; one alone as its object."""
    return _written(shape(reports[0]) if len(reports) == 1 else [shape(report) for report in reports])


def dump(content: Any) -> str:
    """Canonical, indented JSON text ending in one line feed; unpaired surrogates become U+FFFD."""
    return _written(sound_all(content))


def _written(content: Any) -> str:
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    return json_ascii(orjson.dumps(content, option=options).decode())


def shape(report: Report) -> dict[str, Any]:
    """The report as plain dicts and lists, in the shape `guiju.report/1`; every text can be encoded."""
    content: dict[str, Any] = sound_all(_shape(report))
    return content


def _shape(report: Report) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "tool": {"name": "guiju", "version": report.tool_version},
        "rulebook": {
            "digest": report.rulebook_digest,
            "as_of": report.as_of.isoformat(),
            "profile": report.profile,
            "norms": [
                {"id": norm.norm, "edition": norm.edition, "status": norm.status.value, "title": norm.title}
                for norm in report.norms
            ],
            "functions": dict(report.functions),
            "packages": dict(report.packages),
        },
        "target": _target(report.target),
        "captured_at": report.captured_at.isoformat().replace("+00:00", "Z"),
        "snapshot": {"digest": report.snapshot_digest},
        "coverage": _coverage(report.coverage),
        "score": _score(report.score),
        "counts": {outcome.value: count for outcome, count in report.counts.items()},
        "rules": [_rule(result) for result in report.rules],
        "findings": [_finding(finding) for finding in report.findings],
    }


def effect_shape(effect: Effect) -> str | dict[str, Any]:
    """An effect in the words of a rule file: `veto`, `advice` or `{deduct, per, cap}`."""
    if isinstance(effect, Deduct):
        return {"deduct": effect.points, "per": effect.per, "cap": effect.cap}
    return effect_key(effect)


def _target(target: Target) -> dict[str, Any]:
    return {
        "id": target.id, "kind": target.kind, "location": target.location,
        "name": target.name, "department": target.department, "code": target.code, "profile": target.profile,
    }  # fmt: skip


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "asked": coverage.asked,
        "answered": coverage.answered,
        "percent": coverage.percent,
        "artefacts": dict(coverage.artefacts),
        "left_out": dict(coverage.left_out),
        "unread": [
            {"subject": unread.subject, "cause": unread.cause.value, "detail": unread.detail}
            for unread in coverage.unread
        ],
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "verdict": score.verdict,
        "points": score.points,
        "vetoes": list(score.vetoes),
        "deductions": [
            {"rule": each.rule, "points": each.points, "findings": each.findings} for each in score.deductions
        ],
    }


def _rule(result: RuleResult) -> dict[str, Any]:
    return {
        "rule": result.rule, "edition": result.edition, "revision": result.revision,
        "level": result.level.value, "effect": effect_shape(result.effect), "outcome": result.outcome.value,
        "passed": result.passed, "failed": result.failed,
        "inapplicable": result.inapplicable, "cantTell": result.cant_tell,
    }  # fmt: skip


def _finding(finding: Finding) -> dict[str, Any]:
    at, evidence = finding.location, finding.evidence
    return {
        "rule": finding.rule, "edition": finding.edition, "outcome": finding.outcome.value,
        "level": finding.level.value, "effect": effect_shape(finding.effect), "subject": finding.subject,
        "location": {
            "line": at.line, "column": at.column, "selector": at.selector, "pointer": at.pointer, "cell": at.cell,
        },
        "message": finding.message,
        "cause": finding.cause.value if finding.cause else None,
        "evidence": {"record": evidence.record, "excerpt": evidence.excerpt, "origin": evidence.origin},
        "fingerprint": finding.fingerprint, "status": finding.status, "note": finding.note,
    }  # fmt: skip


def sound_all(content: Any) -> Any:
    """Plain dicts and lists with every text encodable: unpaired surrogates become U+FFFD."""
    try:
        orjson.dumps(content)  # refuses the first of them; hardly any report has one
    except orjson.JSONEncodeError:
        return _mended(content)
    return content


def _mended(content: Any) -> Any:
    if isinstance(content, str):
        return content if content.isascii() else sound(content)
    if isinstance(content, dict):
        return {_mended(key): _mended(value) for key, value in content.items()}
    if isinstance(content, list):
        return [_mended(value) for value in content]
    return content

"""Read: a report in the shape `guiju.report/1` back into the model."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, get_args

import orjson

from checks.model.cause import Cause
from checks.model.effect import Advice, Deduct, Effect, Veto
from checks.model.finding import Evidence, Finding, Location, Status
from checks.model.level import Level
from checks.model.norm import Edition, NormStatus
from checks.model.outcome import Outcome
from checks.model.report import Coverage, Deduction, Report, RuleResult, Score, Unread, Verdict
from checks.model.target import Target
from checks.reports.json_ import SCHEMA


class NotAReport(ValueError):
    """The text is no `guiju.report/1`; the message says in one sentence why."""


def read_report(text: str | bytes) -> Report:
    """The report that a JSON text holds; `NotAReport` for anything else.

    What a report does not tell about its norms (issuer, dates, sources) is empty in the result.
    """
    try:
        content = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise NotAReport(f"不是有效的 JSON：{error}") from None
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise NotAReport(f"不是 {SCHEMA} 格式的报告")
    try:
        return _report(content)
    except KeyError as error:
        raise NotAReport(f"报告缺少 {error.args[0]!r}") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise NotAReport(f"报告内容不合格式：{error}") from None


def _report(content: Mapping[str, Any]) -> Report:
    rulebook = content["rulebook"]
    return Report(
        tool_version=content["tool"]["version"],
        rulebook_digest=rulebook["digest"],
        as_of=date.fromisoformat(rulebook["as_of"]),
        profile=rulebook["profile"],
        norms=tuple(_edition(norm) for norm in rulebook["norms"]),
        target=_target(content["target"]),
        captured_at=_instant(content["captured_at"]),
        snapshot_digest=content["snapshot"]["digest"],
        coverage=_coverage(content["coverage"]),
        score=_score(content["score"]),
        rules=tuple(_result(rule) for rule in content["rules"]),
        findings=tuple(_finding(finding) for finding in content["findings"]),
        functions=dict(rulebook.get("functions", {})),
        packages=dict(rulebook.get("packages", {})),
    )


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


def _edition(norm: Mapping[str, Any]) -> Edition:
    return Edition(
        norm["id"], norm["edition"], norm.get("title", norm["id"]), number="", issuer="",
        status=NormStatus(norm["status"]),
    )  # fmt: skip


def _target(target: Mapping[str, Any]) -> Target:
    return Target(
        target["id"],
        target["kind"],
        target["location"],
        profile=target.get("profile"),
        name=target.get("name"),
        department=target.get("department"),
        code=target.get("code"),
    )


def _coverage(coverage: Mapping[str, Any]) -> Coverage:
    return Coverage(
        asked=coverage["asked"],
        answered=coverage["answered"],
        percent=coverage["percent"],
        artefacts=dict(coverage["artefacts"]),
        unread=tuple(
            Unread(unread["subject"], Cause(unread["cause"]), unread["detail"])
            for unread in coverage["unread"]
        ),
        left_out=dict(coverage["left_out"]),
    )


def _score(score: Mapping[str, Any]) -> Score:
    verdict: Verdict = score["verdict"]
    if verdict not in get_args(Verdict):
        raise ValueError(f"unknown verdict {verdict!r}")
    deductions = tuple(
        Deduction(each["rule"], each["points"], each["findings"]) for each in score["deductions"]
    )
    return Score(verdict, score["points"], tuple(score["vetoes"]), deductions)


def _effect(effect: str | Mapping[str, Any]) -> Effect:
    match effect:
        case "veto":
            return Veto()
        case "advice":
            return Advice()
        case {
            "deduct": float() | int() as points,
            "per": "finding" | "page" | "site" as per,
            "cap": None | float() | int() as cap,
        }:
            return Deduct(points, per, cap)
    raise ValueError(f"unknown effect {effect!r}")


def _result(rule: Mapping[str, Any]) -> RuleResult:
    return RuleResult(
        rule["rule"], rule["edition"], rule["revision"], Level(rule["level"]), _effect(rule["effect"]),
        Outcome(rule["outcome"]), rule["passed"], rule["failed"], rule["inapplicable"], rule["cantTell"],
    )  # fmt: skip


def _finding(finding: Mapping[str, Any]) -> Finding:
    evidence = finding["evidence"]
    status: Status = finding["status"]
    if status not in get_args(Status):
        raise ValueError(f"unknown status {status!r}")
    return Finding(
        rule=finding["rule"],
        edition=finding["edition"],
        outcome=Outcome(finding["outcome"]),
        level=Level(finding["level"]),
        effect=_effect(finding["effect"]),
        subject=finding["subject"],
        message=finding["message"],
        fingerprint=finding["fingerprint"],
        location=Location(**finding["location"]),
        cause=Cause(finding["cause"]) if finding["cause"] else None,
        evidence=Evidence(evidence["record"], evidence["excerpt"], evidence.get("origin")),
        status=status,
        note=finding.get("note", ""),
    )

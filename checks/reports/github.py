"""GitHub annotations: workflow commands that mark findings beside the changed lines."""

from collections.abc import Sequence
from typing import Final

from checks.model.effect import Advice
from checks.model.finding import Finding
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.reports.group import grouped
from checks.reports.inert import command_property, command_value
from checks.reports.obstacle import Obstacle, extent, obstacles, remaining
from checks.reports.place import file_of, place
from checks.reports.words import CAUSES, REMEDIES, label, rule_title

suffix: Final = ".txt"
media_type: Final = "text/plain"
PLACES: Final = 5
"""How many subjects the notice of one obstacle names."""


def render(report: Report, rulebook: Rulebook, *, lang: str = "zh") -> str:
    """One command a finding that still needs work, gravest first; then one for each thing that kept rules from deciding."""
    lines: list[str] = []
    groups = grouped(report, rulebook)
    for group in groups:
        lines += [_failed(report, finding, group.rule, lang) for finding in group.failed]
    told = obstacles(report)
    lines += [_obstacle(each, lang) for each in told if each.rules]
    for group in remaining(groups, told):
        lines += [_undecided(report, finding, group.rule, lang) for finding in group.undecided]
    return "".join(line + "\n" for line in lines)


def render_all(reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> str:
    """The commands of all reports."""
    return "".join(render(report, rulebook, lang=lang) for report in reports)


def _failed(report: Report, finding: Finding, rule: Rule | None, lang: str) -> str:
    strong = finding.level is Level.SHALL and not isinstance(finding.effect, Advice)
    command = "error" if strong else "notice" if finding.level is Level.MAY else "warning"
    fix = ""
    if rule is not None and rule.fix:
        fix = f"（怎么改：{rule.fix}）" if lang == "zh" else f" (fix: {rule.fix})"
    return _command(command, report, finding, rule, f"{finding.message}{fix}", lang)


def _undecided(report: Report, finding: Finding, rule: Rule | None, lang: str) -> str:
    cause = label(CAUSES, finding.cause.value, lang) if finding.cause else ""
    word = "无法判定" if lang == "zh" else "cannot tell"
    told = f"{word}（{cause}）{finding.message}" if lang == "zh" else f"{word} ({cause}): {finding.message}"
    return _command("notice", report, finding, rule, told, lang)


def _obstacle(obstacle: Obstacle, lang: str) -> str:
    cause = obstacle.cause.value
    title = command_property(f"{label(CAUSES, cause, lang)} · {extent(obstacle, lang)}")
    named = [" ".join(place).rstrip() for place in obstacle.places[:PLACES]]
    more = len(obstacle.places) - PLACES
    if more > 0:
        named.append(f"另有 {more} 处" if lang == "zh" else f"{more} more")
    text = ("；" if lang == "zh" else "; ").join(named)
    if cause in REMEDIES:
        text += f"。{label(REMEDIES, cause)}" if lang == "zh" else f". {label(REMEDIES, cause, lang)}"
    return f"::notice title={title}::{command_value(text)}"


def _command(command: str, report: Report, finding: Finding, rule: Rule | None, told: str, lang: str) -> str:
    at = finding.location
    title = command_property(f"{rule_title(rule, finding.rule, lang)} [{finding.rule}]")
    name = file_of(report, finding)
    where, file = "", ""
    if name is None or finding.outcome is Outcome.CANT_TELL:
        where = f"{finding.subject} "
    else:
        file = f"file={command_property(name)},"
        file += f"line={at.line}," if at.line is not None else ""
        file += f"col={at.column}," if at.line is not None and at.column is not None else ""
    beside = "" if file and at.line is not None else place(finding)
    text = " ".join(part for part in (where.strip(), beside, told) if part)
    return f"::{command} {file}title={title}::{command_value(text)}"

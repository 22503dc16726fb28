"""Text: a report as a person reads it in a terminal or a mail; no colour, no control characters."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from checks.model.finding import Finding
from checks.model.report import Report
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.reports.group import Group, grouped, shared_failures
from checks.reports.inert import plain
from checks.reports.obstacle import Obstacle, extent, obstacles, remaining
from checks.reports.place import place
from checks.reports.words import (
    ARTEFACTS,
    CAUSES,
    EFFECTS,
    KINDS,
    LEFT_OUT,
    LEVELS,
    OUTCOMES,
    REMEDIES,
    STATUSES,
    VERDICTS,
    effect_key,
    effect_phrase,
    figure,
    label,
    norm_title,
    remark,
    rule_title,
    seen_at,
)

suffix: Final = ".txt"
media_type: Final = "text/plain"
PLACES: Final = 5
"""How many findings of one rule are written out."""

WIDTH: Final = 80
"""Columns of a terminal."""

_LINE: Final = "─" * 60
_TALK: Final = {
    "title": ("规矩检查报告", "Guiju report"),
    "target": ("对象", "target"),
    "norms": ("依据", "norms"),
    "captured": ("采集", "captured"),
    "verdict": ("结论", "verdict"),
    "coverage": ("覆盖", "coverage"),
    "rules": ("规则", "rules"),
    "failed": ("不通过", "Failed"),
    "undecided": ("未能判定", "Could not be decided"),
    "unread": ("未能检查的部分", "Could not be checked"),
    "clause": ("条款", "clause"),
    "why": ("为何", "why"),
    "fix": ("怎么改", "fix"),
    "hand": ("手工核对", "by hand"),
    "unverified": ("条款待核，暂不计分", "clause not yet verified, not scored"),
    "closed": ("另有", "also"),
    "evidence": ("原文", "seen"),
    "written_by": ("由脚本写入", "written by"),
    "record": ("记录", "record"),
    "remedy": ("怎么办", "what to do"),
    "nothing": ("没有发现不通过的规则。", "No rule failed."),
    "left_out": ("未采集", "not fetched"),
}


def render(report: Report, rulebook: Rulebook, *, lang: str = "zh") -> str:
    """The report grouped by rule, gravest first, with clause, fix and the first places of each."""
    return "\n".join(_lines(report, rulebook, lang)) + "\n"


def render_all(reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> str:
    """The reports one after another."""
    return "\n".join(render(report, rulebook, lang=lang) for report in reports)


def _say(key: str, lang: str) -> str:
    return label(_TALK, key, lang)


def _lines(report: Report, rulebook: Rulebook, lang: str) -> Iterator[str]:
    groups = grouped(report, rulebook)
    rules = {group.result.rule: group.rule for group in groups}
    yield from _head(report, rules, len(shared_failures(groups)), lang)
    failed = [group for group in groups if group.failed]
    yield ""
    if failed:
        yield from _section(_say("failed", lang), len(failed), lang)
        for group in failed:
            yield from _failed(group, rulebook, lang)
    else:
        yield _say("nothing", lang)
    yield from _open(report, groups, lang)
    yield from _shared(groups, lang)
    yield from _left_out(report, lang)
    yield from _closed(groups, lang)


def _head(report: Report, rules: Mapping[str, Rule | None], shared: int, lang: str) -> Iterator[str]:
    target = report.target
    named = " ".join(plain(part) for part in (target.name, target.location) if part)
    yield f"{_say('title', lang)} · guiju {plain(report.tool_version)}"
    yield _LINE
    yield f"{_say('target', lang)}  {named}{remark(label(KINDS, target.kind, lang), lang)}"
    norms = [plain(f"{norm_title(norm, lang)} {norm.edition}") for norm in report.norms]
    yield from _listed(f"{_say('norms', lang)}  {report.as_of.isoformat()}", norms, lang)
    yield f"{_say('captured', lang)}  {seen_at(report.captured_at, lang)}  {report.snapshot_digest[:12]}"
    score, coverage = report.score, report.coverage
    points = (
        "" if score.points is None else f"  {figure(score.points)} " + ("分" if lang == "zh" else "points")
    )
    yield f"{_say('verdict', lang)}  {label(VERDICTS, score.verdict, lang)}{points}"
    for veto in score.vetoes:
        told = f"{rule_title(rules.get(veto), veto, lang)} {veto}"
        yield f"      {label(EFFECTS, 'veto', lang)}: {plain(told)}"
    read = ("、" if lang == "zh" else ", ").join(
        f"{label(ARTEFACTS, on, lang)} {n}" for on, n in coverage.artefacts.items()
    )
    asked = f"{coverage.answered}/{coverage.asked}"
    yield f"{_say('coverage', lang)}  {figure(coverage.percent)}%{remark(asked, lang)}  {read}"
    counts = " · ".join(
        f"{label(OUTCOMES, outcome.value, lang)} {count}" for outcome, count in report.counts.items() if count
    )
    yield f"{_say('rules', lang)}  {counts}"
    if shared:
        told = f"其中不通过的 {shared} 条与别的规则指同一问题，只列一次"
        yield "      " + (
            told if lang == "zh" else f"{shared} of the failed ones are the findings of others, told once"
        )


def _listed(start: str, parts: Iterable[str], lang: str) -> Iterator[str]:
    """Names after each other, on as many lines as a terminal needs."""
    line, comma = start, "、" if lang == "zh" else ", "
    for part in parts:
        if line != start and _columns(line) + _columns(part) + 2 > WIDTH:
            yield (line + comma).rstrip()
            line = " " * 6 + part
        else:
            line += ("  " if line == start else comma) + part
    yield line


def _columns(text: str) -> int:
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def _section(title: str, count: int, lang: str) -> Iterator[str]:
    yield f"{title} · {count} {'条规则' if lang == 'zh' else 'rules'}"
    yield _LINE


def _failed(group: Group, rulebook: Rulebook, lang: str) -> Iterator[str]:
    result, rule = group.result, group.rule
    strength = f"{label(LEVELS, result.level.value, lang)} · {effect_phrase(result.effect, lang)}"
    yield f"[{label(EFFECTS, effect_key(result.effect), lang)}] {plain(rule_title(rule, result.rule, lang))}"
    yield f"  {plain(result.rule)}@{plain(result.edition)}  {strength}"
    if rule is not None:
        edition = next((one for one in rulebook.editions if one.id == f"{rule.norm}@{rule.edition}"), None)
        source = f"{norm_title(edition, lang)} " if edition else ""
        note = "" if rule.verified else remark(_say("unverified", lang), lang)
        yield f"  {_say('clause', lang)}: {plain(source + rule.clause)}{note}"
        for key, told in (("why", rule.why), ("fix", rule.fix), ("hand", rule.check_by_hand)):
            if told:
                yield f"  {_say(key, lang)}: {plain(told)}"
    yield from _places(group.failed, lang)
    yield ""


def _places(findings: tuple[Finding, ...], lang: str) -> Iterator[str]:
    for number, finding in enumerate(findings[:PLACES], 1):
        yield f"  {number}. {plain(' '.join((finding.subject, place(finding))))}"
        yield f"     {plain(finding.message)}"
        evidence = finding.evidence
        if evidence.excerpt:
            origin = (
                remark(f"{_say('written_by', lang)} {plain(evidence.origin)}", lang)
                if evidence.origin
                else ""
            )
            yield f"     {_say('evidence', lang)}: {plain(evidence.excerpt)}{origin}"
        if evidence.record:
            yield f"     {_say('record', lang)}: {plain(evidence.record)}"
    yield from _more(len(findings) - PLACES, "  ", lang)


def _open(report: Report, groups: list[Group], lang: str) -> Iterator[str]:
    """What could not be decided: each cause that several rules share once, then the rules' own."""
    told = obstacles(report)
    undecided = [group for group in groups if group.undecided]
    if not told and not undecided:
        return
    titles = {group.result.rule: rule_title(group.rule, group.result.rule, lang) for group in groups}
    yield ""
    if undecided:
        yield from _section(_say("undecided", lang), len(undecided), lang)
    else:
        yield from (_say("unread", lang), _LINE)
    for obstacle in told:
        yield from _obstacle(obstacle, titles, lang)
    for group in remaining(groups, told):
        yield from _undecided(group, lang)


def _obstacle(obstacle: Obstacle, titles: dict[str, str], lang: str) -> Iterator[str]:
    cause, places = obstacle.cause.value, obstacle.places
    yield f"- {label(CAUSES, cause, lang)} · {extent(obstacle, lang)}"
    if cause in REMEDIES:
        yield f"    {_say('remedy', lang)}: {label(REMEDIES, cause, lang)}"
    for subject, detail in places[: PLACES * 4]:
        yield f"    {plain(subject)}  {plain(detail)}".rstrip()
    yield from _more(len(places) - PLACES * 4, "    ", lang)
    if obstacle.rules:
        names = [plain(titles.get(rule, rule)) for rule in obstacle.rules[:3]]
        more = "" if len(obstacle.rules) <= 3 else " 等" if lang == "zh" else " …"
        yield f"    {_say('rules', lang)}: {('、' if lang == 'zh' else '; ').join(names)}{more}"


def _undecided(group: Group, lang: str) -> Iterator[str]:
    yield f"- {plain(rule_title(group.rule, group.result.rule, lang))}  {plain(group.result.rule)}"
    for finding in group.undecided[:PLACES]:
        cause = label(CAUSES, finding.cause.value, lang) if finding.cause else ""
        yield f"    {cause}: {plain(finding.subject)}  {plain(finding.message)}"
    yield from _more(len(group.undecided) - PLACES, "    ", lang)


def _more(count: int, indent: str, lang: str) -> Iterator[str]:
    if count > 0:
        yield f"{indent}… 另有 {count} 处" if lang == "zh" else f"{indent}… {count} more"


def _shared(groups: Iterable[Group], lang: str) -> Iterator[str]:
    told = shared_failures(groups)
    if told:
        yield ""
        yield (
            "同一问题也不符合（不重复计）" if lang == "zh" else "The same findings also break (counted once)"
        )
        for group in told:
            title = plain(rule_title(group.rule, group.result.rule, lang))
            yield f"- {title}  {plain(group.result.rule)} → {plain(group.shown_under or '')}"


def _left_out(report: Report, lang: str) -> Iterator[str]:
    left_out = report.coverage.left_out
    if not left_out:
        return
    yield ""
    yield _say("unread", lang)
    yield _LINE
    for reason, count in left_out.items():
        yield f"- {_say('left_out', lang)} {count}: {label(LEFT_OUT, plain(reason), lang)}"


def _closed(groups: Sequence[Group], lang: str) -> Iterator[str]:
    counts: dict[str, int] = {}
    for group in groups:
        for finding in group.closed:
            counts[finding.status] = counts.get(finding.status, 0) + 1
    if counts:
        told = " · ".join(f"{label(STATUSES, status, lang)} {n}" for status, n in sorted(counts.items()))
        yield ""
        yield f"{_say('closed', lang)} {told}"
        decided = [finding for group in groups for finding in group.closed if finding.note]
        for finding in decided[: PLACES * 4]:
            status = label(STATUSES, finding.status, lang)
            yield f"- {status} {plain(finding.rule)}  {plain(finding.subject)}  {plain(finding.note)}"
        yield from _more(len(decided) - PLACES * 4, "  ", lang)

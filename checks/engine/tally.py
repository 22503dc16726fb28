"""Tally: outcomes of all rules on all artefacts, gathered as they come."""

from collections import Counter
from dataclasses import replace
from typing import Any, Final

from checks.engine.evaluate import Hit, Judgement
from checks.engine.fingerprint import fingerprint
from checks.engine.plan import Plan
from checks.engine.schedule import Schedule
from checks.engine.score import worst
from checks.model.artefact import Artefact
from checks.model.cause import CAUSE_WORDS, Cause, in_english
from checks.model.finding import Evidence, Finding
from checks.model.message import fill, show
from checks.model.outcome import Outcome
from checks.model.problem import Unknown
from checks.model.report import Coverage, RuleResult, Unread
from checks.model.rule import Rule
from checks.model.text import clip

_MOST_RESTED: Final = 1_000
_MASKED = {"zh": "（已遮盖）", "en": "(masked)"}
_NO_CHECK = {"zh": "未能检查", "en": "could not be checked"}
_NOT_MET = {"zh": "不符合：{title}", "en": "not met: {title}"}


class Tally:
    """Counts and findings of one report in the making.

    An artefact that cannot be read at all is one entry of `unread` and, for each rule and cause, one
    `cantTell` finding that names the first of them and how many there are: never one finding for each pair.
    """

    def __init__(self, plan: Plan, lang: str = "zh") -> None:
        self._plan = plan
        self._lang = lang
        self._counts: dict[str, Counter[Outcome]] = {rule.id: Counter() for rule in plan.rules}
        self._findings: list[Finding] = []
        self._seen: Counter[str] = Counter()
        self._blocked: dict[tuple[str, Cause], list[Any]] = {}
        self._unread: dict[str, Unread] = {}
        self._artefacts: Counter[str] = Counter()
        self._rested: Counter[Schedule] = Counter()

    def meet(self, artefact: Artefact) -> None:
        """Count an artefact, and remember it when it cannot be read."""
        self._artefacts[artefact.on] += 1
        unreadable = artefact.unreadable()
        if unreadable is not None and artefact.on in ("page", "interface", "wsdl"):
            self._unread[artefact.subject] = Unread(
                artefact.subject, unreadable.cause, clip(unreadable.told(self._lang))
            )

    def add(self, rule: Rule, artefact: Artefact, judgement: Judgement) -> None:
        """Take one judgement."""
        self._counts[rule.id][judgement.outcome] += 1
        if not judgement.hits:
            return
        for hit in judgement.hits:
            if hit.unknown and hit.at is None and hit.said is None and artefact.unreadable() is not None:
                first = self._blocked.setdefault((rule.id, hit.unknown.cause), [rule, hit, 0])
                first[2] += 1
            else:
                self._findings.append(self._finding(rule, hit))

    def rest(self, schedule: Schedule) -> None:
        """Take the outcomes of the rules that have nothing to judge on one artefact."""
        self._rested[schedule] += 1
        if len(self._rested) > _MOST_RESTED:
            self._settle()

    def _settle(self) -> None:
        for schedule, times in self._rested.items():
            for rule, outcome in schedule.resting:
                self._counts[rule][outcome] += times
        self._rested.clear()

    def findings(self) -> list[Finding]:
        """All findings, sorted by rule, subject, place and message."""
        blocked = [self._blocked_finding(rule, hit, count) for rule, hit, count in self._blocked.values()]
        return sorted(self._findings + blocked, key=_order)

    def results(self) -> list[RuleResult]:
        """One result a rule, sorted by id; a rule that shares another's reading shows its counts."""
        self._settle()
        results = []
        for rule in sorted(self._plan.rules, key=lambda rule: (rule.id, rule.edition)):
            counts = self._counts[self._plan.shared.get(rule.id, rule.id)]
            results.append(
                RuleResult(
                    rule.id,
                    rule.edition,
                    rule.revision,
                    rule.level,
                    rule.effect,
                    worst(counts),
                    counts[Outcome.PASSED],
                    counts[Outcome.FAILED],
                    counts[Outcome.INAPPLICABLE],
                    counts[Outcome.CANT_TELL],
                )
            )
        return results

    def coverage(self, left_out: dict[str, int]) -> Coverage:
        """How much of what was asked was answered; a rule never asked at all counts as one open question."""
        self._settle()
        asked = answered = 0
        for rule in self._plan.rules:
            if rule.id in self._plan.shared:
                continue
            counts = self._counts[rule.id]
            done = counts[Outcome.PASSED] + counts[Outcome.FAILED]
            answered += done
            asked += done + counts[Outcome.CANT_TELL] + (0 if counts else 1)
        percent = answered * 1000 // asked / 10 if asked else 0.0
        unread = tuple(self._unread[key] for key in sorted(self._unread))
        return Coverage(asked, answered, percent, dict(sorted(self._artefacts.items())), unread, left_out)

    def _finding(self, rule: Rule, hit: Hit) -> Finding:
        artefact, row = hit.artefact, hit.row or {}
        subject = show(row.get("subject")) or artefact.subject
        value = hit.problem.value if hit.problem else ""
        values = {**rule.parameters, **row, "subject": subject, "value": value or show(row.get("value"))}
        field = getattr(hit.said, "field", None)
        values.setdefault("field", field or "")
        template = _template(rule, hit)
        told = hit.problem or hit.unknown
        seen = told.evidence if told else None
        excerpt = show(row.get("excerpt")) or (seen.excerpt if seen else "")
        if not excerpt and hit.at is not None and not row:
            excerpt = artefact.excerpt(hit.at)
        location = artefact.locate(hit.at)
        if row.get("selector"):
            location = replace(location, selector=show(row["selector"]))
        message = clip(fill(template, {**values, "title": rule.title}), 400)
        defect = (
            f"{field or ''}|{values['value']}|{message if row else template}"  # the same in both languages
        )
        if self._lang == "en":
            message = _english(rule, hit, values, message)
        mark = fingerprint(rule.id, subject, defect)
        self._seen[mark] += 1
        if self._seen[mark] > 1:
            mark = fingerprint(rule.id, subject, defect, self._seen[mark] - 1)
        return Finding(
            rule=rule.id,
            edition=rule.edition,
            outcome=Outcome.CANT_TELL if hit.unknown else Outcome.FAILED,
            level=rule.level,
            effect=rule.effect,
            subject=subject,
            message=message,
            fingerprint=mark,
            location=location,
            cause=hit.unknown.cause if hit.unknown else None,
            evidence=Evidence(
                show(row.get("record")) or (seen.record if seen else artefact.record),
                _MASKED[self._lang] if rule.sensitive else clip(excerpt),
                getattr(artefact, "origin", None),
            ),
        )

    def _blocked_finding(self, rule: Rule, hit: Hit, count: int) -> Finding:
        finding = self._finding(rule, hit)
        if count == 1:
            return finding
        more = f" ({count} in all)" if self._lang == "en" else f"（共 {count} 处）"
        return replace(finding, message=finding.message + more)


def _template(rule: Rule, hit: Hit) -> str:
    if hit.unknown and hit.problem is None:
        return _no_check(hit.unknown, "zh")
    told = getattr(hit.said, "message", None) or rule.message
    return told or (hit.problem.zh if hit.problem else "") or _NOT_MET["zh"]


def _english(rule: Rule, hit: Hit, values: dict[str, Any], chinese: str) -> str:
    """The message in English; what waits for a person and has none is its cause, the Chinese behind it."""
    said, told = getattr(hit.said, "en", None), rule.en.get("message")
    own = hit.problem.en if hit.problem else ""
    written = getattr(hit.said, "message", None) or rule.message
    if hit.unknown is None:
        template = said or getattr(hit.said, "message", None) or told or rule.message or own
    elif hit.problem is None:
        template = _no_check(hit.unknown, "en")
    else:
        template = said or told or (f"{CAUSE_WORDS[hit.unknown.cause][1]}: {own}" if own else "")
        if not template and written:
            return clip(in_english(hit.unknown.cause, chinese), 400)
    title = rule.en.get("title", rule.title)
    return clip(fill(template or _NOT_MET["en"], {**values, "title": title}), 400)


def _no_check(unknown: Unknown, lang: str) -> str:
    told = clip(unknown.told(lang)).replace("{", "").replace("}", "")
    return _NO_CHECK[lang] + ((": " if lang == "en" else "：") + told if told else "")


def _order(finding: Finding) -> tuple[Any, ...]:
    place = finding.location
    return (
        finding.rule, finding.subject, place.line or 0, place.column or 0, place.pointer or "", place.cell or "",
        finding.outcome, finding.message, finding.fingerprint,
    )  # fmt: skip

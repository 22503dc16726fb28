"""One: one target judged, from its name to its report."""

from dataclasses import dataclass, field
from datetime import date

from checks.audit.source import NoSource, Wishes, open_source
from checks.engine.baseline import apply_baseline
from checks.engine.decide import apply_decisions
from checks.model.decision import Decision
from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.model.scope import Scope
from checks.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Asked:
    """By what a target is judged: rules, day, scope, language, known fingerprints, decisions that count.

    `ruleset` is a Spectral ruleset (path or built-in name) that judges interface definitions instead of the
    rulebook.
    """

    rulebook: Rulebook
    as_of: date
    scope: Scope = field(default_factory=Scope)
    lang: str = "zh"
    known: frozenset[str] = frozenset()
    decisions: tuple[Decision, ...] = ()
    ruleset: str | None = None


def judge_one(location: str, wishes: Wishes, asked: Asked) -> Report:
    """The report of one target; raises `NoSource` when it cannot be collected or no rule applies."""
    with open_source(location, wishes) as snapshot:
        report = (
            _by_ruleset(location, snapshot, asked)
            if asked.ruleset
            else _by_rulebook(location, snapshot, asked)
        )
    return apply_decisions(apply_baseline(report, asked.known), asked.decisions)


def _by_rulebook(location: str, snapshot: Snapshot, asked: Asked) -> Report:
    from checks.engine.check import NothingToCheck, check

    try:
        report = check(asked.rulebook, snapshot, as_of=asked.as_of, scope=asked.scope, lang=asked.lang)
    except NothingToCheck:
        day = asked.as_of.isoformat()
        raise NoSource(
            f"{location}：{day} 没有任何适用的现行规则，什么也没有判定",
            f"{location}: no rule is in force on {day}; nothing was checked",
            usage=True,
        ) from None
    if snapshot.target.kind == "register" and not report.coverage.artefacts.get("record"):
        from checks.artefacts.register_set import why_empty

        why = why_empty(snapshot, asked.rulebook)
        raise NoSource(
            f"{location}：没有读到一条记录（{why.zh}）",
            f"{location}: not a single record was read ({why.en})",
        )
    return report


def _by_ruleset(location: str, snapshot: Snapshot, asked: Asked) -> Report:
    from checks.audit.ruleset import check_with_ruleset
    from checks.rulebook.spectral import RulesetError

    if snapshot.target.kind != "interface":
        raise NoSource(
            f"{location}：--ruleset 只判定接口定义（OpenAPI）",
            f"{location}: --ruleset judges interface definitions only",
            usage=True,
        )
    try:
        return check_with_ruleset(
            snapshot, asked.ruleset or "", as_of=asked.as_of, location=location, lang=asked.lang
        )
    except RulesetError as error:
        zh, en = error.why
        raise NoSource(f"{asked.ruleset}：{zh}", f"{asked.ruleset}: {en}", usage=True) from None

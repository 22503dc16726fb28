"""One: one target judged, from its name to its report."""

from dataclasses import dataclass, field
from datetime import date

from checks.audit.source import NoSource, Wishes, open_source
from checks.engine.baseline import apply_baseline
from checks.engine.check import NothingToCheck, Scope, check
from checks.engine.decide import decide
from checks.model.decision import Decision, Misfit
from checks.model.report import Report
from checks.model.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Asked:
    """By what a target is judged: rules, day, scope, language, known fingerprints, persons' decisions."""

    rulebook: Rulebook
    as_of: date
    scope: Scope = field(default_factory=Scope)
    lang: str = "zh"
    known: frozenset[str] = frozenset()
    decisions: tuple[Decision, ...] = ()
    misfits: tuple[Misfit, ...] = ()
    alone: bool = True


def judge_one(location: str, wishes: Wishes, asked: Asked) -> Report:
    """The report of one target; raises `NoSource` when it cannot be collected or no rule applies."""
    with open_source(location, wishes) as snapshot:
        try:
            report = check(asked.rulebook, snapshot, as_of=asked.as_of, scope=asked.scope, lang=asked.lang)
        except NothingToCheck:
            day = asked.as_of.isoformat()
            raise NoSource(
                f"{location}：{day} 没有任何适用的现行规则，什么也没有判定",
                f"{location}: no rule is in force on {day}; nothing was checked",
                usage=True,
            ) from None
    report = apply_baseline(report, asked.known)
    if asked.decisions or asked.misfits:
        report = decide(
            report, asked.decisions, asked.misfits, asked.rulebook, lang=asked.lang, alone=asked.alone
        )
    return report

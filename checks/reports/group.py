"""Group: the findings of a report under the rules that they break, gravest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.effect import Veto
from checks.model.finding import Finding
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Report, RuleResult
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.reports.reserved import rules_of
from checks.reports.words import effect_key

CLOSED: Final = frozenset({"baseline", "waived", "dismissed"})
"""The statuses of findings that need no work: known before, excused, or no defect."""

_LEVELS: Final = {Level.SHALL: 0, Level.SHOULD: 1, Level.MAY: 2}
_EFFECTS: Final = {"veto": 0, "deduct": 1, "advice": 2}


@dataclass(frozen=True, slots=True)
class Group:
    """One rule's result with its findings; `rule` is None when the rulebook does not hold it.

    `failed` and `undecided` still need work, `closed` have a status of `CLOSED`.
    """

    result: RuleResult
    rule: Rule | None
    failed: tuple[Finding, ...] = ()
    undecided: tuple[Finding, ...] = ()
    closed: tuple[Finding, ...] = ()

    @property
    def shown_under(self) -> str | None:
        """The rule whose findings are also this one's: it shares that rule's reading and repeats none of them."""
        shared = self.rule is not None and self.result.outcome in (Outcome.FAILED, Outcome.CANT_TELL)
        if not shared or self.failed or self.undecided or self.closed:
            return None
        return self.rule.uses if self.rule is not None else None


def grouped(report: Report, rulebook: Rulebook) -> list[Group]:
    """All rules of a report: vetoes first, then by level, effect, number of findings and id."""
    rules = rules_of(rulebook)
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        found.setdefault((finding.rule, finding.edition), []).append(finding)
    groups = [_group(result, rules, found.get((result.rule, result.edition), [])) for result in report.rules]
    return sorted(groups, key=_gravity)


def shared_failures(groups: Iterable[Group]) -> list[Group]:
    """The failed rules whose findings stand under another one."""
    return [group for group in groups if group.shown_under and group.result.outcome is Outcome.FAILED]


def _group(result: RuleResult, rules: dict[tuple[str, str], Rule], findings: Iterable[Finding]) -> Group:
    failed, undecided, closed = [], [], []
    for finding in findings:
        if finding.status in CLOSED:
            closed.append(finding)
        elif finding.outcome is Outcome.FAILED:
            failed.append(finding)
        else:
            undecided.append(finding)
    rule = rules.get((result.rule, result.edition))
    return Group(result, rule, tuple(failed), tuple(undecided), tuple(closed))


def _gravity(group: Group) -> tuple[int, int, int, int, str]:
    result = group.result
    veto = 0 if isinstance(result.effect, Veto) else 1
    effect = _EFFECTS[effect_key(result.effect)]
    return veto, _LEVELS[result.level], effect, -len(group.failed), result.rule

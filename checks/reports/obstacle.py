"""Obstacle: one cause that kept rules from deciding, told once however many rules it kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checks.model.cause import Cause
from checks.model.finding import Finding
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.reports.group import CLOSED, Group


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A cause, the subjects it stands at (each with what was seen there), and the findings it explains.

    `whole` tells that the subjects could not be read at all; such an obstacle may have kept no rule.
    """

    cause: Cause
    places: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...] = ()
    whole: bool = False

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that it kept from deciding."""
        return tuple(sorted({finding.rule for finding in self.findings}))


def obstacles(report: Report) -> list[Obstacle]:
    """What several rules could not decide for one reason: unread pages by cause, then what else rules share by cause.

    A finding that is a rule's own, such as one that a person must confirm, belongs to none of them.
    """
    unread = {(one.subject, one.cause): one.detail for one in report.coverage.unread}
    pages: dict[Cause, list[Finding]] = {cause: [] for _, cause in unread}
    others: dict[tuple[Cause, str], list[Finding]] = {}
    for finding in report.findings:
        if finding.outcome is not Outcome.CANT_TELL or finding.cause is None or finding.status in CLOSED:
            continue
        if (finding.subject, finding.cause) in unread:
            pages[finding.cause].append(finding)
        else:
            others.setdefault((finding.cause, finding.message), []).append(finding)
    found = [
        Obstacle(
            cause,
            tuple(sorted((subject, told) for (subject, each), told in unread.items() if each is cause)),
            tuple(findings),
            whole=True,
        )
        for cause, findings in pages.items()
    ]
    shared: dict[Cause, list[Finding]] = {}
    for (cause, _), each in others.items():
        if len({finding.rule for finding in each}) > 1:
            shared.setdefault(cause, []).extend(each)
    for cause, each in shared.items():
        seen = {finding.subject: finding.message for finding in reversed(each)}
        found.append(Obstacle(cause, tuple(sorted(seen.items())), tuple(each)))
    return sorted(found, key=lambda one: (not one.whole, -len(one.rules), one.cause.value, one.places))


def remaining(groups: Iterable[Group], told: Sequence[Obstacle]) -> list[Group]:
    """The groups with undecided findings that no obstacle tells, reduced to them."""
    covered = {finding for obstacle in told for finding in obstacle.findings}
    left = (
        replace(group, undecided=tuple(one for one in group.undecided if one not in covered))
        for group in groups
    )
    return [group for group in left if group.undecided]


def extent(obstacle: Obstacle, lang: str = "zh") -> str:
    """How far an obstacle reaches: 4 个页面没有读到 · 影响 88 条规则."""
    places, rules = len(obstacle.places), len(obstacle.rules)
    if lang == "en":
        where = f"{'pages not read' if obstacle.whole else 'places'}: {places}"
        return f"{where} · rules kept: {rules}" if rules else where
    where = f"{places} 个页面没有读到" if obstacle.whole else f"{places} 处"
    return f"{where} · 影响 {rules} 条规则" if rules else where

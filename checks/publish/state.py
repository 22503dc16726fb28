"""State: how the targets of a city stand, in a few figures each; findings themselves are not kept."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from checks.engine.unread import first_cause, unread
from checks.model.cause import Cause
from checks.model.outcome import Outcome
from checks.model.report import Report, Verdict
from checks.model.target import Target
from checks.reports.group import CLOSED


@dataclass(frozen=True, slots=True)
class Standing:
    """One target: `failed` and `undecided` map rules to findings that still need work, `outcomes` to results.

    `unread` tells that nothing of it could be judged, `cause` why.
    """

    slug: str
    target: Target
    verdict: Verdict
    points: float | None
    vetoes: tuple[str, ...]
    percent: float
    captured_at: datetime
    as_of: date
    outcomes: Mapping[str, Outcome]
    failed: Mapping[str, int]
    undecided: Mapping[str, int]
    closed: int
    pages: int
    unread: bool = False
    cause: Cause | None = None

    @property
    def name(self) -> str:
        """The registered name, else the id."""
        return self.target.name or self.target.id

    @property
    def path(self) -> str:
        """The path of its page."""
        return f"sites/{self.slug}.html"

    @property
    def open(self) -> int:
        """The number of findings that wait for work."""
        return sum(self.failed.values())


@dataclass(frozen=True, slots=True)
class City:
    """All targets, by department and name; `unreached` are those without a report, each with the reason."""

    standings: tuple[Standing, ...]
    unreached: tuple[tuple[Target, str], ...] = ()

    def verdicts(self) -> Mapping[Verdict, int]:
        """How many targets ended in each verdict."""
        counts: dict[Verdict, int] = {"qualified": 0, "unqualified": 0, "undecided": 0}
        for standing in self.standings:
            counts[standing.verdict] += 1
        return counts

    def failing(self, rule: str) -> list[Standing]:
        """The targets that fail a rule, worst first."""
        found = [one for one in self.standings if one.outcomes.get(rule) is Outcome.FAILED]
        return sorted(found, key=lambda one: (-one.failed.get(rule, 0), one.name, one.slug))

    def outcomes(self, rule: str) -> Counter[Outcome]:
        """How many targets ended in each outcome of a rule."""
        return Counter(one.outcomes[rule] for one in self.standings if rule in one.outcomes)


def standing(report: Report) -> Standing:
    """What the publication keeps of a report."""
    failed: Counter[str] = Counter()
    undecided: Counter[str] = Counter()
    closed = 0
    for finding in report.findings:
        if finding.status in CLOSED:
            closed += 1
        elif finding.outcome is Outcome.FAILED:
            failed[finding.rule] += 1
        else:
            undecided[finding.rule] += 1
    return Standing(
        slug(report.target.id),
        report.target,
        report.score.verdict,
        report.score.points,
        report.score.vetoes,
        report.coverage.percent,
        report.captured_at,
        report.as_of,
        {result.rule: result.outcome for result in report.rules},
        dict(failed),
        dict(undecided),
        closed,
        sum(report.coverage.artefacts.get(on, 0) for on in ("page", "record", "interface", "wsdl")),
        unread(report),
        first_cause(report),
    )


def city(standings: Iterable[Standing], unreached: Iterable[tuple[Target, str]] = ()) -> City:
    """The city of some standings, sorted."""
    return City(
        tuple(sorted(standings, key=lambda one: (one.target.department or "\uffff", one.name, one.slug))),
        tuple(sorted(unreached, key=lambda pair: pair[0].id)),
    )


def slug(name: str) -> str:
    """A file name for an id: lower-case ASCII, told apart by a digest when something had to be replaced."""
    safe = re.sub(r"[^a-z0-9.-]+", "-", name.lower()).strip("-.")[:80]
    if safe == name and safe != "index":
        return safe
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{safe}-{digest}" if safe else digest

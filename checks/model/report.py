"""Report: all outcomes of one target, with full provenance."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

from checks.model.cause import Cause
from checks.model.effect import Effect
from checks.model.finding import Finding
from checks.model.level import Level
from checks.model.norm import Edition
from checks.model.outcome import Outcome
from checks.model.target import Target

Verdict = Literal["qualified", "unqualified", "undecided"]


@dataclass(frozen=True, slots=True)
class RuleResult:
    """How one rule ended over all artefacts; counts are of artefacts, `outcome` is the worst of them."""

    rule: str
    edition: str
    revision: int
    level: Level
    effect: Effect
    outcome: Outcome
    passed: int = 0
    failed: int = 0
    inapplicable: int = 0
    cant_tell: int = 0


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points one rule took off, after its cap."""

    rule: str
    points: float
    findings: int


@dataclass(frozen=True, slots=True)
class Score:
    """The verdict of the scoring norm; `points` is None after a veto or when nothing scores."""

    verdict: Verdict
    points: float | None
    vetoes: tuple[str, ...] = ()
    deductions: tuple[Deduction, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the target that could not be judged, and why."""

    subject: str
    cause: Cause
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What share of the asked questions was answered.

    `answered` of `asked` rule-artefact pairs that were applicable ended passed or failed; `percent` is
    rounded down to one decimal; `pages` were judged, `unread` could not be; `left_out` was not fetched.
    """

    asked: int
    answered: int
    percent: float
    artefacts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    unread: tuple[Unread, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Report:
    """All that judging one snapshot by one rulebook found; no wall clock inside.

    `functions` maps each function that judged to its version, `packages` the installed packages that some of
    them came with to theirs. `source` is the path that the target was read from, as written on the command line:
    annotations need it, the JSON report does not tell it.
    """

    tool_version: str
    rulebook_digest: str
    as_of: date
    profile: str | None
    norms: tuple[Edition, ...]
    target: Target
    captured_at: datetime
    snapshot_digest: str
    coverage: Coverage
    score: Score
    rules: tuple[RuleResult, ...]
    findings: tuple[Finding, ...]
    functions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    packages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    source: str = ""

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many rules ended in each outcome."""
        return {each: sum(result.outcome is each for result in self.rules) for each in Outcome}

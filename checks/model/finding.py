"""Finding: a failed or undecidable outcome with its place and evidence."""

from dataclasses import dataclass, field
from typing import Literal

from checks.model.cause import Cause
from checks.model.effect import Effect
from checks.model.level import Level
from checks.model.outcome import Outcome

Status = Literal["open", "baseline", "waived", "dismissed", "confirmed"]
"""What persons decided: `baseline` was known before, `waived` is excused, `dismissed` was no defect."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where in the subject: line and column from 1, a CSS path, a JSON Pointer, a sheet's cell."""

    line: int | None = None
    column: int | None = None
    selector: str | None = None
    pointer: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The archived record a finding was read from, with an excerpt of at most 240 characters.

    `origin` names the script or frame that wrote the quoted part, None for the page itself.
    """

    record: str = ""
    excerpt: str = ""
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Which rule, where, what was seen, what to do; `fingerprint` never depends on a line number."""

    rule: str
    edition: str
    outcome: Outcome
    level: Level
    effect: Effect
    subject: str
    message: str
    fingerprint: str
    location: Location = field(default_factory=Location)
    cause: Cause | None = None
    evidence: Evidence = field(default_factory=Evidence)
    status: Status = "open"
    note: str = ""

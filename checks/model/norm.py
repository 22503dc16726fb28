"""Norm: a published rule text; an edition is one dated version of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checks.model.opinion import Consultation
    from checks.model.rule import Reference


class NormStatus(StrEnum):
    """Where an edition stands: 在编, 征求意见, 试行, 现行, 被代替, 废止."""

    DRAFTING = "drafting"
    CONSULTATION = "consultation"
    TRIAL = "trial"
    IN_FORCE = "in-force"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Scoring:
    """How findings become points: start from `base`, below `pass_line` is unqualified."""

    base: float = 100
    pass_line: float = 60


@dataclass(frozen=True, slots=True)
class Foreign:
    """A function that an edition takes from an installed package.

    `version` says which versions of the package will do, as PEP 440 writes it (`>=1.2,<2`; empty: any).
    """

    package: str
    function: str
    version: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """One dated version of a norm.

    It judges from `effective` on (None: not yet in force) until `ended` (exclusive), while its status is
    `trial`, `in-force`, `superseded` or `withdrawn`; drafts never judge. `quoted` tells whether the texts of
    its rules stand in the norm's own words (never so for editions of this project). `clauses` maps a clause's
    number to its gist, `unruled` the number of a clause without rules to the reason: `manual`, `not-yet` or
    `impossible`, with a note after a colon. `functions` are those its rules use beside the register's own. `history` are the statuses it went through with the day of each.
    """

    norm: str
    edition: str
    title: str
    number: str
    issuer: str
    status: NormStatus
    issued: date | None = None
    effective: date | None = None
    ended: date | None = None
    replaces: tuple[str, ...] = ()
    extends: str | None = None
    summary: str = ""
    note: str = ""
    sources: tuple["Reference", ...] = ()
    scoring: Scoring | None = None
    functions: tuple[Foreign, ...] = ()
    history: tuple[tuple[NormStatus, date], ...] = ()
    consultation: "Consultation | None" = None
    clauses: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    unruled: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    en: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    source: str = ""

    @property
    def id(self) -> str:
        """`<norm>@<edition>`."""
        return f"{self.norm}@{self.edition}"

    def in_force(self, day: date) -> bool:
        """Whether this edition judges on that day."""
        drafted = self.status in (NormStatus.DRAFTING, NormStatus.CONSULTATION)
        if drafted or self.effective is None or day < self.effective:
            return False
        return self.ended is None or day < self.ended

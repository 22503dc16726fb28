"""Rule: our machine-readable reading of a clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

from checks.model.artefact import On
from checks.model.effect import Advice, Effect
from checks.model.level import Level
from checks.model.outcome import Outcome

Impact = Literal["none", "wording", "fewer", "more"]


@dataclass(frozen=True, slots=True)
class Check:
    """One item of `then`: the function that must hold for a field of each selected thing."""

    function: str
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    field: str | None = None
    message: str | None = None
    en: str | None = None


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when at least one item holds."""

    items: tuple["Item", ...]
    message: str | None = None
    en: str | None = None


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Holds when no item holds."""

    items: tuple["Item", ...]
    message: str | None = None
    en: str | None = None


Item = Check | AnyOf | NoneOf


@dataclass(frozen=True, slots=True)
class Example:
    """A written case with the outcome it must have; `content` is keyed by `form` (html, tables, record, …).

    `findings` is the number of findings expected (None: not said); `facts` set what the artefact is besides
    its content: status, url, kind, profile, scripts (address to text), as the form allows.
    """

    name: str
    outcome: Outcome
    form: str
    content: Any
    findings: int | None = None
    facts: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a rule's history; `impact` says how verdicts moved."""

    revision: int
    date: date
    impact: Impact
    note: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Where to read more."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of one edition; `id` is `<norm>/<rule>` and permanent.

    `where` maps a fact's name to the value, or values, it must have; for SQL artefacts also `tables` (must
    hold rows) and `sql` (must give rows). `given` are selectors in the artefact's language. `follow`: on a
    page, what is not found as sent is looked for in what its own scripts write and its frames hold.
    `candidate`: a hit is `cantTell` until a person confirms it. `sensitive`: excerpts are masked.
    `parameters` are the figures that `given` (SQL `$name`), `functionOptions` ("$name") and messages
    (`{name}`) use. `uses` names the rule whose reading this one takes over.
    """

    id: str
    norm: str
    edition: str
    title: str
    clause: str
    level: Level
    verified: bool
    declared_effect: Effect
    on: On
    given: tuple[str, ...]
    then: tuple[Item, ...]
    otherwise: Outcome
    where: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    message: str | None = None
    why: str = ""
    fix: str = ""
    check_by_hand: str = ""
    follow: bool = False
    candidate: bool = False
    sensitive: bool = False
    waivable: bool = True
    uses: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    examples: Sequence[Example] = ()
    references: tuple[Reference, ...] = ()
    changes: tuple[Change, ...] = ()
    en: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    source: str = ""

    @property
    def effect(self) -> Effect:
        """The effect that counts: advice as long as nobody has read the clause in the norm itself."""
        return self.declared_effect if self.verified else Advice()

    @property
    def revision(self) -> int:
        """The newest revision of the reading; 1 when no history is written."""
        return max((change.revision for change in self.changes), default=1)

"""Spectral rule: one rule of an imported ruleset, ready to judge."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from checks.model.function import Predicate
from checks.model.level import Level
from checks.model.sentence import Sentence
from checks.rulebook.spectral_alias import Condition
from checks.select.segment import Selector

OFF: Final = -1
SEVERITIES: Final[dict[Any, int]] = {
    "error": 0,
    "warn": 1,
    "info": 2,
    "hint": 3,
    "off": OFF,
    0: 0,
    1: 1,
    2: 2,
    3: 3,
    -1: OFF,
}
"""How a ruleset writes a severity, and its number (LSP: 0 error to 3 hint)."""

LEVELS: Final = {0: Level.SHALL, 1: Level.SHOULD, 2: Level.MAY, 3: Level.MAY}
"""What level a severity comes to here."""


@dataclass(frozen=True, slots=True)
class Then:
    """One check: a field of the selected value, and the predicate for it."""

    field: str | None
    function: str
    predicate: Predicate
    absent: bool


@dataclass(frozen=True, slots=True)
class SpectralRule:
    """`given` are pairs of conditions on the formats and selector; `pointers` change the severity below a place.

    `resolved` tells whether the document is judged with its references followed; `english` is what the built-in
    ruleset, which speaks Chinese, says in English.
    """

    code: str
    given: tuple[tuple[tuple[Condition, ...], Selector], ...]
    then: tuple[Then, ...]
    severity: int
    resolved: bool = True
    formats: frozenset[str] | None = None
    message: str | None = None
    description: str | None = None
    english: str | None = None
    documentation: str | None = None
    pointers: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    def judges(self, formats: frozenset[str]) -> bool:
        """Whether the rule applies to a document of these formats."""
        return self.formats is None or not self.formats.isdisjoint(formats)

    def severity_at(self, pointer: str) -> int:
        """The severity of a finding at a place (`#/paths/~1a`): the longest matching override counts."""
        best, severity = "", self.severity
        for place, changed in self.pointers.items():
            if len(place) >= len(best) and (pointer == place or pointer.startswith(place.rstrip("/") + "/")):
                best, severity = place, changed
        return severity


@dataclass(frozen=True, slots=True)
class Untranslated:
    """A part of a ruleset that cannot be used here, by rule code (or name of the part), with the reason.

    `formats`: of which documents it would have judged (None: any).
    """

    rule: str
    reason: Sentence
    formats: frozenset[str] | None = None

    def judges(self, formats: frozenset[str]) -> bool:
        """Whether it would have applied to a document of these formats."""
        return self.formats is None or not self.formats.isdisjoint(formats)


@dataclass(frozen=True, slots=True)
class Ruleset:
    """An imported ruleset: its enabled rules sorted by code, what could not be translated, and its reach.

    `formats` are those it knows (a document of none of them is `unrecognized-format`); `duplicate_keys` and
    `odd_keys` are the severities of the reader's findings; `digest` names its content.
    """

    name: str
    rules: tuple[SpectralRule, ...]
    untranslated: tuple[Untranslated, ...]
    formats: frozenset[str]
    duplicate_keys: int = 0
    odd_keys: int = 0
    digest: str = ""

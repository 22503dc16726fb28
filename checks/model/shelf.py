"""Shelf: the code lists, lexicons and calendars that rules refer to by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checks.model.function import Function


@dataclass(frozen=True, slots=True)
class Codelist:
    """A closed list of codes with labels; `items` maps code to label, `synonyms` a label to its code."""

    id: str
    title: str
    items: Mapping[str, str]
    synonyms: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a lexicon: what to look for, what is right, and contexts in which it is lawful."""

    text: str
    right: str | None = None
    kind: str | None = None
    allowed_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A list of terms to search texts for."""

    id: str
    title: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything beside the rules that a predicate may be built from.

    `functions` are those of installed packages that a norm declares, beside the register's own.
    """

    codelists: Mapping[str, Codelist] = field(default_factory=lambda: MappingProxyType({}))
    lexicons: Mapping[str, Lexicon] = field(default_factory=lambda: MappingProxyType({}))
    functions: Mapping[str, "Function"] = field(default_factory=lambda: MappingProxyType({}))

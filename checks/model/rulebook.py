"""Rulebook: the editions, rules and lists that judge, with their digest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from checks.model.norm import Edition
from checks.model.shelf import Shelf

if TYPE_CHECKING:
    from checks.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of target (portal 门户, department 部门, county 县区, service-platform 政务服务平台)."""

    id: str
    title: str
    norms: tuple[str, ...] = ()
    en: str = ""


@dataclass(frozen=True, slots=True)
class FrameworkNode:
    """One line of the framework (体系表, GB/T 13016): a group, or a norm that is its leaf."""

    id: str
    number: str
    title: str
    status: str
    norm: str | None = None
    children: tuple["FrameworkNode", ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything loaded from a standards folder, in force or not.

    `editions` are sorted by norm and edition, `rules` by id and edition; `digest` is the SHA-256 in hex of
    the folder's canonical content.
    """

    editions: tuple[Edition, ...]
    rules: tuple["Rule", ...]
    shelf: Shelf
    profiles: Mapping[str, Profile] = field(default_factory=lambda: MappingProxyType({}))
    framework: tuple[FrameworkNode, ...] = ()
    mappings: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    digest: str = ""

    def in_force(self, day: date) -> "Rulebook":
        """The part that judges on a day: of each norm the newest edition in force, with its rules."""
        chosen: dict[str, Edition] = {}
        for edition in self.editions:
            if not edition.in_force(day):
                continue
            known = chosen.get(edition.norm)
            if known is None or (known.effective or day) <= (edition.effective or day):
                chosen[edition.norm] = edition
        ids = {edition.id for edition in chosen.values()}
        return Rulebook(
            editions=tuple(edition for edition in self.editions if edition.id in ids),
            rules=tuple(rule for rule in self.rules if f"{rule.norm}@{rule.edition}" in ids),
            shelf=self.shelf,
            profiles=self.profiles,
            framework=self.framework,
            mappings=self.mappings,
            digest=self.digest,
        )

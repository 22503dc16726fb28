"""Shelfmark: where each thing of a rulebook has its page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checks.model.norm import Edition
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Shelfmarks:
    """Editions and rules by name; of a rule id the reading in force, or else the newest."""

    rulebook: Rulebook
    as_of: date
    editions: Mapping[str, Edition]
    rules: Mapping[str, Rule]
    in_force: frozenset[str]

    def edition(self, rule: Rule) -> Edition | None:
        """The edition that a rule belongs to."""
        return self.editions.get(f"{rule.norm}@{rule.edition}")

    def readings(self, rule_id: str) -> list[Rule]:
        """All editions' readings under one id."""
        return [rule for rule in self.rulebook.rules if rule.id == rule_id]


def shelfmarks(rulebook: Rulebook, as_of: date) -> Shelfmarks:
    """The shelfmarks of a rulebook on a day."""
    editions = {edition.id: edition for edition in rulebook.editions}

    def effective(rule: Rule) -> tuple[date, str]:
        edition = editions.get(f"{rule.norm}@{rule.edition}")
        return (edition.effective if edition and edition.effective else date.min), rule.edition

    rules: dict[str, Rule] = {}
    for rule in sorted(rulebook.rules, key=effective):
        rules[rule.id] = rule
    current = rulebook.in_force(as_of)
    rules.update({rule.id: rule for rule in current.rules})
    return Shelfmarks(
        rulebook,
        as_of,
        editions,
        dict(sorted(rules.items())),
        frozenset(edition.id for edition in current.editions),
    )


def rule_path(rule_id: str) -> str:
    """The path of a rule's page."""
    return f"rules/{rule_id}.html"


def edition_path(edition: Edition) -> str:
    """The path of an edition's page."""
    return f"norms/{edition.norm}/{edition.edition}.html"


def anchor(rule_id: str) -> str:
    """The anchor of a rule on a target's page."""
    return "r-" + re.sub(r"[^A-Za-z0-9_-]+", "--", rule_id)

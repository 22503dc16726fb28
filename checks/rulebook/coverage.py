"""Coverage: which clauses of a norm have rules, which have none and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checks.model.norm import Edition
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook

REASONS: Mapping[str, str] = {
    "manual": "只能由人判断",
    "not-yet": "尚未写成规则",
    "impossible": "没有可采集的依据",
}


@dataclass(frozen=True, slots=True)
class ClauseCoverage:
    """One clause: its rules (ids), how many examples prove them, and why there is none.

    `listed` is false for a clause that only rules name; `verified` when every rule was read against it.
    """

    clause: str
    text: str
    rules: tuple[str, ...]
    examples: int
    verified: bool
    listed: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NormCoverage:
    """All clauses of one edition, in the order of the norm, then those that only rules name."""

    edition: Edition
    clauses: tuple[ClauseCoverage, ...]

    @property
    def covered(self) -> int:
        """Listed clauses that have a rule."""
        return sum(clause.listed and bool(clause.rules) for clause in self.clauses)

    @property
    def listed(self) -> int:
        """Clauses that the norm lists."""
        return sum(clause.listed for clause in self.clauses)

    @property
    def unverified(self) -> int:
        """Clauses with a rule that nobody has read against the norm itself."""
        return sum(bool(clause.rules) and not clause.verified for clause in self.clauses)


def coverage_of(rulebook: Rulebook) -> Iterator[NormCoverage]:
    """The coverage of each edition."""
    by_edition: dict[str, list[Rule]] = {}
    for rule in rulebook.rules:
        by_edition.setdefault(f"{rule.norm}@{rule.edition}", []).append(rule)
    for edition in rulebook.editions:
        by_clause: dict[str, list[Rule]] = {}
        for rule in by_edition.get(edition.id, []):
            by_clause.setdefault(rule.clause, []).append(rule)
        listed = [_clause(clause, edition, by_clause.get(clause, [])) for clause in edition.clauses]
        others = [
            _clause(clause, edition, by_clause[clause])
            for clause in sorted(by_clause)
            if clause not in edition.clauses
        ]
        yield NormCoverage(edition, (*listed, *others))


def _clause(clause: str, edition: Edition, rules: list[Rule]) -> ClauseCoverage:
    reason = "" if rules else edition.unruled.get(clause, "not-yet")
    return ClauseCoverage(
        clause,
        edition.clauses.get(clause, ""),
        tuple(rule.id for rule in rules),
        sum(len(rule.examples) for rule in rules),
        bool(rules) and all(rule.verified for rule in rules),
        clause in edition.clauses,
        reason,
    )

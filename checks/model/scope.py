"""Scope: which rules of a rulebook judge."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checks.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Scope:
    """Which rules of a rulebook judge: by norm (`id` or `id@edition`) and by rule id; empty means all."""

    norms: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def takes(self, rule: "Rule") -> bool:
        """Whether the rule is within the scope."""
        norm = not self.norms or rule.norm in self.norms or f"{rule.norm}@{rule.edition}" in self.norms
        return norm and (not self.rules or rule.id in self.rules)

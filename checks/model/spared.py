"""Spared: a rule from which a document asks to be spared at one of its places, with reason and term."""

from dataclasses import dataclass
from datetime import date
from typing import Final

LONGEST: Final = 365
"""How many days ahead the term of such an exception may lie."""


@dataclass(frozen=True, slots=True)
class Spared:
    """`pointer` is the place (what lies below it is meant too); it counts up to and including `until`."""

    rule: str
    pointer: str
    reason: str
    until: date

    def meets(self, rule: str, pointer: str | None, today: date) -> bool:
        """Whether it excuses a failure of a rule at a place on a day."""
        if rule != self.rule or not 0 <= (self.until - today).days <= LONGEST:
            return False
        return self.pointer == "" or pointer == self.pointer or (pointer or "").startswith(self.pointer + "/")

"""Met: lines that were met on a site's earlier pages; few enough to keep, the latest ones for certain."""

from collections.abc import Iterable
from typing import Final

LONGEST: Final = 400
"""Longer lines are not kept: they hardly come again, and memory stays small."""


class Met:
    """Lines met lately, and as many again that were met before those."""

    __slots__ = ("_most", "_old", "_young")

    def __init__(self, most: int) -> None:
        """Take how many lines make a generation."""
        self._most = most
        self._young: set[str] = set()
        self._old: set[str] = set()

    def __len__(self) -> int:
        """How many lines are remembered."""
        return len(self._young) + len(self._old)

    def new_of(self, lines: frozenset[str]) -> frozenset[str]:
        """The lines that were not met."""
        fresh = lines - self._young
        if fresh and self._old:
            again = fresh & self._old
            self._young.update(again)
            fresh -= again
        return fresh

    def keep(self, lines: Iterable[str]) -> None:
        """Remember lines."""
        self._young.update([line for line in lines if len(line) <= LONGEST])
        if len(self._young) > self._most:
            self._old, self._young = self._young, set()

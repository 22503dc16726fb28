"""Words: which of the words that rules look for stand in a text, found for all rules in one pass.

Each line of a site is read once: menus, lists and feet come again on every page. All words that are asked for
again and again are looked for together (Aho and Corasick 1975).
"""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, Final

from ahocorasick_rs import AhoCorasick

from checks.model.text import squeeze

_OFTEN: Final = 3
"""Asked for so often, words are looked for together with all others from then on."""
_MOST: Final = 20_000
"""Lines remembered, and once more as many that were met before those."""
LONGEST: Final = 400
"""Longer lines are not kept: they hardly come again, and memory stays small."""
_NOTHING: Final[frozenset[str]] = frozenset()


class Words:
    """The words that rules ask for on one site, and what the lines met so far hold of them."""

    def __init__(self) -> None:
        self._asked: dict[frozenset[str], int] = {}
        self._vocabulary: list[str] = []
        self._automaton: Any = None
        self._young: dict[str, frozenset[str]] = {}
        self._old: Mapping[str, frozenset[str]] = {}
        self.version = 0

    def knows(self, words: frozenset[str]) -> bool:
        """Whether words are among those that `of` finds; those asked for often are from then on."""
        times = self._asked.get(words, 0) + 1
        self._asked[words] = times
        if times == _OFTEN:
            self._vocabulary = sorted({*self._vocabulary, *words})
            self._automaton = AhoCorasick(self._vocabulary)
            self._young, self._old = {}, {}
            self.version += 1
        return times >= _OFTEN

    def of(self, lines: frozenset[str]) -> frozenset[str]:
        """All known words in some lines."""
        found: set[str] = set()
        fresh: list[str] = []
        young, old = self._young, self._old
        for line in lines:
            held = young.get(line)
            if held is None:
                held = old.get(line)
                if held is None:
                    fresh.append(line)
                    continue
                young[line] = held
            if held:
                found |= held
        if fresh:
            found.update(*self._read(fresh))
        return frozenset(found)

    def _read(self, lines: list[str]) -> list[frozenset[str]]:
        """What each of some new lines holds."""
        squeezed = [squeeze(line) for line in lines]
        starts, end = [], 0
        for text in squeezed:
            starts.append(end)
            end += len(text) + 1
        held: dict[int, set[str]] = {}
        for index, start, _ in self._matches("\n".join(squeezed)):
            held.setdefault(bisect_right(starts, start) - 1, set()).add(self._vocabulary[index])
        found = [frozenset(held[at]) if at in held else _NOTHING for at in range(len(lines))]
        young = self._young
        young.update([pair for pair in zip(lines, found, strict=True) if len(pair[0]) <= LONGEST])
        if len(young) > _MOST:
            self._old, self._young = young, {}
        return found

    def _matches(self, text: str) -> list[tuple[int, int, int]]:
        """Number, beginning and end of each word in a text, also of words within words."""
        try:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # a lone surrogate, which a string literal can hold
            plain = text.encode("utf-8", "replace").decode()
            found = self._automaton.find_matches_as_indexes(plain, overlapping=True)
        return list(found)

"""Words: which of the words that rules look for stand in a text, found for all rules in one pass.

Each line of a site is read once: menus, lists and feet come again on every page. All words that are asked for
again and again are looked for together (Aho and Corasick 1975).
"""

from bisect import bisect_right
from typing import Any, Final

from ahocorasick_rs import AhoCorasick

from checks.artefacts.met import LONGEST, Met
from checks.model.text import squeeze

_OFTEN: Final = 3
"""Asked for so often, words are looked for together with all others from then on."""
_MOST: Final = 20_000
"""Lines without words remembered, and once more as many that were met before those; as many with words."""


class Words:
    """The words that rules ask for on one site, and what the lines met so far hold of them."""

    def __init__(self) -> None:
        self._asked: dict[frozenset[str], int] = {}
        self._vocabulary: list[str] = []
        self._automaton: Any = None
        self._silent = Met(_MOST)
        self._telling: dict[str, frozenset[str]] = {}
        self.version = 0

    def knows(self, words: frozenset[str]) -> bool:
        """Whether words are among those that `of` finds; those asked for often are from then on."""
        times = self._asked.get(words, 0) + 1
        self._asked[words] = times
        if times == _OFTEN:
            self._vocabulary = sorted({*self._vocabulary, *words})
            self._automaton = AhoCorasick(self._vocabulary)
            self._silent, self._telling = Met(_MOST), {}
            self.version += 1
        return times >= _OFTEN

    def of(self, lines: frozenset[str]) -> frozenset[str]:
        """All known words in some lines."""
        fresh = self._silent.new_of(lines)
        known = fresh & self._telling.keys()
        found = set[str]().union(*[self._telling[line] for line in known])
        fresh -= known
        if fresh:
            found.update(*self._read(list(fresh)))
        return frozenset(found)

    def _read(self, lines: list[str]) -> list[frozenset[str]]:
        """What those of some new lines that hold something hold."""
        squeezed = [squeeze(line) for line in lines]
        starts, end = [], 0
        for text in squeezed:
            starts.append(end)
            end += len(text) + 1
        held: dict[int, set[str]] = {}
        for index, start, _ in self._matches("\n".join(squeezed)):
            held.setdefault(bisect_right(starts, start) - 1, set()).add(self._vocabulary[index])
        found = [frozenset(words) for words in held.values()]
        if len(self._telling) > _MOST:
            self._telling.clear()
        for at, words in zip(held, found, strict=True):
            if len(lines[at]) <= LONGEST:
                self._telling[lines[at]] = words
        self._silent.keep([line for at, line in enumerate(lines) if at not in held])
        return found

    def _matches(self, text: str) -> list[tuple[int, int, int]]:
        """Number, beginning and end of each word in a text, also of words within words."""
        try:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # a lone surrogate, which a string literal can hold
            plain = text.encode("utf-8", "replace").decode()
            found = self._automaton.find_matches_as_indexes(plain, overlapping=True)
        return list(found)

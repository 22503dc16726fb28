"""Memory: what was found on the pages of a site read so far: lines, words, links, scripts; it is not looked for again.

The pages of a site share their heads, menus, lists and feet. What decides line by line need see each line
once: this is what makes judging the second page of a site many times cheaper than the first. Outcomes do not
depend on it.
"""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from checks.artefacts.literals import Literal
from checks.artefacts.words import LONGEST, Words

_MOST: Final = 4_000
"""Lines remembered for one reader, and once more as many that were met before those."""
_MOST_LINKS: Final = 20_000
_MOST_SCRIPTS: Final = 200

LinkKey = tuple[str, str, str, str, str]
"""The page's host, where addresses start from, encoding, address as written, words."""
Link = tuple[str, str, str | None, bool, str]
"""Address as written, words, address, whether it is internal, kind."""


Key = TypeVar("Key")
Answer = TypeVar("Answer")


class Kept(Generic[Key, Answer]):
    """Answers that are the same on every page, found once; a full one begins anew."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._answers: dict[Key, Answer] = {}

    def read(self, key: Key, find: Callable[[Key], Answer]) -> Answer:
        """The answer to a question, asked of `find` the first time."""
        if key in self._answers:
            return self._answers[key]
        if len(self._answers) >= self._most:
            self._answers.clear()
        answer = self._answers[key] = find(key)
        return answer


class _Reader:
    """What one reader said: of the lines met lately and of those met before, the ones with a yes apart."""

    __slots__ = ("old", "yes", "young")

    def __init__(self) -> None:
        self.young: set[str] = set()
        self.old: set[str] = set()
        self.yes: set[str] = set()

    def new_of(self, lines: frozenset[str]) -> frozenset[str]:
        """The lines that it was not asked about."""
        fresh = lines - self.young
        if fresh and self.old:
            again = fresh & self.old
            self.young.update(again)
            fresh -= again
        return fresh

    def keep(self, lines: frozenset[str]) -> None:
        """Remember lines with a no."""
        self.young.update([line for line in lines if len(line) <= LONGEST])
        if len(self.young) > _MOST:
            self.old, self.young = self.young, set()


class Memory:
    """What was said on earlier pages of one site, by reader."""

    def __init__(self) -> None:
        self._readers: dict[str, _Reader] = {}
        self.words = Words()
        self.links: Kept[LinkKey, Link] = Kept(_MOST_LINKS)
        self.scripts: Kept[tuple[str, str], tuple[Literal, ...] | None] = Kept(_MOST_SCRIPTS)

    def tells(self, reader: str, lines: frozenset[str], tells: Callable[[str], bool]) -> bool:
        """Whether `tells` says yes of some of the lines, which it is shown together; see `PageView.tells`."""
        known = self._readers.get(reader)
        if known is None:
            known = self._readers[reader] = _Reader()
        elif not known.yes.isdisjoint(lines):
            return True
        fresh = known.new_of(lines)
        if not fresh:
            return False
        if not tells("\n".join(fresh)):
            known.keep(fresh)
            return False
        yes = [line for line in fresh if len(line) <= LONGEST and tells(line)]
        if len(known.yes) + len(yes) > _MOST:
            known.yes.clear()
        known.yes.update(yes)
        known.keep(fresh.difference(yes))
        return True

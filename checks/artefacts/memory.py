"""Memory: what was found on the pages of a site read so far: lines, words, links, scripts; it is not looked for again.

The pages of a site share their heads, menus, lists and feet. What decides line by line need see each line
once: this is what makes judging the second page of a site many times cheaper than the first. Outcomes do not
depend on it.
"""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from checks.artefacts.literals import Literal
from checks.artefacts.met import LONGEST, Met
from checks.artefacts.words import Words

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
    """What one reader said of lines: met with a no, or with a yes."""

    __slots__ = ("no", "yes")

    def __init__(self) -> None:
        self.no = Met(_MOST)
        self.yes: set[str] = set()


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
        fresh = known.no.new_of(lines)
        if not fresh:
            return False
        if not tells("\n".join(fresh)):
            known.no.keep(fresh)
            return False
        yes = [line for line in fresh if len(line) <= LONGEST and tells(line)]
        if len(known.yes) + len(yes) > _MOST:
            known.yes.clear()
        known.yes.update(yes)
        known.no.keep(fresh.difference(yes))
        return True

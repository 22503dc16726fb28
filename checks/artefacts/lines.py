"""Lines: the texts of one page, asked line by line with what is known of the site's other pages."""

from collections.abc import Callable

from checks.artefacts.memory import Memory
from checks.model.text import squeeze


class Lines:
    """Answers `PageView.tells` and `PageView.holds`; a text is taken apart once."""

    def __init__(self, memory: Memory) -> None:
        """Take what is remembered of the site."""
        self._memory = memory
        self._lines: dict[str, frozenset[str]] = {}
        self._held: dict[str, tuple[int, frozenset[str]]] = {}

    def tells(self, text: str, reader: str, tells: Callable[[str], bool]) -> bool:
        """Whether a reader finds something in one of the lines."""
        return self._memory.tells(reader, self._of(text), tells)

    def holds(self, text: str, words: frozenset[str]) -> frozenset[str]:
        """Which of some words stand in one of the lines."""
        known = self._memory.words
        if not known.knows(words):
            squeezed = squeeze(text)
            return frozenset(word for word in words if word in squeezed)
        version, held = self._held.get(text, (0, frozenset()))
        if version != known.version:
            held = known.of(self._of(text))
            self._held[text] = known.version, held
        return held & words

    def _of(self, text: str) -> frozenset[str]:
        lines = self._lines.get(text)
        if lines is None:
            lines = self._lines[text] = frozenset(text.split("\n"))
        return lines

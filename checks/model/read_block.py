"""Block: plainly written block YAML read line by line, several times as quickly as event by event.

Most definitions are written by programs, or as programs write: block mappings and lists, scalars plain, quoted or
in blocks of lines. Whatever else turns up (anchors, tags, flow collections of several lines, tabs, keys that are no text or
come twice, anything broken) is left to the full reader; what is read here comes out the same there.
"""

import re
from typing import Any, Final

from checks.model.block_flow import Places, flow_value
from checks.model.block_line import (
    BLOCK,
    COMMENT,
    NOTHING,
    OPEN,
    QUOTED,
    WHOLE,
    LineReader,
    NotPlain,
)
from checks.model.block_text import block_text, plain_text, quoted_text
from checks.model.text import unusual

_START: Final = re.compile(r"(?: *(?:#.*)?\n)*--- *\n")
_MOST_LEVELS: Final = 500

Level = tuple[Any, list[int], int]
"""An open container, the places of its children, its column (from 1)."""
Waiting = tuple[str | None, int, int]
"""A key (None: an item of a list) whose value is not there yet, its place, where the value is if none comes."""


def read_block(text: str) -> tuple[Any, Places] | None:
    """The value and the places of its nodes; None: the text is for the full reader."""
    if "\t" in text or unusual(text):
        return None
    start = _START.match(text)
    reader = _Reader()
    try:
        root = reader.read(text.split("\n"), text.count("\n", 0, start.end()) if start else 0)
    except NotPlain:
        return None
    return root, reader.marks


class _Reader:
    """Takes lines; `marks` are the places of all children."""

    def __init__(self) -> None:
        self.marks: Places = {}
        self._levels: list[Level] = [([], [], 0)]

    def read(self, lines: list[str], at: int) -> Any:
        """The value that the lines from an index on make."""
        known: dict[str, tuple[int, tuple[int, ...], int, str | None, int, Any, int]] = {}
        line_of = LineReader().line_of
        levels, total, last = self._levels, len(lines), WHOLE
        container, noted, indent = levels[-1]
        mapping = False
        waiting: Waiting | None = (None, 0, 0)
        while at < total:
            line = lines[at]
            at += 1
            entry = known.get(line)
            if entry is None:
                content = line.lstrip(" ")
                column = len(line) - len(content) + 1
                if column > indent and waiting is None and content:
                    last, at = self._go_on(last, lines, at)
                elif content:
                    known[line] = (column, *line_of(content))
                    at -= 1
                continue
            column, dashes, lead, key, form, value, offset = entry
            if column > indent and waiting is None:
                last, at = self._go_on(last, lines, at)
                continue
            last = form
            if form == COMMENT:
                continue
            place = at << 20 | column
            if waiting is not None or column != indent or mapping is not (not lead):
                self._align(waiting, column, lead > 0, place)
                waiting = None
                container, noted, indent = levels[-1]
            mapping = key is not None
            if lead and (mapping or len(dashes) > 1):
                self._begin(dashes, lead if mapping else 0, column, place)
                container, noted, indent = levels[-1]
            if mapping and key in container:
                raise NotPlain
            if form <= WHOLE:
                place += offset
            elif form == NOTHING:
                waiting = key, place + lead, place + offset
                continue
            elif form == QUOTED:
                place += offset
                value, at = quoted_text(value, lines, at)
            elif form == BLOCK:
                place += offset
                value, at = block_text(value, lines, at, indent)
            else:
                value = flow_value(value, place + offset, self.marks)
                place += lead if mapping else offset
            if mapping:
                container[key] = value
            else:
                container.append(value)
            noted.append(place)
        if waiting is not None:
            self._settle(waiting)
        return levels[0][0][0]

    def _go_on(self, last: int, lines: list[str], at: int) -> tuple[int, int]:
        """Take lines that stand deeper than anything: a comment, or more of the plain scalar above."""
        if lines[at - 1].lstrip(" ")[0] == "#":
            return COMMENT, at
        container, _, indent = self._levels[-1]
        key = next(reversed(container)) if type(container) is dict else -1
        text = container[key]
        if last != OPEN or type(text) is not str:
            raise NotPlain
        start = at - 1
        while not lines[start - 1].strip(" "):
            start -= 1
        container[key], at = plain_text(text, lines, start, indent)
        return WHOLE, at

    def _align(self, waiting: Waiting | None, column: int, item: bool, place: int) -> None:
        """Open what waits, or close what ends, so that a line at a column adds to the innermost container."""
        levels = self._levels
        if waiting is not None:
            container, noted, indent = levels[-1]
            if column > indent or (column == indent and item and type(container) is dict):
                fresh: Any = [] if item else {}
                if waiting[0] is None:
                    container.append(fresh)
                    noted.append(place)
                else:
                    container[waiting[0]] = fresh
                    noted.append(waiting[1])
                self._enter(fresh, column)
                return
            self._settle(waiting)
        while column < levels[-1][2]:
            levels.pop()
        container, _, indent = levels[-1]
        if indent == column and not item and type(container) is list:
            levels.pop()
            container, _, indent = levels[-1]
        if indent != column or item is (type(container) is dict):
            raise NotPlain

    def _settle(self, waiting: Waiting) -> None:
        """Nothing came for what waits."""
        container, noted, _ = self._levels[-1]
        if waiting[0] is None:
            container.append(None)
        else:
            container[waiting[0]] = None
        noted.append(waiting[2])

    def _begin(self, dashes: tuple[int, ...], lead: int, column: int, place: int) -> None:
        """Open the containers that begin on the line of a dash: a list at each further dash, a mapping at a key."""
        below: list[tuple[int, Any]] = [(offset, []) for offset in dashes[1:]]
        if lead:
            below.append((lead, {}))
        for offset, fresh in below:
            container, noted, _ = self._levels[-1]
            container.append(fresh)
            noted.append(place + offset)
            self._enter(fresh, column + offset)

    def _enter(self, fresh: Any, column: int) -> None:
        if len(self._levels) > _MOST_LEVELS:
            raise NotPlain
        inner = self.marks[id(fresh)] = []
        self._levels.append((fresh, inner, column))

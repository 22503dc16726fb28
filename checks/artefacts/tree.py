"""Tree: a document of mappings and sequences as plain values, with the places of its nodes found lazily."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from checks.artefacts.fault import Fault

Path = tuple[str | int, ...]
Marks = dict[int, list[int]]
"""By `id` of a container, the place of each child in order, as one number that the tree knows to spell."""


def unpack(place: int) -> tuple[int, int]:
    """Line and column, from 1, of a packed place: `line << 20 | column`."""
    return place >> 20, place & 0xFFFFF


@dataclass(slots=True)
class Tree:
    """One parsed document.

    `value` is made of dict (string keys), list, str, int, float, bool and None; each container occurs once
    (aliases are copied within a budget), so that `id` names a node. `name` is the file's name relative to
    the folder it was found in. `mark` builds the places when a finding first asks for one, `spell` makes line and
    column of them in `text`. `broken` tells that the text held errors and the value is what could be saved.
    `tabs` finds the lines and columns of tabs that JSON allows and YAML does not.
    """

    value: Any
    name: str = ""
    faults: list[Fault] = field(default_factory=list)
    mark: Callable[[], Marks] = dict
    broken: bool = False
    tabs: Callable[[], list[tuple[int, int]]] = list
    spell: Callable[[int], tuple[int, int]] = unpack
    text: str = ""
    _marks: Marks | None = None
    _ranks: dict[int, dict[str, int]] = field(default_factory=dict)

    def place(self, path: Sequence[str | int]) -> tuple[int, int]:
        """Line and column of the node at a path, or of the closest node above that exists."""
        if self._marks is None:
            self._marks = self.mark()
        node, found = self.value, None
        for step in path:
            key = child_key(node, step)
            if key is None:
                break
            marks, rank = self._marks.get(id(node)), self._rank(node, key)
            if marks is not None and rank < len(marks):
                found = marks[rank]
            node = node[key]
        return (1, 1) if found is None else self.spell(found)

    def _rank(self, node: Any, key: Any) -> int:
        """Which child of a container a key names, counted from 0; a mapping is counted through once."""
        if isinstance(node, list):
            return int(key)
        ranks = self._ranks.get(id(node))
        if ranks is None:
            ranks = self._ranks[id(node)] = {each: rank for rank, each in enumerate(node)}
        return ranks[key]

    def closest(self, path: Sequence[str | int]) -> Path:
        """The longest beginning of a path that exists in the document."""
        node = self.value
        for length, step in enumerate(path):
            key = child_key(node, step)
            if key is None:
                return tuple(path[:length])
            node = node[key]
        return tuple(path)


def child_key(node: Any, step: str | int) -> Any:
    """The key or index under which a step finds a child (None: there is none)."""
    if isinstance(node, dict):
        return step if step in node else None
    if isinstance(node, list):
        if isinstance(step, str):
            if not (step.isdecimal() and step.isascii()) or len(step) > 9:
                return None
            step = int(step)
        return step if 0 <= step < len(node) else None
    return None

"""Tree: a document of mappings and sequences as plain values, with the places of its nodes found lazily."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from checks.artefacts.fault import Fault

Path = tuple[str | int, ...]
Marks = dict[int, list[int]]
"""By `id` of a container, the packed place of each child in order: `line << 20 | column`, both from 1."""


@dataclass(slots=True)
class Tree:
    """One parsed document.

    `value` is made of dict (string keys), list, str, int, float, bool and None; each container occurs once
    (aliases are copied within a budget), so that `id` names a node. `name` is the file's name relative to
    the folder it was found in. `mark` builds the places when a finding first asks for one. `broken` tells
    that the text held errors and the value is what could be saved. `tabs` finds the lines and columns of tabs that
    JSON allows and YAML does not.
    """

    value: Any
    name: str = ""
    faults: list[Fault] = field(default_factory=list)
    mark: Callable[[], Marks] = dict
    broken: bool = False
    tabs: Callable[[], list[tuple[int, int]]] = list
    _marks: Marks | None = None

    def place(self, path: Sequence[str | int]) -> tuple[int, int]:
        """Line and column of the node at a path, or of the closest node above that exists."""
        if self._marks is None:
            self._marks = self.mark()
        node, found = self.value, (1, 1)
        for step in path:
            index = child_index(node, step)
            if index is None:
                return found
            marks = self._marks.get(id(node))
            if marks is not None and index < len(marks):
                found = (marks[index] >> 20, marks[index] & 0xFFFFF)
            node = node[step] if isinstance(node, dict) else node[index]
        return found

    def closest(self, path: Sequence[str | int]) -> Path:
        """The longest beginning of a path that exists in the document."""
        node = self.value
        for length, step in enumerate(path):
            index = child_index(node, step)
            if index is None:
                return tuple(path[:length])
            node = node[step] if isinstance(node, dict) else node[index]
        return tuple(path)


def child_index(node: Any, step: str | int) -> int | None:
    """Which child of a container a step names, counted from 0 (None: there is none)."""
    if isinstance(node, dict):
        if step not in node:
            return None
        return next(index for index, key in enumerate(node) if key == step)
    if isinstance(node, list):
        if isinstance(step, str):
            if not (step.isdecimal() and step.isascii()) or len(step) > 9:
                return None
            step = int(step)
        return step if 0 <= step < len(node) else None
    return None

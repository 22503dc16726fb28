"""Merge: cells that a spreadsheet joined into one, which stand filled in every row they cover."""

from collections.abc import Sequence
from typing import NamedTuple

from checks.artefacts.cell import Cell, column_index


class Merge(NamedTuple):
    """A joined block: rows from 1 and columns from 0, all inclusive."""

    top: int
    left: int
    bottom: int
    right: int


def merge_of(reference: str) -> Merge:
    """The block that a reference such as `A2:C5` names."""
    (top, left), (bottom, right) = (_place(corner) for corner in reference.split(":"))
    return Merge(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


class Fill:
    """Carries the value of blocks that reach down into the rows below; rows must come in order."""

    def __init__(self, merges: Sequence[Merge]) -> None:
        self._waiting = sorted((merge for merge in merges if merge.bottom > merge.top), reverse=True)
        self._open: list[tuple[Merge, Cell]] = []

    def apply(self, number: int, cells: list[Cell]) -> tuple[Cell, ...]:
        """The cells of a row with the first column of every block that covers it filled."""
        if self._open:
            self._open = [each for each in self._open if each[0].bottom >= number]
            for merge, value in self._open:
                if value is not None and merge.left < len(cells) and cells[merge.left] is None:
                    cells[merge.left] = value
                elif value is not None and merge.left >= len(cells):
                    cells.extend([None] * (merge.left - len(cells)) + [value])
        while self._waiting and self._waiting[-1].top <= number:
            merge = self._waiting.pop()
            if merge.top == number and merge.left < len(cells) and cells[merge.left] is not None:
                self._open.append((merge, cells[merge.left]))
        return tuple(cells)


def _place(corner: str) -> tuple[int, int]:
    letters = corner.rstrip("0123456789")
    return int(corner[len(letters) :]), column_index(letters)

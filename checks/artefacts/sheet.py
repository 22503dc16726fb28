"""Sheet: one grid of cells in a register's file, whatever the file's format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from checks.artefacts.cell import Cell, cell_name
from checks.model.finding import Location

MAX_COLUMNS: Final = 500
MAX_ROWS: Final = 1_048_576


class SheetError(Exception):
    """A file, or the rest of it, that cannot be read: one sentence in Chinese and one in English."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


class Row(NamedTuple):
    """One row: its number from 1 as a spreadsheet counts, its cells, and the line of text it begins on."""

    number: int
    cells: tuple[Cell, ...]
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid that is read again on each call of `rows`, so that memory stays flat.

    `name` is the worksheet's name ("" where the format has none); `keys` are the column names where the
    format gives them itself (JSON objects), and then every row is a record and `pointer` is the JSON
    Pointer of the list. `rows` raises `SheetError` at the place where reading ends early.
    """

    file: str
    name: str
    rows: Callable[[], Iterator[Row]]
    keys: tuple[str, ...] | None = None
    pointer: str | None = None

    def place(self, row: Row, column: int | None) -> Location:
        """Where a row, or one of its cells (columns from 0), stands."""
        if self.pointer is not None:
            pointer = f"{self.pointer}/{row.number - 1}"
            if column is not None and self.keys is not None:
                pointer += "/" + self.keys[column].replace("~", "~0").replace("/", "~1")
            elif column is not None:
                pointer += f"/{column}"
            return Location(pointer=pointer)
        return Location(line=row.line, cell=cell_name(self.name, row.number, column or 0))

"""Line: the records that the rows of a sheet hold, below the header and without what is no record."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from checks.artefacts.cell import Cell, is_blank, joined, text_of
from checks.artefacts.header import JOINED, Layout, normal
from checks.artefacts.schema import COMPANIONS
from checks.artefacts.sheet import Row, Sheet

_NOTE: Final = re.compile(
    r"(?:合计|总计|共计|小计|备注|注\d?[:：]|说明|填表|填报|制表|审核人|联系人|单位负责人|以下空白|示例|样例)"
)
_SAME: Final = 3


class Line(NamedTuple):
    """One row of the register (`cells`, None where it goes on with the entry above) and of its companion."""

    row: Row
    cells: Mapping[str, Cell] | None
    companion: Mapping[str, Cell] | None


def read_lines(sheet: Sheet, layout: Layout) -> Iterator[Line]:
    """The records of a sheet in order.

    Empty rows, notes and totals below the table, headers printed again and a row of column numbers are no
    records. Where entries and their items share a sheet, rows that leave the entry's cells empty, or repeat
    them, belong to the entry above, and their items take over what names it.
    """
    headers = {column: normal(text) for column, text in layout.headers.items()}
    before: dict[str, Cell] | None = None
    for row in sheet.rows():
        if row.number <= layout.row or not _holds_record(row, headers):
            continue
        cells = _cells(row, layout.columns)
        if not layout.companion:
            yield Line(row, cells, None)
            continue
        goes_on = before is not None and all(
            is_blank(cell) or cell == before[field] for field, cell in cells.items()
        )
        if not goes_on:
            before = cells
        yield Line(row, None if goes_on else cells, _companion(row, layout, before or cells))


def _holds_record(row: Row, headers: Mapping[int, str]) -> bool:
    filled = [(column, text_of(cell).strip()) for column, cell in enumerate(row.cells) if not is_blank(cell)]
    if not filled:
        return False
    if len(filled) <= 2 and _NOTE.match(filled[0][1]):
        return False
    if len(filled) >= _SAME:
        if all(normal(text) == headers.get(column) for column, text in filled):
            return False
        if [text for _, text in filled] == [str(number) for number in range(1, len(filled) + 1)]:
            return False
    return True


def _cells(row: Row, columns: tuple[tuple[int, str], ...]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    width = len(row.cells)
    for column, field in columns:
        cell = row.cells[column] if column < width else None
        if field in JOINED and field in cells:
            cell = joined((text_of(cells[field]).strip(), text_of(cell).strip()), "/") or None
        cells[field] = cell
    return cells


def _companion(row: Row, layout: Layout, entry: Mapping[str, Cell]) -> Mapping[str, Cell] | None:
    cells = _cells(row, layout.companion)
    if all(is_blank(cell) for cell in cells.values()):
        return None
    links = COMPANIONS[layout.register][1]
    return cells | {field: entry[source] for field, source in links.items() if source in entry}

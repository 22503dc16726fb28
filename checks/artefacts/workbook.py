"""Workbook: the visible worksheets of an .xlsx file (ISO/IEC 29500), read row by row."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from checks.artefacts.cell import Cell, plain
from checks.artefacts.merge import Fill, Merge, merge_of
from checks.artefacts.sheet import MAX_COLUMNS, MAX_ROWS, Row, Sheet, SheetError

MAX_UNPACKED: Final = 400 * 1024 * 1024
MAX_STRINGS: Final = 96 * 1024 * 1024
MAX_TAGS: Final = 40_000_000
MAX_TAGS_IN_ROW: Final = 400_000
MAX_MERGES: Final = 100_000
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 200
_READ: Final = (".xml", ".rels")
_UNREAD: Final = ("xl/drawings/", "xl/media/", "xl/charts/", "xl/comments", "xl/externalLinks/", "xl/pivot")
_DOCTYPE: Final = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_STARTS: Final = (b"<row", b":row", b"<si", b":si")
_MERGE: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]{0,60}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')


def read_workbook(file: str, data: bytes) -> list[Sheet]:
    """The visible worksheets in order; raises `SheetError` for a broken, encrypted or swollen file."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                merges = _inspect(file, archive)
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except SheetError:
        raise
    except (RecursionError, MemoryError):
        raise SheetError(f"{file} 结构异常，拒绝读取", f"{file} is malformed and was refused") from None
    except Exception as error:  # openpyxl raises whatever a broken part leads to
        raise _broken(file, error) from None
    sheets = []
    for worksheet in book.worksheets:
        path = str(getattr(worksheet, "_worksheet_path", ""))
        if worksheet.sheet_state == "visible":
            sheets.append(_sheet(file, book, worksheet, merges.get(path.lstrip("/"), ())))
    if not sheets:
        raise SheetError(f"{file} 没有可见的工作表", f"{file} has no visible worksheet")
    return sheets


def _inspect(file: str, archive: zipfile.ZipFile) -> dict[str, tuple[Merge, ...]]:
    """Refuse what would swell in memory before it is parsed; the merged cells of each worksheet."""
    parts = [
        part
        for part in archive.infolist()
        if part.filename.endswith(_READ) and not part.filename.startswith(_UNREAD)
    ]
    unpacked = sum(part.file_size for part in parts)
    strings = sum(part.file_size for part in parts if "sharedStrings" in part.filename)
    if unpacked > MAX_UNPACKED or strings > MAX_STRINGS:
        size = unpacked // (1024 * 1024)
        raise SheetError(f"{file} 解压后有 {size} MB，超过上限，请拆分后再检查",
                         f"{file} unpacks to {size} MB, more than is read; split it")  # fmt: skip
    merges = {}
    for part in parts:
        found = _scan(file, archive, part)
        if found:
            merges[part.filename] = found
    return merges


def _scan(file: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> tuple[Merge, ...]:
    merges: dict[bytes, Merge] = {}
    tags = in_row = 0
    before = b""
    with archive.open(part) as source:
        while chunk := source.read(_CHUNK):
            window = before + chunk
            if any(mark in window for mark in _DOCTYPE):
                raise SheetError(f"{file} 内含文档类型声明（DOCTYPE），拒绝读取",
                                 f"{file} holds a document type declaration and was refused")  # fmt: skip
            tags += chunk.count(b"<")
            row = max(chunk.rfind(mark) for mark in _STARTS)
            in_row = in_row + chunk.count(b"<") if row < 0 else chunk.count(b"<", row)
            if tags > MAX_TAGS or in_row > MAX_TAGS_IN_ROW:
                raise SheetError(f"{file} 的 {part.filename} 内容过多，拒绝读取",
                                 f"{file}: {part.filename} holds too much and was refused")  # fmt: skip
            for found in _MERGE.finditer(window):
                merges[found.group(1)] = merge_of(found.group(1).decode())
            if len(merges) > MAX_MERGES:
                raise SheetError(f"{file} 合并单元格过多", f"{file} has too many merged cells")
            before = chunk[-_OVERLAP:]
    return tuple(sorted(merges.values()))


class _Parser(WorkSheetParser):
    """A formula without a stored result stands for itself."""

    def parse_cell(self, element: Any) -> Any:
        cell = super().parse_cell(element)
        if cell["value"] is None:
            formula = element.find(FORMULA_TAG)
            if formula is not None and formula.text:
                cell["value"] = f"={formula.text}"
        return cell


def _sheet(file: str, book: Any, worksheet: Any, merges: tuple[Merge, ...]) -> Sheet:
    @lru_cache(maxsize=4096)
    def number_format(style: int) -> str:
        return str(ReadOnlyCell(worksheet, 1, 1, None, style_id=style).number_format)

    def cell(read: dict[str, Any]) -> Cell:
        value = read["value"]
        if value is None or isinstance(value, str):
            return value or None
        style = int(read["style_id"] or 0)
        return plain(value, number_format(style) if style else "General")

    def rows() -> Iterator[Row]:
        fill = Fill(merges)
        number = 0
        try:
            with warnings.catch_warnings(), worksheet._get_source() as source:
                warnings.simplefilter("ignore")
                parser = _Parser(source, worksheet._shared_strings, data_only=True, epoch=book.epoch,
                                 date_formats=book._date_formats,
                                 timedelta_formats=book._timedelta_formats)  # fmt: skip
                for number, read in parser.parse():
                    if number > MAX_ROWS:
                        raise ValueError(f"row {number}")
                    width = max((each["column"] for each in read), default=0)
                    cells: list[Cell] = [None] * min(width, MAX_COLUMNS)
                    for each in read:
                        if each["column"] <= len(cells):
                            cells[each["column"] - 1] = cell(each)
                    yield Row(number, fill.apply(number, cells))
        except (GeneratorExit, KeyboardInterrupt):
            raise
        except Exception as error:  # openpyxl raises whatever broken XML leads to
            zh = f"{file} 的工作表“{worksheet.title}”在第 {number} 行之后无法读取：{error}"
            raise SheetError(zh, f"{file}, sheet {worksheet.title!r}, after row {number}: {error}") from None

    return Sheet(file, str(worksheet.title), rows)


def _broken(file: str, error: Exception) -> SheetError:
    detail = (str(error) or type(error).__name__).split("\n", 1)[0]
    return SheetError(
        f"{file} 不是能读取的 xlsx 工作簿：{detail}", f"{file} is no readable xlsx workbook: {detail}"
    )

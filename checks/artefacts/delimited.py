"""Delimited: a text file of separated values (CSV, RFC 4180, and what departments make of it)."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import Final

from checks.artefacts.cell import Cell
from checks.artefacts.sheet import MAX_COLUMNS, Row, Sheet, SheetError

_BOMS: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_DELIMITERS: Final = ",\t;|，"
_SAMPLE: Final = 20_000
_SAMPLE_ROWS: Final = 12


def read_delimited(file: str, data: bytes) -> Sheet:
    """The file as one sheet; raises `SheetError` when it is no text in UTF-8, UTF-16 or GB 18030."""
    encoding, text = _decoded(file, data)
    told = text.partition("\n")[0].strip().lower()
    named = told.startswith("sep=") and len(told) == 5
    delimiter = told[4] if named else find_delimiter(text[:_SAMPLE])
    skipped = int(named)
    del text  # rows are decoded as they are read

    def rows() -> Iterator[Row]:
        lines = io.TextIOWrapper(io.BytesIO(data), encoding, newline="")
        if skipped:
            lines.readline()
        reader = csv.reader(lines, delimiter=delimiter)
        number, line = skipped, skipped + 1
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                where = f"{file} 第 {number + 1} 行"
                raise SheetError(f"{where}无法读取：{error}", f"{file}, row {number + 1}: {error}") from None
            number += 1
            yield Row(number, tuple(_cell(cell) for cell in cells[:MAX_COLUMNS]), line)
            line = skipped + reader.line_num + 1

    return Sheet(file, "", rows)


def decode(file: str, data: bytes) -> str:
    """The text: by its byte order mark, else UTF-8, else GB 18030 (GB 18030-2022; never GBK)."""
    return _decoded(file, data)[1]


def _decoded(file: str, data: bytes) -> tuple[str, str]:
    marked = next((encoding for mark, encoding in _BOMS.items() if data.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "gb18030"]:
        try:
            return encoding, data.decode(encoding)
        except UnicodeDecodeError as error:
            place = error.start
    raise SheetError(
        f"{file} 不是 UTF-8 或 GB18030 文本（第 {place + 1} 字节起无法解码）",
        f"{file} is no text in UTF-8 or GB 18030 (byte {place + 1})",
    )


def find_delimiter(sample: str) -> str:
    """The separator under which most of the first rows have the same number of cells, more than one."""
    best, chosen = 0, ","
    for delimiter in _DELIMITERS:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        widths: Counter[int] = Counter()
        try:
            for cells, _ in zip(reader, range(_SAMPLE_ROWS), strict=False):
                widths[len(cells)] += 1
        except csv.Error:
            continue
        score = max((count * 1000 + width for width, count in widths.items() if width > 1), default=0)
        if score > best:
            best, chosen = score, delimiter
    return chosen


def _cell(text: str) -> Cell:
    """Spreadsheet programs write `="001"` to keep a code a text: the code is meant."""
    if text.startswith('="') and text.endswith('"') and len(text) > 3:
        return text[2:-1]
    return text or None

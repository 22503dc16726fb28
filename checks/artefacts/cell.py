"""Cell: what stands in one cell, as text or as a date; never as a number."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any, Final

from checks.model.text import tidy

Cell = str | date | datetime | None
"""A cell as read: text as typed, a date cell as a date (with a time if it has one), None for an empty one."""

LONGEST: Final = 32_767
"""The most characters a spreadsheet cell holds; a text of this length was cut off."""

_BLANKS: Final = "".join(
    char for char in map(chr, range(0x10000)) if not (0xD800 <= ord(char) < 0xE000) and not tidy(char)
)
_ZEROS: Final = re.compile(r'"?(0+)"?')
_LETTERS: Final = 26


def text_of(value: Cell) -> str:
    """The cell as text: dates as YYYY-MM-DD, with the time when it is not midnight; "" for an empty cell."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return value.isoformat() if isinstance(value, date) else value


def is_blank(value: Cell) -> bool:
    """Whether nothing but white space and invisible characters stands in the cell."""
    return value is None or (isinstance(value, str) and not value.strip(_BLANKS))


def plain(value: Any, number_format: str = "General") -> Cell:
    """A value of a workbook as a cell: numbers as the digits a person sees, midnight as a bare date.

    A format of zeros only pads (`000` shows 7 as 007); whole numbers never get an exponent.
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if isinstance(value, date):
        return value
    if isinstance(value, int | float):
        return _digits(value, number_format)
    return str(value)


def _digits(value: int | float, number_format: str) -> str:
    if isinstance(value, float) and not value.is_integer():
        return repr(value)
    written = f"{value:.0f}"
    zeros = _ZEROS.fullmatch(number_format)
    return written.zfill(len(zeros.group(1))) if zeros else written


def column_letters(index: int) -> str:
    """The letters of a column from 0: 0 is A, 26 is AA."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, _LETTERS)
        letters = chr(ord("A") + rest) + letters
        index -= 1
    return letters


def column_index(letters: str) -> int:
    """The column from 0 that letters name: A is 0, AA is 26."""
    index = 0
    for letter in letters:
        index = index * _LETTERS + ord(letter) - ord("A") + 1
    return index - 1


def cell_name(sheet: str, row: int, column: int) -> str:
    """A cell as spreadsheets write it: `目录!C12`, quoted where the sheet's name needs it; rows from 1."""
    place = f"{column_letters(column)}{row}"
    if not sheet:
        return place
    if all(char.isalnum() or char in "_." for char in sheet) and not sheet[0].isdigit():
        return f"{sheet}!{place}"
    return "'" + sheet.replace("'", "''") + f"'!{place}"


def mask(text: str) -> str:
    """A personal value as evidence may show it: its first and last character at most."""
    if len(text) <= 3:
        return "*" * len(text)
    return f"{text[0]}{'*' * min(len(text) - 2, 12)}{text[-1]}"


def joined(values: Iterable[str], by: str) -> str:
    """The non-blank texts joined."""
    return by.join(value for value in values if value)

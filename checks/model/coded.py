"""Coded: the label that a written code or word stands for in a code list."""

import re
from collections.abc import Mapping
from typing import Final

from checks.model.shelf import Codelist
from checks.model.text import fold

_BARE: Final = re.compile(r"\d{1,3}")
_SPLIT: Final = re.compile(r"[、,，;；|/\n\t]+")
YES_NO: Final = {
    **dict.fromkeys(("是", "1", "true", "yes", "y", "√", "有", "已"), "是"),
    **dict.fromkeys(("否", "0", "false", "no", "n", "×", "无", "未"), "否"),
}
"""How booleans are written."""


def labels_of(codelist: Codelist) -> Mapping[str, str]:
    """The list's own label by each folded code, label and synonym: look up `fold(written)`."""
    labels = {fold(synonym): codelist.items.get(code, code) for synonym, code in codelist.synonyms.items()}
    labels |= {fold(code): label for code, label in codelist.items.items()}
    return labels | {fold(label): label for label in codelist.items.values()}


def is_bare_number(written: str) -> bool:
    """Whether a coded cell holds nothing but a short number, which means nothing without its table."""
    return _BARE.fullmatch(written.strip()) is not None


def yes_no(written: str) -> str | None:
    """是 or 否 for any usual way of writing them; None for other words."""
    return YES_NO.get(fold(written))


def split_list(written: str) -> list[str]:
    """The elements of a cell that lists several, however they are separated or printed.

    Known are 、 , ; | / line breaks, and a list as a program prints it: `['xls', 'api']`.
    """
    text = written.strip()
    if text[:1] in "[(" and text[-1:] in "])":
        text = text[1:-1]
    parts = (part.strip().strip("'\"“”‘’").strip() for part in _SPLIT.split(text))
    return [part for part in parts if part]

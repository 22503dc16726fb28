"""Fault: a syntax or structure error of a document, with its place."""

from dataclasses import dataclass
from typing import Literal

Sort = Literal[
    "syntax",
    "duplicate-key",
    "key-type",
    "no-key",
    "encoding",
    "control-character",
    "tab",
    "anchor",
    "copies",
    "depth",
    "documents",
    "number",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the text itself; line and column from 1, `path` the keys that lead there if known."""

    sort: Sort
    line: int
    column: int
    zh: str
    en: str
    path: tuple[str | int, ...] = ()

"""Table: one table that SQL rules may name, with its columns and what they hold."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its DuckDB type and one line for the reader of the reference page."""

    type: str
    doc: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table's name, its columns in order, and what one row stands for."""

    name: str
    doc: str
    columns: Mapping[str, Column]


def table(name: str, doc: str, /, **columns: tuple[str, str]) -> Table:
    """A table written as `name=(type, doc)` pairs."""
    return Table(name, doc, {key: Column(*value) for key, value in columns.items()})

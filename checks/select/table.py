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
    """A table's name, its columns in order, and what one row stands for.

    `shared` are groups of columns, together all of them, whose values come again in many rows: each
    combination is kept once. Queries see one table all the same. `wide`: it has many columns.
    """

    name: str
    doc: str
    columns: Mapping[str, Column]
    shared: tuple[tuple[str, ...], ...] = ()
    wide: bool = False


def table(
    name: str, doc: str, /, shared: tuple[tuple[str, ...], ...] = (), **columns: tuple[str, str]
) -> Table:
    """A table written as `name=(type, doc)` pairs."""
    return Table(name, doc, {key: Column(*value) for key, value in columns.items()}, shared)

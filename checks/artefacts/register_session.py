"""Register session: wide, sparse tables of registers, filled by column."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from checks.artefacts.register_macros import MACROS
from checks.artefacts.register_tables import TABLES
from checks.select.sql import Session
from checks.select.table import Table

_STORED: Final = "_stored_"


class RegisterSession(Session):
    """A session whose registers store only the columns that a file has; the others read as NULL.

    `present` maps a register to its stored columns in the order in which rows are added.
    """

    def __init__(self, present: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(_tables(present), MACROS)
        for name, stored in present.items():
            columns = (
                f'"{column}"' if column in stored else f'CAST(NULL AS {known.type}) AS "{column}"'
                for column, known in TABLES[name].columns.items()
            )
            view = f'CREATE VIEW "{name}" AS SELECT {", ".join(columns)} FROM "{_STORED}{name}"'
            self._connection.execute(view)

    def put(self, register: str, row: list[Any]) -> None:
        """Take one row of a register that is present."""
        self.add(f"{_STORED}{register}", row)


def _tables(present: Mapping[str, tuple[str, ...]]) -> Iterable[Table]:
    for name, known in TABLES.items():
        if name in present:
            columns = {column: known.columns[column] for column in present[name]}
            yield Table(f"{_STORED}{name}", known.doc, columns, wide=True)
        else:
            yield known

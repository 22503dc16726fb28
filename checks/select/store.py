"""Store: rows on their way into the tables of a session, in batches; what rows share is kept once."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Final

import orjson

from checks.select.table import Table

CELLS: Final = 6_000
"""So many cells are written at once: larger batches are hardly faster and take memory."""
_MOST_KNOWN: Final = 100_000


class Heap:
    """One table as it is written: plain columns by name and type."""

    def __init__(self, connection: Any, name: str, columns: Sequence[tuple[str, str]]) -> None:
        """Create the table in the connection's database."""
        self._connection = connection
        self._pending: list[Sequence[Any]] = []
        self._most = CELLS // len(columns) + 1
        self._insert = (
            f'INSERT INTO "{name}" SELECT {", ".join(_cell(at, kind) for at, (_, kind) in enumerate(columns))} '
            "FROM (SELECT unnest($1::JSON[]) AS r)"
        )
        written = ", ".join(f'"{column}" {kind}' for column, kind in columns)
        connection.execute(f'CREATE TABLE "{name}" ({written})')

    def add(self, row: Sequence[Any]) -> None:
        """Take one row: None, str, int, float, bool, list of str, or ISO text for dates and times."""
        self._pending.append(row)
        if len(self._pending) >= self._most:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self._pending:
            text = orjson.dumps(self._pending, option=orjson.OPT_NAIVE_UTC, default=str).decode()
            self._connection.execute(self._insert, [text])
            self._pending.clear()


class Wide(Heap):
    """A table of many columns, most of them filled: written column by column, which is then several times faster."""

    def __init__(self, connection: Any, name: str, columns: Sequence[tuple[str, str]]) -> None:
        super().__init__(connection, name, columns)
        cells = ", ".join(f"unnest($c{at}::{kind}[])" for at, (_, kind) in enumerate(columns))
        self._insert = f'INSERT INTO "{name}" SELECT {cells}'

    def flush(self) -> None:
        """Write what waits."""
        if self._pending:
            columns = zip(*self._pending, strict=True)
            values = {f"c{at}": list(column) for at, column in enumerate(columns)}
            self._connection.execute(self._insert, values)
            self._pending.clear()


class Shared:
    """A table whose groups of columns each stand in a table of their own; a view shows it whole."""

    def __init__(self, connection: Any, table: Table) -> None:
        """Create the tables and the view."""
        names = list(table.columns)
        self._groups: list[tuple[Heap, itemgetter[Any], dict[Any, int]]] = []
        joins = []
        for at, group in enumerate(table.shared):
            columns = [("of", "INTEGER"), *((name, table.columns[name].type) for name in group)]
            heap = Heap(connection, f"{table.name} {at}", columns)
            self._groups.append((heap, itemgetter(*(names.index(name) for name in group)), {}))
            joins.append(f'JOIN "{table.name} {at}" g{at} ON g{at}.of = r."{at}"')
        self._rows = Heap(
            connection, f"{table.name} rows", [(str(at), "INTEGER") for at in range(len(table.shared))]
        )
        self._last = 0
        place = {name: at for at, group in enumerate(table.shared) for name in group}
        shown = ", ".join(f'g{place[name]}."{name}"' for name in names)
        connection.execute(
            f'CREATE VIEW "{table.name}" AS SELECT {shown} FROM "{table.name} rows" r {" ".join(joins)}'
        )

    def add(self, row: Sequence[Any]) -> None:
        """Take one row, as `Heap.add`; its values must be hashable."""
        numbers = []
        for heap, pick, known in self._groups:
            values = pick(row)
            number = known.get(values)
            if number is None:
                if len(known) >= _MOST_KNOWN:
                    known.clear()  # what comes again is then kept twice
                number = known[values] = self._last = self._last + 1
                heap.add((number, *values) if isinstance(values, tuple) else (number, values))
            numbers.append(number)
        self._rows.add(numbers)

    def flush(self) -> None:
        """Write what waits."""
        for heap, _, _ in self._groups:
            heap.flush()
        self._rows.flush()


def open_store(connection: Any, table: Table) -> Heap | Shared:
    """The way in which a table is kept."""
    if table.shared:
        return Shared(connection, table)
    kind = Wide if table.wide else Heap
    return kind(connection, table.name, [(name, column.type) for name, column in table.columns.items()])


def _cell(index: int, type_: str) -> str:
    if type_ == "TEXT":
        return f"r->>{index}"
    if type_.endswith("[]"):
        return f"(r->{index})::{type_}"
    return f"(r->>{index})::{type_}"

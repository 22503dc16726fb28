"""Store: rows on their way into the tables of a session, in batches; what rows share is kept once."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import orjson

from checks.select.table import Table

CELLS: Final = 6_000
"""So many cells are written at once: larger batches are hardly faster and take memory."""
_MOST_KNOWN: Final = 100_000
_NOTHING: Final = object()


class Heap:
    """One table as it is written: plain columns by name and type."""

    def __init__(self, connection: Any, name: str, columns: Sequence[tuple[str, str]]) -> None:
        """Create the table in the connection's database."""
        self._connection = connection
        self._name = name
        self._pending: list[Sequence[Any]] = []
        self._written = False
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

    def extend(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take many rows."""
        for row in rows:
            self.add(row)

    def empty(self) -> None:
        """Hold no row any more."""
        self._pending.clear()
        if self._written:
            self._connection.execute(f'TRUNCATE "{self._name}"')
            self._written = False

    def flush(self) -> None:
        """Write what waits."""
        if self._pending:
            self._written = True
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
            self._written = True
            columns = zip(*self._pending, strict=True)
            values = {f"c{at}": list(column) for at, column in enumerate(columns)}
            self._connection.execute(self._insert, values)
            self._pending.clear()


class Shared:
    """A table whose groups of columns each stand in a table of their own; a view shows it whole.

    Rows that come together and differ in the last group only are written as one.
    """

    def __init__(self, connection: Any, table: Table) -> None:
        """Create the tables and the view."""
        self._connection = connection
        self._name = table.name
        self._groups = [_Group(connection, table, at) for at in range(len(table.shared))]
        names = list(table.columns)
        self._pick_others = itemgetter(*(names.index(name) for group in table.shared[:-1] for name in group))
        self._others: Any = _NOTHING
        self._run: list[int] = []
        self._runs: list[list[int]] = []
        self._waiting = 0
        last = len(self._groups) - 1
        own = ", ".join(f'"{at}" INTEGER' for at in range(last + 1))
        connection.execute(f'CREATE TABLE "{table.name} rows" ({own})')
        place = {name: at for at, group in enumerate(table.shared) for name in group}
        shown = ", ".join(f'g{place[name]}."{name}"' for name in names)
        joins = " ".join(f'JOIN "{table.name} {at}" g{at} ON g{at}.of = r."{at}"' for at in range(last + 1))
        connection.execute(f'CREATE VIEW "{table.name}" AS SELECT {shown} FROM "{table.name} rows" r {joins}')
        others = "".join(f"r[{at}], " for at in range(1, last + 1))
        self._insert = (
            f'INSERT INTO "{table.name} rows" SELECT {others}unnest(r[{last + 1}:]) '
            "FROM (SELECT unnest($1::JSON::INTEGER[][]) AS r)"
        )

    def add(self, row: Sequence[Any]) -> None:
        """Take one row, as `Heap.add`; its values must be hashable."""
        self.extend((row,))

    def extend(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take many rows."""
        for others, alike in groupby(rows, self._pick_others):
            together = list(alike)
            if others != self._others or len(self._run) >= CELLS:
                self._begin(together[0])
                self._others = others
            self._run += self._groups[-1].numbers(together)

    def empty(self) -> None:
        """Hold no row any more."""
        self._runs.clear()
        self._run, self._waiting, self._others = [], 0, _NOTHING
        self._connection.execute(f'TRUNCATE "{self._name} rows"')
        for group in self._groups:
            group.empty()

    def flush(self) -> None:
        """Write what waits."""
        for group in self._groups:
            group.heap.flush()
        self._write()

    def _begin(self, row: Sequence[Any]) -> None:
        self._waiting += len(self._run)
        if self._waiting >= CELLS:
            self._write()
        self._run = [number for group in self._groups[:-1] for number in group.numbers((row,))]
        self._runs.append(self._run)

    def _write(self) -> None:
        if self._runs:
            self._connection.execute(self._insert, [orjson.dumps(self._runs).decode()])
        self._runs.clear()
        self._run, self._waiting, self._others = [], 0, _NOTHING


class _Group:
    """Columns of which each combination of values is kept once, by number."""

    def __init__(self, connection: Any, table: Table, at: int) -> None:
        group = table.shared[at]
        names = list(table.columns)
        columns = [("of", "INTEGER"), *((name, table.columns[name].type) for name in group)]
        self.heap = Heap(connection, f"{table.name} {at}", columns)
        self._pick = itemgetter(*(names.index(name) for name in group))
        self._known: dict[Any, int] = {}
        self._last = 0

    def empty(self) -> None:
        """Forget every combination."""
        self.heap.empty()
        self._known.clear()
        self._last = 0

    def numbers(self, rows: Sequence[Sequence[Any]]) -> list[int]:
        """The numbers of the combinations in some rows."""
        known = self._known.get
        return [known(values) or self._new(values) for values in map(self._pick, rows)]

    def _new(self, values: Any) -> int:
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()  # what comes again is then kept twice
        number = self._known[values] = self._last = self._last + 1
        self.heap.add((number, *values) if isinstance(values, tuple) else (number, values))
        return number


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

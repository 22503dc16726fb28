"""SQL: queries of rules over tables of what was collected, in a locked DuckDB session.

The session holds its tables in memory, reads and writes no file, opens no network, loads no extension,
and stops a query that runs longer than its limit or needs more memory than it may have; one that does not
stop when told to is left behind. A rule's query is one SELECT statement; `$name` stands for a parameter.
"""

import contextlib
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import Any, Final, Self

from checks.model.sentence import Said, Sentence
from checks.select.ceiling import ceiling
from checks.select.macro import SAID, Macro
from checks.select.reason import one_sided
from checks.select.statement import refusal
from checks.select.store import open_store
from checks.select.table import Table

MEMORY: Final = "512MB"
MAX_ROWS: Final = 50_000
SECONDS: Final = 20.0
GRACE: Final = 2.0

Rows = list[dict[str, Any]]
Answer = tuple[dict[str, str], Rows]
"""The columns of a SELECT with their types, and its rows."""


class QueryError(Said):
    """A query that cannot be run: one line says why."""


class QueryLimit(Said):
    """A query that was stopped for its time or memory."""


class Session:
    """Tables of one artefact, filled once and then only read.

    `add` and `extend` buffer rows (sequences in the order of the table's columns); the first query seals the session.
    """

    def __init__(
        self,
        tables: Iterable[Table],
        macros: Iterable[Macro] = (),
        *,
        seconds: float = SECONDS,
        memory: str = MEMORY,
    ) -> None:
        import duckdb  # only SQL rules pay for it

        self.keeper: Callable[[Session], None] | None = None
        self._seconds = seconds
        self._left_behind = False
        self._sealed = self._locked = False
        self._connection = duckdb.connect(":memory:", config={"threads": "1", "memory_limit": memory})
        self._stores = {table.name: open_store(self._connection, table) for table in tables}
        for macro in (SAID, *macros):
            self._connection.execute(macro.definition)

    def __enter__(self) -> Self:
        """The session itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the session."""
        self.close()

    def close(self) -> None:
        """Give the memory back, or the empty session to its keeper; a query that was left behind keeps all until it ends."""
        import duckdb

        if self.keeper is not None and not self._left_behind:
            self.empty()
            self.keeper(self)
            return

        with contextlib.suppress(duckdb.Error):
            self._connection.close()

    def empty(self) -> None:
        """Hold no row any more, ready to be filled again; it stays locked."""
        for store in self._stores.values():
            store.empty()
        self._sealed = False

    def add(self, table: str, row: Sequence[Any]) -> None:
        """Take one row: None, str, int, float, bool, list of str, or ISO text for dates and times."""
        self._stores[table].add(row)

    def extend(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        """Take many rows, as `add`."""
        self._stores[table].extend(rows)

    def rows(self, query: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run one SELECT and give its rows by column name, at most `MAX_ROWS`.

        Raises `QueryError` for a query that cannot be run and `QueryLimit` for one that was stopped.
        """
        return self._answer(query, parameters or {})[1]

    def problem(self, query: str, parameters: Mapping[str, Any] | None = None) -> Sentence | None:
        """Why the query cannot be run, in one line (None: it can).

        A figure without a value stands for NULL, then for 1: one of both fits whatever type is wanted.
        """
        if reason := refusal(self._connection, query):
            return reason
        answer = self._tried(query, parameters or {})
        return answer.why if isinstance(answer, Said) else None

    def detail_problem(self, query: str, parameters: Mapping[str, Any] | None = None) -> Sentence | None:
        """Why the reasons that a query gives are not said in both languages (None: they are, or it cannot be run)."""
        if "detail" not in query.lower() or refusal(self._connection, query):
            return None
        answer = self._tried(query, parameters or {})
        return None if isinstance(answer, Said) else one_sided(self._connection, query, answer[0])

    def _tried(self, query: str, parameters: Mapping[str, Any]) -> Answer | QueryError | QueryLimit:
        failed: list[QueryError | QueryLimit] = []
        for figure in (None, 1):
            try:
                names = self._statement(query).named_parameters
                return self._answer(query, {**dict.fromkeys(names, figure), **parameters})
            except (QueryError, QueryLimit) as error:
                failed.append(error)
        return failed[0]

    def _answer(self, query: str, parameters: Mapping[str, Any]) -> Answer:
        self._seal()
        statement = self._statement(query)
        needed = statement.named_parameters
        missing = sorted(set(needed) - set(parameters))
        if missing:
            raise QueryError(f"参数 ${missing[0]} 没有值", f"parameter ${missing[0]} has no value")
        cursor = self._connection.cursor()

        def run() -> Answer:
            result = cursor.execute(statement, {name: parameters[name] for name in needed})
            columns = [(column[0], str(column[1])) for column in result.description or ()]
            names = [name for name, _ in columns]
            return dict(columns), [dict(zip(names, row, strict=True)) for row in result.fetchmany(MAX_ROWS)]

        try:
            return _limited(run, cursor.interrupt, self._seconds)
        except QueryLimit:
            self._left_behind = True
            raise

    def _statement(self, query: str) -> Any:
        import duckdb

        try:
            statements = self._connection.extract_statements(query)
        except duckdb.Error as error:
            raise QueryError(*_said("查询不能运行", error)) from None
        if len(statements) != 1 or statements[0].type.name != "SELECT":
            raise QueryError("查询应是一条 SELECT 语句", "a query is one SELECT statement")
        return statements[0]

    def _seal(self) -> None:
        if self._sealed:
            return
        for store in self._stores.values():
            store.flush()
        if not self._locked:
            for setting in ("enable_external_access=false", "lock_configuration=true"):
                self._connection.execute(f"SET {setting}")
        self._sealed = self._locked = True


def _limited(run: Callable[[], Answer], interrupt: Callable[[], None], seconds: float) -> Answer:
    """Run a query beside this thread: told to stop after its time, left behind when it does not listen."""
    import duckdb

    ended: list[Answer | BaseException] = []

    def work() -> None:
        try:
            with ceiling():
                ended.append(run())
        except BaseException as error:
            ended.append(error)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(seconds)
    if worker.is_alive():
        interrupt()
        worker.join(GRACE)
    result = ended[0] if ended else duckdb.InterruptException()
    if isinstance(result, tuple):
        return result
    if isinstance(result, duckdb.InterruptException):
        raise QueryLimit(f"运行 {seconds:g} 秒后停止", f"stopped after {seconds:g} s") from None
    if isinstance(result, duckdb.OutOfMemoryException | MemoryError):
        raise QueryLimit(*_said("内存不足", result)) from None
    if isinstance(result, duckdb.Error):
        raise QueryError(*_said("查询不能运行", result)) from None
    raise result


def open_session(
    tables: Iterable[Table], rows: Mapping[str, Iterable[Sequence[Any]]] | None = None
) -> Session:
    """A session over the tables, filled with the rows given by table name."""
    session = Session(tables)
    for name, lines in (rows or {}).items():
        for line in lines:
            session.add(name, line)
    return session


def _said(zh: str, error: BaseException) -> Sentence:
    """The first line of what DuckDB says, with what it comes to."""
    line = str(error).strip().split("\n", 1)[0][:300]
    return Sentence(f"{zh}：{line}", line)

"""Tabular: what artefacts made of tables share."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from checks.model.artefact import Reading
from checks.model.finding import Location
from checks.model.problem import Unknown
from checks.model.value import ABSENT
from checks.select.sql import Session


class Tables:
    """The query side of a tabular artefact over one sealed session.

    Each query also sees `$captured_at` (TIMESTAMP, UTC) and `$as_of` (DATE). Answers are remembered, since
    rules share sub-questions such as "is the table filled".
    """

    def __init__(self, session: Session, captured_at: datetime, as_of: date) -> None:
        self._session = session
        self._clock = {"captured_at": captured_at.replace(tzinfo=None), "as_of": as_of}
        self._filled: dict[str, bool] = {}

    def query(self, sql: str, parameters: Mapping[str, Any]) -> Sequence[dict[str, Any]]:
        """The rows of one SELECT; raises `QueryError` or `QueryLimit`."""
        return self._session.rows(sql, {**parameters, **self._clock})

    def filled(self, table: str) -> bool:
        """Whether the table holds at least one row."""
        if table not in self._filled:
            quoted = table.replace('"', '""')
            self._filled[table] = bool(self._session.rows(f'SELECT 1 AS one FROM "{quoted}" LIMIT 1'))
        return self._filled[table]

    def close(self) -> None:
        """Give the memory of the tables back."""
        self._session.close()

    def unreadable(self) -> Unknown | None:
        """Tables can always be asked."""
        return None

    def prepare(self, givens: Collection[str]) -> None:
        """Nothing to prepare: queries run when asked."""

    def select(self, given: str) -> Sequence[dict[str, Any]]:
        """The rows of a query without figures of its own."""
        return self.query(given, {})

    def read(self, thing: Any, field: str | None) -> Iterable[Reading]:
        """A column of a row, or the row."""
        return (Reading(thing if field is None else thing.get(field, ABSENT), thing),)

    def locate(self, at: Any) -> Location:
        """Rows have no place of their own but the cell that a query names."""
        cell = at.get("cell") if isinstance(at, dict) else None
        return Location(cell=str(cell) if cell else None)

    def excerpt(self, at: Any) -> str:
        """Queries bring their own `excerpt` column."""
        return ""

    def parts(self) -> Sequence[Any]:
        """Tables have no parts."""
        return ()

    def pending(self) -> None:
        """Nothing is pending."""

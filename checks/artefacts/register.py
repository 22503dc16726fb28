"""Register: all registers of one target side by side, as tables that SQL rules ask."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from checks.artefacts.record import Source
from checks.artefacts.register_tables import SPOT
from checks.artefacts.sheet import Row
from checks.artefacts.tabular import Tables
from checks.model.artefact import On
from checks.model.finding import Location
from checks.model.problem import Unknown
from checks.select.sql import Session


class Register(Tables):
    """All registers of a target; rows of queries are placed by their `spot` and `field` columns."""

    on: On = "register"

    def __init__(
        self,
        session: Session,
        captured_at: datetime,
        as_of: date,
        subject: str,
        facts: Mapping[str, Any],
        sources: tuple[Source, ...] = (),
        problem: Unknown | None = None,
        record: str = "",
    ) -> None:
        super().__init__(session, captured_at, as_of)
        self.subject = subject
        self.record = record
        self._facts = facts
        self._sources = sources
        self._problem = problem

    def close(self) -> None:
        """Give the memory of the tables back."""
        self._session.close()

    def facts(self) -> Mapping[str, Any]:
        """`register` (all that are there) and `profile`."""
        return self._facts

    def unreadable(self) -> Unknown | None:
        """Why the registers, or a part of them, could not be read."""
        return self._problem

    def locate(self, at: Any) -> Location:
        """The cell that a row names by `spot` and, where it has one, `field`."""
        if not isinstance(at, Mapping) or not at.get(SPOT):
            return super().locate(at)
        number, row, line = (int(part) if part else None for part in str(at[SPOT]).split(":"))
        source = self._sources[number or 0] if (number or 0) < len(self._sources) else None
        if source is None or source.sheet is None:
            return super().locate(at)
        return source.sheet.place(Row(row or 1, (), line), source.columns.get(str(at.get("field") or "")))

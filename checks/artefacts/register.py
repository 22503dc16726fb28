"""Register: all registers of one target side by side, as tables that SQL rules ask."""

from collections.abc import Mapping, Sequence
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

    def query(self, sql: str, parameters: Mapping[str, Any]) -> Sequence[dict[str, Any]]:
        """The rows of one SELECT; those about a place, or about a register, tell the `record` they stand in."""
        rows = super().query(sql, parameters)
        if len({source.record for source in self._sources}) < 2:
            return rows
        return [self._with_record(row) for row in rows]

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

    def _with_record(self, row: dict[str, Any]) -> dict[str, Any]:
        record = "" if "record" in row else self._record_of(row)
        return {**row, "record": record} if record else row

    def _record_of(self, row: Mapping[str, Any]) -> str:
        """The archived record of the file a row's place is in, else of the register that its subject names."""
        spot = str(row.get(SPOT) or "")
        if spot and (number := int(spot.partition(":")[0] or 0)) < len(self._sources):
            return self._sources[number].record
        title = str(row.get("subject") or "").partition("/")[0]
        return next((source.record for source in self._sources if source.schema.title == title), "")

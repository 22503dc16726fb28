"""Record: one row of a register under canonical field names."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from checks.artefacts.cell import Cell, is_blank, mask, text_of
from checks.artefacts.schema import CODED, PERSONAL, Schema
from checks.artefacts.selector import NOTHING, parse_selector
from checks.artefacts.sheet import Row, Sheet
from checks.model.artefact import On, Reading
from checks.model.finding import Location
from checks.model.problem import Unknown
from checks.model.text import clip, fold, tidy
from checks.model.value import ABSENT, Value

_NO_KEY: Final = "（名称为空）"
_IDENTITY: Final = ("identifier", "number")


class Picked(NamedTuple):
    """A selected cell: its field ("" for the whole row) and its value."""

    field: str
    value: Value


@dataclass(frozen=True, slots=True)
class Source:
    """What the rows of one sheet share.

    `columns` maps a field to its column from 0, `headers` to the header as written; `label` translates coded
    cells; `facts` are those that do not change from row to row.
    """

    schema: Schema
    profile: str | None = None
    sheet: Sheet | None = None
    columns: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    label: Callable[[str, str, str], str] = lambda register, field, written: written
    record: str = ""

    def masked(self, name: str) -> bool:
        """Whether a field may only be quoted masked."""
        known = self.schema.fields.get(name)
        return name in PERSONAL or (known is not None and known.personal)


class Record:
    """One row; `cells` maps each field that has a column to its cell.

    Texts come as written, date cells as `date` or `datetime`, coded cells as the label of their code list.
    """

    on: On = "record"
    __slots__ = ("_cells", "_facts", "_row", "_source", "_values", "record", "subject")

    def __init__(self, source: Source, row: Row, cells: Mapping[str, Cell]) -> None:
        self._source = source
        self._row = row
        self._cells = cells
        self._facts: dict[str, Any] | None = None
        self._values: dict[str, Value] = {}
        self.subject = subject_of(source.schema, cells)
        self.record = source.record

    @property
    def schema(self) -> Schema:
        """The register the row belongs to."""
        return self._source.schema

    def value(self, name: str) -> Value:
        """A field's cell: `ABSENT` without a column, "" when empty."""
        known = self._values.get(name)
        if known is None:
            known = self._values[name] = self._value(name) if name in self._cells else ABSENT
        return known

    def facts(self) -> Mapping[str, Any]:
        """`register`, `profile` and the label of every coded field."""
        if self._facts is None:
            schema = self._source.schema
            self._facts = {"register": schema.name, "profile": self._source.profile}
            for name in self._cells:
                if schema.fields[name].type in CODED:
                    self._facts[name] = self.value(name)
        return self._facts

    def unreadable(self) -> Unknown | None:
        """A row that was read can be judged."""
        return None

    def prepare(self, givens: Collection[str]) -> None:
        """Nothing to prepare."""

    def select(self, given: str) -> Sequence[Picked]:
        """The cell that a selector names, if any; see `checks.artefacts.selector`."""
        selector = parse_selector(given)
        if not selector.fields:
            return (Picked("", ""),)
        picked = self._pick(selector.fields)
        if picked is None or (selector.filled and picked.value == ""):
            return ()
        if selector.pattern is not None:
            taken = selector.take(text_of(picked.value))
            return () if taken is None else (Picked(picked.field, taken),)
        return (picked,)

    def read(self, thing: Picked, field: str | None) -> Iterable[Reading]:
        """The selected cell, or another field of the row, empty cells included."""
        if field is None:
            return (Reading(thing.value, thing.field or None),)
        selector = parse_selector(field)
        picked = self._pick(selector.fields)
        if picked is None:
            return (Reading(ABSENT, thing.field or None),)
        if selector.pattern is not None:
            taken = selector.take(text_of(picked.value))
            return (Reading(ABSENT if taken is None else taken, picked.field),)
        return (Reading(picked.value, picked.field),)

    def locate(self, at: Any) -> Location:
        """The cell in its sheet."""
        name = at.field if isinstance(at, Picked) else at
        sheet = self._source.sheet
        if sheet is None:
            return Location(pointer=f"/{name}" if name else None)
        return sheet.place(self._row, self._source.columns.get(name) if isinstance(name, str) else None)

    def excerpt(self, at: Any) -> str:
        """The cell below its header, or what names the row; personal values masked."""
        name = at.field if isinstance(at, Picked) else at
        if not isinstance(name, str) or name not in self._cells:
            return clip(self.subject)
        known = self._source.schema.fields[name]
        header = self._source.headers.get(name, known.label)
        text = tidy(text_of(self._cells[name]))
        return clip(f"{tidy(header)}：{mask(text) if self._source.masked(name) else text or '（空）'}")

    def parts(self) -> Sequence["Record"]:
        """A row has no parts."""
        return ()

    def pending(self) -> None:
        """Nothing is pending."""

    def _value(self, name: str) -> Value:
        cell = self._cells[name]
        if is_blank(cell):
            return ""
        schema = self._source.schema
        if schema.fields[name].type in CODED and isinstance(cell, str):
            return self._source.label(schema.name, name, cell)
        return cell

    def _pick(self, fields: Sequence[str]) -> Picked | None:
        """The first field that says something, else the first that has a column."""
        first: Picked | None = None
        for name in fields:
            value = self.value(name)
            if value is ABSENT:
                continue
            if len(fields) == 1 or not (isinstance(value, str) and fold(value) in NOTHING):
                return Picked(name, value)
            first = first or Picked(name, value)
        return first


def subject_of(schema: Schema, cells: Mapping[str, Cell]) -> str:
    """How findings name a row: the register's title, then its key fields; never a row number.

    A row without them, or whose identity is personal (a licence), is told apart by a digest.
    """
    keys = [tidy(text_of(cells.get(name))) for name in schema.key]
    named = [key for key in keys if key][:2]
    text = f"{named[0]}（{named[1]}）" if len(named) == 2 else "".join(named)
    if not named or schema.name == "e_licence":
        text = f"{text or _NO_KEY}#{_digest(cells)}"
    return clip(f"{schema.title}/{text}")


def _digest(cells: Mapping[str, Cell]) -> str:
    identity = next((name for name in _IDENTITY if not is_blank(cells.get(name))), None)
    names = sorted(cells) if identity is None else [identity]
    joined = "\x1f".join(f"{name}={text_of(cells[name])}" for name in names)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:12]

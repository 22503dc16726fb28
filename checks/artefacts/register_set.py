"""Register set: the files of a register target, row by row as records, then as one register of tables."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from checks.artefacts.header import FIRST_ROWS, Labels, Layout, read_labels, recognise
from checks.artefacts.label import Labels as Coded
from checks.artefacts.line import read_lines
from checks.artefacts.profile import declared_profile, find_profile
from checks.artefacts.record import Record, Source
from checks.artefacts.register import Register
from checks.artefacts.register_file import read_sheets
from checks.artefacts.register_session import RegisterSession
from checks.artefacts.register_tables import row_of, stored_columns
from checks.artefacts.schema import COMPANIONS, SCHEMAS
from checks.artefacts.sheet import Row, Sheet, SheetError
from checks.model.artefact import Artefact
from checks.model.cause import Cause
from checks.model.problem import Unknown
from checks.model.rulebook import Rulebook
from checks.model.sentence import Sentence
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from checks.model.working_day import calendar_days
from checks.select.sql import Session

_NO_HEADER: Final = Sentence(
    "前 10 行里认出的表头不足 3 个", "fewer than 3 headings are recognised in the first 10 rows"
)
_NO_ROWS: Final = Sentence("表头下面没有记录", "there is no record below the headings")


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet whose header was recognised."""

    sheet: Sheet
    layout: Layout
    record: str


@dataclass(frozen=True, slots=True)
class RegisterSet:
    """What the files of one target hold before any row is read.

    `found` are the sheets in order; `problems` one sentence for each file or sheet that cannot be used;
    `profile` how the catalogue is written.
    """

    found: tuple[Found, ...]
    problems: tuple[Sentence, ...]
    profile: str | None


def read_set(snapshot: Snapshot, labels: Labels) -> RegisterSet:
    """The recognised sheets of all archived files of a register target."""
    target = snapshot.target
    wanted, profile = target.declared.get("register"), declared_profile(target)
    found: list[Found] = []
    problems: list[Sentence] = []
    for exchange in snapshot.exchanges():
        name = _file(exchange.url)
        if exchange.failure is not None:
            said = exchange.failure.unknown()
            problems.append(
                Sentence(f"{name} 没有取到：{said.zh}", f"{name} was not fetched: {said.told('en')}")
            )
            continue
        try:
            for sheet in read_sheets(name, exchange.body):
                layout = recognise(sheet, _first_rows(sheet), labels, _wanted(wanted, sheet), profile)
                if layout is None:
                    zh, en = _name(sheet)
                    problems.append(Sentence(f"{zh}：{_NO_HEADER.zh}", f"{en}: {_NO_HEADER.en}"))
                else:
                    found.append(Found(sheet, layout, exchange.record or name))
        except SheetError as error:
            problems.append(Sentence(error.zh, error.en))
    if found:  # a sheet of explanations beside the tables is no fault
        problems = [problem for problem in problems if not problem.zh.endswith(_NO_HEADER.zh)]
    return RegisterSet(tuple(found), tuple(problems), find_profile((each.layout for each in found), target))


def why_empty(snapshot: Snapshot, rulebook: Rulebook) -> Sentence:
    """Why a target gives no record at all, in one sentence."""
    read = read_set(snapshot, read_labels(rulebook.mappings))
    return _joined(read.problems or (_NO_ROWS if read.found else _NO_HEADER,))


def registers_of(snapshot: Snapshot, rulebook: Rulebook, as_of: date) -> Iterator[Artefact]:
    """Every row as a record, streaming, then the registers as one artefact of tables.

    Rows are read once; the tables fill while records pass.
    """
    read = read_set(snapshot, read_labels(rulebook.mappings))
    coded = Coded(rulebook.shelf, rulebook.mappings, snapshot.target)
    present = _present(read)
    session = RegisterSession(
        {name: stored_columns(SCHEMAS[name], fields) for name, fields in present.items()}
    )
    problems = list(read.problems)
    counts: dict[tuple[int, str], int] = {}
    sources: list[Source] = []
    for index, found in enumerate(read.found):
        pair = _sources(found, read.profile, coded)
        offset = len(sources)
        sources.extend(pair)
        try:
            for line in read_lines(found.sheet, found.layout):
                for which, cells in enumerate((line.cells, line.companion)):
                    if cells is None:
                        continue
                    record = Record(pair[which], line.row, cells)
                    name = record.schema.name
                    place = f"{offset + which}:{line.row.number}:{line.row.line or ''}"
                    about = (record.subject, place, line.row.number)
                    session.put(name, row_of(record.schema, present[name], cells, coded.label, about))
                    counts[index, name] = counts.get((index, name), 0) + 1
                    yield record
        except SheetError as error:
            problems.append(Sentence(error.zh, error.en))
    _fill(session, read, counts, rulebook, snapshot.target)
    if not problems and not counts:
        problems = [_NO_ROWS if read.found else _NO_HEADER]
    problem = Unknown(Cause.UNREADABLE, *_joined(problems)) if problems else None
    subject = "、".join(dict.fromkeys(found.sheet.file for found in read.found)) or snapshot.target.location
    facts = MappingProxyType(
        {"register": tuple(sorted({name for _, name in counts})), "profile": read.profile}
    )
    record_id = read.found[0].record if read.found else ""
    yield Register(session, snapshot.captured_at, as_of, subject, facts, tuple(sources), problem, record_id)


def _first_rows(sheet: Sheet) -> list[Row]:
    """The rows in which a header may stand, as far as they can be read; the reason is told when all are read."""
    rows: list[Row] = []
    with contextlib.suppress(SheetError):
        rows.extend(islice(sheet.rows(), FIRST_ROWS) if sheet.keys is None else ())
    return rows


def _present(read: RegisterSet) -> dict[str, set[str]]:
    """The fields of each register that have a column in any sheet, with what companions take over."""
    present: dict[str, set[str]] = {}
    for found in read.found:
        layout = found.layout
        present.setdefault(layout.register, set()).update(layout.fields)
        if layout.companion:
            name, links = COMPANIONS[layout.register]
            taken = {field for field, source in links.items() if source in layout.fields}
            present.setdefault(name, set()).update(layout.companion_fields | taken)
    return present


def _sources(found: Found, profile: str | None, coded: Coded) -> tuple[Source, ...]:
    layout = found.layout
    names = [layout.register, COMPANIONS[layout.register][0]] if layout.companion else [layout.register]
    sources = []
    for name, columns in zip(names, (layout.columns, layout.companion), strict=False):
        places: dict[str, int] = {}
        for column, field in columns:
            places.setdefault(field, column)
        headers = {field: layout.headers.get(column, field) for field, column in places.items()}
        sources.append(
            Source(SCHEMAS[name], profile, found.sheet, places, headers, coded.label, found.record)
        )
    return tuple(sources)


def _fill(
    session: Session,
    read: RegisterSet,
    counts: Mapping[tuple[int, str], int],
    rulebook: Rulebook,
    target: Target,
) -> None:
    headers: dict[str, dict[str, str]] = {}
    for (index, name), entries in sorted(counts.items()):
        found = read.found[index]
        layout, sheet = found.layout, found.sheet
        session.add("registers", [name, SCHEMAS[name].title, sheet.file, sheet.name, read.profile, entries])
        columns = layout.columns if name == layout.register else layout.companion
        known = headers.setdefault(name, {})
        for column, field in columns:
            known.setdefault(field, layout.headers.get(column, field))
        for column in layout.unmapped if name == layout.register else ():
            cell = sheet.place(Row(max(layout.row, 1), ()), column)
            row = [name, sheet.file, sheet.name, layout.headers[column], cell.cell or cell.pointer]
            session.add("unmapped_headers", row)
    for name, known in headers.items():
        for each in SCHEMAS[name].fields.values():
            about = [name, each.name, each.label, known.get(each.name), each.mandatory]
            session.add("register_fields", about)
    for edition in rulebook.editions:
        row = [edition.norm, edition.edition, edition.number, edition.title, edition.status.value]
        session.add("norms", row)
    for listed in _targets(target):
        session.add("targets", [listed.get("id"), listed.get("host"), listed.get("kind")])
    for host in target.platform_hosts:
        session.add("platform_hosts", [host])
    for day, working, ordinal in calendar_days():
        session.add("calendar", [day.isoformat(), working, ordinal])


def _targets(target: Target) -> Iterable[Mapping[str, Any]]:
    known = target.declared.get("targets")
    return [each for each in known if isinstance(each, Mapping)] if isinstance(known, list | tuple) else []


def _wanted(declared: object, sheet: Sheet) -> str | None:
    """The register declared for the target, or for the sheet or file by name."""
    if isinstance(declared, Mapping):
        declared = declared.get(sheet.name, declared.get(sheet.file))
    return str(declared) if declared in SCHEMAS else None


def _name(sheet: Sheet) -> Sentence:
    if not sheet.name:
        return Sentence(sheet.file, sheet.file)
    return Sentence(f"{sheet.file} 的“{sheet.name}”", f"the sheet {sheet.name!r} of {sheet.file}")


def _joined(problems: Sequence[Sentence]) -> Sentence:
    return Sentence("；".join(each.zh for each in problems), "; ".join(each.en for each in problems))


def _file(url: str) -> str:
    """The file's name in an address; a name that is no address is itself."""
    if "://" not in url:
        return url
    return unquote(urlsplit(url).path.rpartition("/")[2]) or url

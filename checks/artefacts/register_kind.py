"""Register kind: what the loader and the tests must know of records and registers."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from checks.artefacts.cell import Cell, plain
from checks.artefacts.profile import PROFILES
from checks.artefacts.record import Record, Source, subject_of
from checks.artefacts.register import Register
from checks.artefacts.register_session import RegisterSession
from checks.artefacts.register_tables import TABLES, row_of, stored_columns
from checks.artefacts.schema import CODED_FIELDS, SCHEMAS, Schema
from checks.artefacts.selector import field_problem, selector_problem
from checks.artefacts.sheet import Row
from checks.model.artefact import Artefact
from checks.model.kind import ExampleError, Kind
from checks.model.rule import Example, Rule
from checks.model.sentence import Sentence
from checks.model.working_day import calendar_days
from checks.select.spares import Spares

_DAY: Final = datetime(2026, 11, 23, 4, tzinfo=UTC)
_CLOCK: Final = {"captured_at": _DAY.replace(tzinfo=None), "as_of": _DAY.date()}
_FACTS: Final = {
    "register": f"登记表：{'、'.join(SCHEMAS)}",
    "profile": f"目录的编制方式：{'、'.join(PROFILES)}",
}
_VALUES: Final = {"register": tuple(SCHEMAS), "profile": tuple(PROFILES)}
_EXAMPLE_FACTS: Final = {
    "register": "登记表，默认取 where 中的第一个",
    "profile": "目录的编制方式，默认取 where 中的第一个",
    "declared": "目标登记的其他事实，例如 code_tables",
    "captured_at": "采集时间",
    "as_of": "依据哪一天的规范",
}


def _record(example: Example, rule: Rule) -> Artefact:
    register = str(example.facts.get("register") or _first(rule, "register") or "data_catalogue")
    schema = SCHEMAS[register]
    cells = _cells(schema, example.content)
    return Record(Source(schema, _profile(example, rule)), Row(1, ()), cells)


def _register(example: Example, rule: Rule) -> Artefact:
    tables: Mapping[str, Any] = example.content
    unknown = next((name for name in tables if name not in TABLES), None)
    if unknown:
        raise ExampleError(f"没有表 {unknown}", f"there is no table {unknown}")
    rows = {name: [_cells(SCHEMAS[name], row) for row in tables[name]] for name in tables if name in SCHEMAS}
    fields = {name: {field for row in each for field in row} for name, each in rows.items()}
    session = _SPARES.take()
    for index, (name, each) in enumerate(rows.items()):
        schema = SCHEMAS[name]
        for number, cells in enumerate(each, 1):
            about = (subject_of(schema, cells), f"{index}:{number}:", number)
            session.put(name, row_of(schema, schema.fields, cells, _as_written, about))
        session.add("registers", [name, schema.title, "", "", _profile(example, rule), len(each)])
        for field in schema.fields.values():
            header = field.label if field.name in fields[name] else None
            session.add("register_fields", [name, field.name, field.label, header, field.mandatory])
    for name in sorted(set(tables) - set(SCHEMAS)):
        for row in tables[name]:
            session.add(name, [row.get(column) for column in TABLES[name].columns])
    if any("calendar" in given for given in rule.given):
        for day, working, ordinal in calendar_days():
            session.add("calendar", [day.isoformat(), working, ordinal])
    facts = MappingProxyType({"register": tuple(sorted(rows)), "profile": _profile(example, rule)})
    when, as_of = example.facts.get("captured_at", _DAY), example.facts.get("as_of")
    moment = when if isinstance(when, datetime) else datetime.fromisoformat(str(when))
    day = as_of if isinstance(as_of, date) else date.fromisoformat(str(as_of or moment.date()))
    return Register(session, _utc(moment), day, "示例登记表", facts)


def _cells(schema: Schema, row: Mapping[str, Any]) -> dict[str, Cell]:
    unknown = next((name for name in row if name not in schema.fields), None)
    if unknown:
        raise ExampleError(f"{schema.name} 没有字段 {unknown}", f"{schema.name} has no field {unknown}")
    return {name: plain(value) for name, value in row.items()}


def _as_written(register: str, field: str, written: str) -> str:
    return written


def _profile(example: Example, rule: Rule) -> str | None:
    named = example.facts.get("profile", _first(rule, "profile"))
    return None if named is None else str(named)


def _first(rule: Rule, fact: str) -> Any:
    value = rule.where.get(fact)
    return value[0] if isinstance(value, list | tuple) else value


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _whole() -> RegisterSession:
    """All registers with all their columns."""
    return RegisterSession({name: stored_columns(schema, schema.fields) for name, schema in SCHEMAS.items()})


_SPARES: Final = Spares(_whole)


@lru_cache(maxsize=1)
def _empty() -> RegisterSession:
    return RegisterSession({})


def _query_problem(query: str) -> Sentence | None:
    return _empty().problem(query, _CLOCK)


def _detail_problem(query: str) -> Sentence | None:
    return _empty().detail_problem(query, _CLOCK)


def _no_field(field: str) -> Sentence | None:
    if field.isidentifier():
        return None
    return Sentence(f"{field} 不是查询结果的列名", f"{field} is no column of a query's result")


RECORD: Final = Kind(
    on="record",
    facts=MappingProxyType({**_FACTS, **CODED_FIELDS}),
    forms=("record",),
    check_given=selector_problem,
    check_field=field_problem,
    from_example=_record,
    example_facts=MappingProxyType(_EXAMPLE_FACTS),
    values=_VALUES,
)

REGISTER: Final = Kind(
    on="register",
    facts=MappingProxyType(_FACTS),
    forms=("tables",),
    check_given=_query_problem,
    check_field=_no_field,
    from_example=_register,
    example_facts=MappingProxyType(_EXAMPLE_FACTS),
    check_detail=_detail_problem,
    values={**_VALUES, "tables": tuple(TABLES)},
)

"""Site kind: what the loader and the tests must know of sites."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from checks.artefacts.site import Site
from checks.artefacts.site_macros import MACROS
from checks.artefacts.site_tables import SITE_TABLES
from checks.model.artefact import Artefact
from checks.model.kind import ExampleError, Kind
from checks.model.rule import Example, Rule
from checks.model.sentence import Sentence
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from checks.select.spares import Spares
from checks.select.sql import Session

_DAY: Final = datetime(2026, 11, 20, 2, tzinfo=UTC)
_CLOCK: Final = {"captured_at": _DAY.replace(tzinfo=None), "as_of": _DAY.date()}
_HOME: Final = "http://www.example.gov.cn/"
_FACTS: Final = {
    "profile": "目标的站点类型",
    "org_kind": "目标登记的单位性质",
    "has_service": "目标登记的：是否有对外服务职能",
    "tables": "这些表都有内容时规则才适用",
    "sql": "这条查询有结果时规则才适用",
}
_EXAMPLE_FACTS: Final = {
    "profile": "目标的站点类型，默认取 where 中的第一个",
    "declared": "目标登记的其他事实",
    "captured_at": "采集时间（UTC），默认 2026-11-20T02:00:00",
    "as_of": "依据哪一天的规范，默认采集那天",
}


def _from_example(example: Example, rule: Rule) -> Artefact:
    facts, tables = example.facts, example.content
    moment = _moment(facts.get("captured_at", _DAY))
    day = facts.get("as_of") or moment.date()
    as_of = day if isinstance(day, date) else date.fromisoformat(str(day))
    profile = facts.get("profile", _first(rule, "profile"))
    declared: Mapping[str, Any] = facts.get("declared", {})
    target = Target(
        "example", "site", _HOME, profile=profile,
        has_service=declared.get("has_service", _first(rule, "has_service")),
        declared=MappingProxyType({"org_kind": _first(rule, "org_kind"), **declared}),
    )  # fmt: skip
    session = _SPARES.take()
    own = {"id": "example", "host": "www.example.gov.cn", "scheme": "http", "home_url": _HOME, "profile": profile,
           "captured_at": moment.replace(tzinfo=None).isoformat(), "as_of": as_of.isoformat()}  # fmt: skip
    for name, rows in {"site": [{}], **tables}.items():
        if name not in SITE_TABLES:
            raise ExampleError(f"没有表 {name}", f"there is no table {name}")
        columns = SITE_TABLES[name].columns
        for row in rows:
            known = {**own, **row} if name == "site" else row
            unknown = next((column for column in known if column not in columns), None)
            if unknown:
                raise ExampleError(f"表 {name} 没有列 {unknown}", f"the table {name} has no column {unknown}")
            session.add(name, [_cell(known.get(column)) for column in columns])
    snapshot = Snapshot(target, moment, "", lambda: iter(()), lambda url: None)
    return Site(session, snapshot, as_of, _HOME)


def _cell(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _moment(value: Any) -> datetime:
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _first(rule: Rule, fact: str) -> Any:
    value = rule.where.get(fact)
    return value[0] if isinstance(value, list | tuple) else value


def _session() -> Session:
    return Session(SITE_TABLES.values(), MACROS)


_SPARES: Final = Spares(_session)
_empty: Final = lru_cache(maxsize=1)(_session)


def _query_problem(query: str) -> Sentence | None:
    return _empty().problem(query, _CLOCK)


def _detail_problem(query: str) -> Sentence | None:
    return _empty().detail_problem(query, _CLOCK)


def _no_field(field: str) -> Sentence | None:
    if field.isidentifier():
        return None
    return Sentence(f"{field} 不是查询结果的列名", f"{field} is no column of a query's result")


SITE: Final = Kind(
    on="site",
    facts=MappingProxyType(_FACTS),
    forms=("tables",),
    check_given=_query_problem,
    check_field=_no_field,
    from_example=_from_example,
    example_facts=MappingProxyType(_EXAMPLE_FACTS),
    check_detail=_detail_problem,
    values={"tables": tuple(SITE_TABLES)},
)

"""Calling a function of the register on one value, with a real record around it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from checks.artefacts.record import Record, Source
from checks.artefacts.schema import SCHEMAS
from checks.artefacts.sheet import Row
from checks.functions import FUNCTIONS
from checks.model.context import Context
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Codelist, Shelf
from checks.model.target import Target

CAPTURED = datetime(2026, 3, 2, 4, tzinfo=UTC)
SHELF = Shelf(
    codelists={
        "update-cycle": Codelist(
            "update-cycle", "更新周期", {"每日": "每日", "每月": "每月"}, {"每天": "每日", "按月": "每月"}
        ),
        "item-type-2017": Codelist("item-type-2017", "数据类型", {"C": "字符型", "D": "日期型"}),
        "level": Codelist("level", "行使层级", {"1": "国家级", "2": "省级"}),
        "gbt2260": Codelist(
            "gbt2260",
            "行政区划",
            {
                "110000": "北京市",
                "210000": "辽宁省",
                "210100": "沈阳市",
                "210200": "大连市",
                "210112": "浑南区",
            },
        ),
    }
)


def record(register: str = "data_catalogue", **cells: Any) -> Record:
    return Record(Source(SCHEMAS[register]), Row(1, ()), cells)


def call(
    name: str,
    value: Any,
    options: Mapping[str, Any] | None = None,
    around: Record | None = None,
    captured_at: datetime = CAPTURED,
) -> list[Problem | Unknown]:
    function = FUNCTIONS[name]
    predicate = function.build(function.options(**(options or {})), SHELF)
    context = Context(Target("t", "register", "t.xlsx"), captured_at, date(2026, 3, 2), around)
    return list(predicate(value, context))


def holds(
    name: str, value: Any, options: Mapping[str, Any] | None = None, around: Record | None = None
) -> bool:
    return not call(name, value, options, around)


def fails(
    name: str, value: Any, options: Mapping[str, Any] | None = None, around: Record | None = None
) -> str:
    """The Chinese sentence of the one problem."""
    (said,) = call(name, value, options, around)
    assert isinstance(said, Problem), said
    assert said.zh and said.en
    return said.zh


def unknown(
    name: str, value: Any, options: Mapping[str, Any] | None = None, around: Record | None = None
) -> Unknown:
    (said,) = call(name, value, options, around)
    assert isinstance(said, Unknown), said
    return said

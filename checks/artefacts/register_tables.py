"""Register tables: every register, and what is known about them, as the tables that SQL rules name."""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import Any, Final

from checks.artefacts.cell import Cell, is_blank, text_of
from checks.artefacts.schema import CODED, PERSONAL, SCHEMAS, Field, Schema
from checks.model.moment import read_moment
from checks.model.text import fold, tidy
from checks.select.table import Column, Table

SPOT: Final = "spot"
_COMMON: Final = {
    "subject": Column("TEXT", "条目的名称，与逐行规则一致"),
    SPOT: Column("TEXT", "条目所在位置；查询带上它，结果就能定位到单元格"),
    "row_no": Column("INTEGER", "行号，从 1 起"),
}
_NOT_IN_KEY: Final = re.compile(r"[\W_]+")
_SPACE: Final = re.compile(r"\s+")
_NUMBER: Final = re.compile(r"[-+]?\d[\d,，]*(?:\.\d+)?")
_CODES: Final = ("uscc", "region", "date8")

REGISTERS: Final = Table(
    "registers",
    "提供了哪些登记表，每张工作表一行",
    {
        "name": Column("TEXT", "登记表"),
        "title": Column("TEXT", "登记表的中文名称"),
        "file": Column("TEXT", "文件"),
        "sheet": Column("TEXT", "工作表"),
        "profile": Column("TEXT", "目录的编制方式"),
        "entries": Column("INTEGER", "记录数"),
    },
)
REGISTER_FIELDS: Final = Table(
    "register_fields",
    "已提供的登记表的每个字段，含没有列的字段",
    {
        "register": Column("TEXT", "登记表"),
        "field": Column("TEXT", "字段"),
        "label": Column("TEXT", "字段的中文名称"),
        "header": Column("TEXT", "实际表头；没有列时为空"),
        "mandatory": Column("BOOLEAN", "是否必填"),
    },
)
UNMAPPED: Final = Table(
    "unmapped_headers",
    "没有对应字段的表头",
    {
        "register": Column("TEXT", "登记表"),
        "file": Column("TEXT", "文件"),
        "sheet": Column("TEXT", "工作表"),
        "header": Column("TEXT", "表头"),
        "cell": Column("TEXT", "单元格"),
    },
)
CALENDAR: Final = Table(
    "calendar",
    "国务院办公厅公布的工作日历；两日之间的工作日数是序号之差",
    {
        "day": Column("DATE", "日期"),
        "is_working": Column("BOOLEAN", "是否工作日（含调休上班）"),
        "ordinal": Column("INTEGER", "到这一天为止的工作日累计数"),
    },
)
NORMS: Final = Table(
    "norms",
    "规则库中的规范",
    {
        "id": Column("TEXT", "规范编号"),
        "edition": Column("TEXT", "版本"),
        "number": Column("TEXT", "文号或标准号"),
        "title": Column("TEXT", "名称"),
        "status": Column("TEXT", "状态"),
    },
)
TARGETS: Final = Table(
    "targets",
    "登记的检查对象",
    {
        "id": Column("TEXT", "目标编号"),
        "host": Column("TEXT", "主机名"),
        "kind": Column("TEXT", "site、interface、wsdl 或 register"),
    },
)
PLATFORM_HOSTS: Final = Table(
    "platform_hosts",
    "登记的统一政务服务平台主机",
    {"host": Column("TEXT", "主机名")},
)
DEFINITIONS: Final = Table(
    "definitions",
    "采集到的接口定义",
    {
        "code": Column("TEXT", "接口编码"),
        "title": Column("TEXT", "名称"),
        "address": Column("TEXT", "地址"),
        "system_code": Column("TEXT", "所属系统编码"),
        "catalogue_code": Column("TEXT", "信息资源代码"),
    },
)


def key_of(text: str) -> str:
    """A name as names are compared: folded, without punctuation, brackets or spaces."""
    return _NOT_IN_KEY.sub("", fold(text))


def has_key(name: str) -> bool:
    """Whether a field has a column `<field>_key` beside it."""
    return name.endswith("name")


def _table(schema: Schema) -> Table:
    columns: dict[str, Column] = {}
    for field in schema.fields.values():
        columns[field.name] = Column("TEXT", f"{field.label}{_NOTES.get(field.type, '')}")
        if has_key(field.name):
            columns[f"{field.name}_key"] = Column("TEXT", f"{field.label}，去掉标点、空白和大小写差别")
    return Table(schema.name, schema.title, {**columns, **_COMMON})


_NOTES: Final = {
    "code": "（代码表中的标签）", "boolean": "（是、否）", "date": "（能读出时为 YYYY-MM-DD）",
    "datetime": "（能读出时为 YYYY-MM-DD HH:MM:SS）", "integer": "（去掉千分位）", "number": "（去掉千分位）",
}  # fmt: skip

TABLES: Final[Mapping[str, Table]] = {
    each.name: each
    for each in sorted(
        [
            *(_table(schema) for schema in SCHEMAS.values()),
            CALENDAR, DEFINITIONS, NORMS, PLATFORM_HOSTS, REGISTERS, REGISTER_FIELDS, TARGETS, UNMAPPED,
        ],
        key=lambda each: each.name,
    )
}  # fmt: skip
"""Every table of a register artefact by name, sorted; all columns are there, whatever the file holds."""


def stored_columns(schema: Schema, fields: Collection[str]) -> tuple[str, ...]:
    """The columns of a register's table that hold something when these fields have a column in the file."""
    columns: list[str] = []
    for name in schema.fields:
        if name in fields:
            columns += [name, f"{name}_key"] if has_key(name) else [name]
    return (*columns, *_COMMON)


def row_of(
    schema: Schema,
    fields: Collection[str],
    cells: Mapping[str, Cell],
    label: Callable[[str, str, str], str],
    about: tuple[str, str, int],
) -> list[Any]:
    """A record as a row of `stored_columns`; empty cells are NULL, personal values a digest to join by.

    `about` is the record's subject, place and row number.
    """
    row: list[Any] = []
    for name, field in schema.fields.items():
        if name not in fields:
            continue
        cell = cells.get(name)
        text = None if is_blank(cell) else _text(schema, field, cell, label)
        row.append(text)
        if has_key(name):
            row.append((key_of(text) or None) if text else None)
    return [*row, *about]


def _text(schema: Schema, field: Field, cell: Cell, label: Callable[[str, str, str], str]) -> str:
    text = text_of(cell)
    if field.personal or field.name in PERSONAL:
        return hashlib.sha256(tidy(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    if field.type in CODED:
        return label(schema.name, field.name, text).strip()
    if field.type in ("date", "datetime"):
        return _day(cell, text)
    if field.type in ("integer", "number"):
        plain = tidy(text)
        return plain.replace(",", "") if _NUMBER.fullmatch(plain) else plain
    if field.type in _CODES or field.name.endswith(("code", "identifier")):
        return _SPACE.sub("", tidy(text))
    return text.strip() if field.type == "list" else tidy(text)


def _day(cell: Cell, text: str) -> str:
    if isinstance(cell, datetime | date):
        return text
    moment = read_moment(text.strip())
    if moment is None:
        return tidy(text)
    if moment.has_time:
        clock = f"{moment.hour:02d}:{moment.minute or 0:02d}:{moment.second or 0:02d}"
        return f"{moment.day.isoformat()} {clock}"
    return moment.day.isoformat()

"""Schema: which registers there are, and which fields their rows have."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType
from typing import Final

KEYS: Final = {
    "data_catalogue": ("name", "provider_name", "code"),
    "data_catalogue_item": ("name", "catalogue_name", "catalogue_code"),
    "e_licence_class": ("name", "definer_name", "type_code"),
    "e_licence": ("type_name", "type_code"),
    "service_item": ("name", "body_name", "implementation_code"),
    "service_material": ("name", "implementation_code"),
    "system": ("name", "owner_name", "code"),
    "interface_register": ("name", "provider_name", "code"),
    "exchange_log": ("task", "started_at", "batch"),
    "data_request": ("number", "catalogue_name"),
    "department": ("name", "code"),
    "city_app_service": ("name", "module"),
    "norm_opinion": ("title", "clause", "unit"),
    "framework_entry": ("title", "number"),
    "annual_indicator": ("name", "as_of_date", "code"),
}
"""What names a row of each register to a reader: the first filled field, then the second in brackets."""

TITLES: Final = {
    "data_catalogue": "政务数据目录",
    "data_catalogue_item": "目录信息项",
    "e_licence_class": "电子证照目录",
    "e_licence": "电子证照",
    "service_item": "政务服务事项",
    "service_material": "办事材料",
    "system": "信息系统清单",
    "interface_register": "接口登记表",
    "exchange_log": "交换日志",
    "data_request": "数据申请台账",
    "department": "部门名录",
    "city_app_service": "城市服务应用清单",
    "norm_opinion": "标准意见汇总",
    "framework_entry": "标准体系表",
    "annual_indicator": "年度指标",
}

COMPANIONS: Final = {
    "data_catalogue": ("data_catalogue_item", {"catalogue_name": "name", "catalogue_code": "code"}),
    "service_item": (
        "service_material",
        {"implementation_code": "implementation_code", "version": "version"},
    ),
}
"""A register whose rows may stand beside those of another in one sheet, and the fields it takes over."""

CODED: Final = frozenset(("code", "boolean"))


@dataclass(frozen=True, slots=True)
class Field:
    """One canonical field.

    `type` is string, code, boolean, list, date, date8 (YYYYMMDD), datetime, daterange, integer, number, uscc,
    region, url, phone or email; `codelist` names the list of a coded field; `personal` fields are masked
    wherever they are quoted.
    """

    name: str
    type: str
    label: str
    codelist: str = ""
    mandatory: bool = False
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Schema:
    """One register: its fields in order and the fields that name a row."""

    name: str
    title: str
    key: tuple[str, ...]
    fields: Mapping[str, Field]


def _read() -> Mapping[str, Schema]:
    text = resources.files("checks.artefacts").joinpath("registers.csv").read_text(encoding="utf-8")
    fields: dict[str, dict[str, Field]] = {}
    for row in csv.DictReader(io.StringIO(text)):
        fields.setdefault(row["register"], {})[row["field"]] = Field(
            row["field"], row["type"], row["label"], row["codelist"],
            row["mandatory"] == "yes", row["personal"] == "yes",
        )  # fmt: skip
    schemas = {
        name: Schema(name, TITLES[name], KEYS[name], MappingProxyType(known))
        for name, known in fields.items()
    }
    return MappingProxyType(dict(sorted(schemas.items())))


SCHEMAS: Final = _read()
"""Every register by name, from `registers.csv`."""

PERSONAL: Final = frozenset(
    field.name for schema in SCHEMAS.values() for field in schema.fields.values() if field.personal
) - {"number"}
"""Fields that are personal in whichever register they stand (`number` is so only in e_licence)."""

CODED_FIELDS: Final = MappingProxyType(
    {
        field.name: field.label
        for schema in SCHEMAS.values()
        for field in schema.fields.values()
        if field.type in CODED
    }
)
"""Coded fields of all registers with a label: what `where` of a record rule may name."""

"""Registers of hostile and careless people: no crash, no leak, no rule of ours that breaks."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.artefacts.register_file import read_sheets
from checks.artefacts.schema import PERSONAL, SCHEMAS
from checks.artefacts.sheet import SheetError
from checks.engine.check import check
from checks.model.cause import Cause
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.model.scope import Scope
from tests.artefacts.registers import DAY, rulebook, snapshot, workbook

NORMS = (
    "city-app",
    "data-catalogue",
    "data-sharing",
    "e-licence",
    "exchange",
    "service-item",
    "system-inventory",
)
SCOPE = Scope(NORMS)
SLOW = settings(deadline=None, max_examples=4, suppress_health_check=list(HealthCheck))
QUICK = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))

WORDS = st.sampled_from(
    [
        "", " ", "无", "-", "1", "0", "999", "是", "否", "无条件共享", "不予共享", "有条件开放", "每月", "每天", "2026-01-05",
        "20260230", "2026年1月5日", "长期", "《中华人民共和国统计法》第九条", "《某某市办法》", "11210100MB12345620", "307021001/000001",
        "1.2.156.3005.2.11210100MB12345620001.11210100MB12345620.20260000001.001.K", "=cmd|' /C calc'!A0", "{value}", "$days",
        "'; DROP TABLE data_catalogue; --", "<script>alert(1)</script>", "\u202e\u200b", "𠮷" * 300, "９" * 40, "1e400", "-1", "NaN",
        "数据库", "C", "C、D", "在用", "同意", "实时", "成功", "证照", "１１", "a\nb\tc", "(((((", "[[", "['xls', 'api']", "\\", "%s",
    ]
)  # fmt: skip
VALUES = WORDS | st.text(max_size=20)


def judged(tables: dict[str, list[dict[str, str]]], profile: str | None = None) -> Report:
    files = {
        f"{name}.json": json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass")
        for name, rows in tables.items()
    }
    return check(rulebook(), snapshot(files, profile=profile), as_of=DAY, scope=SCOPE)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
@SLOW
@given(data=st.data())
def test_no_cell_breaks_a_rule_or_leaks(name: str, data: st.DataObject) -> None:
    fields = sorted(SCHEMAS[name].fields)
    rows = [{field: data.draw(VALUES) for field in fields} for _ in range(2)]
    secret = "张三丰18604010000"
    for row in rows:
        row.update(
            {
                field: secret
                for field in fields
                if field in PERSONAL or (name, field) == ("e_licence", "number")
            }
        )
    profile = data.draw(st.sampled_from([None, "guide-2017", "cascade", "open-data", "service-data"]))
    report = judged({name: rows}, profile)
    broken = [each for each in report.findings if each.cause in (Cause.CRASHED, Cause.LIMIT)]
    assert broken == []
    told = "".join(f"{each.subject}{each.message}{each.evidence.excerpt}" for each in report.findings)
    assert secret not in told


@SLOW
@given(st.lists(st.sampled_from(sorted(SCHEMAS)), min_size=2, max_size=5, unique=True), st.data())
def test_registers_beside_each_other(names: list[str], data: st.DataObject) -> None:
    tables = {
        name: [{field: data.draw(WORDS) for field in sorted(SCHEMAS[name].fields)} for _ in range(3)]
        for name in names
    }
    report = judged(tables, data.draw(st.sampled_from([None, "guide-2017", "cascade"])))
    assert not any(each.cause in (Cause.CRASHED, Cause.LIMIT) for each in report.findings)
    assert report == judged(tables, report.profile)


@QUICK
@given(
    st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        for sheet in read_sheets("x", data):
            for row in sheet.rows():
                sheet.place(row, 0)
    except SheetError as error:
        assert error.zh and error.en and "\n" not in error.zh


@SLOW
@given(st.integers(0, 6000), st.integers(0, 255))
def test_any_damaged_workbook_is_read_or_refused(at: int, value: int) -> None:
    data = bytearray(
        workbook({"目录": [["信息资源名称", "共享类型", "更新周期"], ["甲", "无条件共享", "每月"]]})
    )
    data[at % len(data)] = value
    try:
        for sheet in read_sheets("x.xlsx", bytes(data)):
            list(sheet.rows())
    except SheetError as error:
        assert error.zh and error.en


def test_a_wide_and_long_register_is_judged_without_unknowns() -> None:
    rows = [
        {
            "name": f"登记信息第{number}类",
            "provider_name": f"示例局{number % 9}",
            "share_type": "无条件共享",
            "update_cycle": "每月",
        }
        for number in range(3000)
    ]
    report = judged({"data_catalogue": rows})
    assert report.coverage.artefacts == {"record": 3000, "register": 1}
    assert not any(each.cause in (Cause.CRASHED, Cause.LIMIT) for each in report.findings)
    wrong = [
        each
        for each in report.findings
        if each.outcome is Outcome.FAILED and each.rule.startswith("data-catalogue/")
    ]
    assert wrong == []


def test_the_same_bytes_give_the_same_report() -> None:
    rows = [
        {
            "name": "甲信息",
            "provider_name": "乙局",
            "share_type": "不予共享",
            "open_type": "有条件开放",
            "share_condition": "涉密",
        }
    ] * 3
    first, second = judged({"data_catalogue": rows}), judged({"data_catalogue": rows})
    assert first == second and len({each.fingerprint for each in first.findings}) == len(first.findings)
    assert date(2026, 3, 2) == first.as_of

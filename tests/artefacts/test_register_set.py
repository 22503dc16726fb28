import json
from collections import Counter
from datetime import date

import pytest

from checks.artefacts.register_set import registers_of, why_empty
from checks.engine.check import check
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure
from checks.model.finding import Location
from checks.model.outcome import Outcome
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from tests.artefacts.registers import CAPTURED, DAY, HEADER, ROW, read, rulebook, snapshot, workbook

CSV = "\n".join(",".join(row) for row in (HEADER, ROW, ["乙", *ROW[1:]])).encode()


def test_rows_become_records_and_tables() -> None:
    records, register = read({"目录.csv": CSV})
    assert [each.value("name") for each in records] == ["社会救助对象信息", "乙"]
    assert (
        records[1].locate("share_type") == Location(line=3, cell="D3")
        and records[1].record == "record:目录.csv"
    )
    assert (
        register.facts() == {"register": ("data_catalogue",), "profile": None}
        and register.subject == "目录.csv"
    )
    assert register.unreadable() is None
    (row,) = register.query(
        "SELECT subject, spot, 'code' AS field FROM data_catalogue WHERE name = $name", {"name": "乙"}
    )
    assert row["subject"] == records[1].subject and register.locate(row) == Location(line=3, cell="B3")
    assert register.query("SELECT name, entries, file FROM registers", {}) == [
        {"name": "data_catalogue", "entries": 2, "file": "目录.csv"}
    ]
    known = register.query(
        "SELECT field, header FROM register_fields WHERE header IS NOT NULL ORDER BY header", {}
    )
    assert {row["header"] for row in known} == set(HEADER)
    register.close()


def test_several_files_and_sheets_stand_side_by_side() -> None:
    book = workbook(
        {
            "说明": [["本表由各单位填写"]],
            "目录": [["政务数据目录"], HEADER, ROW],
            "信息项": [
                ["信息资源名称", "信息项名称", "数据类型", "备注"],
                ["社会救助对象信息", "姓名", "C", "x"],
            ],
        }
    )
    departments = json.dumps(
        [{"部门名称": "市民政局", "统一社会信用代码": "11210100MB12345620", "简称": "民政"}]
    ).encode()
    records, register = read({"目录.xlsx": book, "名录.json": departments})
    assert [each.schema.name for each in records] == ["data_catalogue", "data_catalogue_item", "department"]
    assert records[0].locate("name").cell == "目录!A3" and records[2].locate("name").pointer == "/0/部门名称"
    assert register.facts()["register"] == ("data_catalogue", "data_catalogue_item", "department")
    assert register.unreadable() is None and register.subject == "目录.xlsx、名录.json"
    assert register.query("SELECT header, cell FROM unmapped_headers", {}) == [
        {"header": "备注", "cell": "信息项!D1"}
    ]


def test_entries_and_items_in_one_sheet() -> None:
    header = [*HEADER, "信息项名称", "数据类型"]
    data = workbook(
        {"s": [header, [*ROW, "姓名", "C"], [None] * 6 + ["住址", "C"]]}, {"s": ["A2:A3", "C2:C3"]}
    )
    records, register = read({"a.xlsx": data})
    assert Counter(each.schema.name for each in records) == {"data_catalogue": 1, "data_catalogue_item": 2}
    rows = register.query(
        "SELECT catalogue_name, catalogue_code, name FROM data_catalogue_item ORDER BY row_no", {}
    )
    assert [tuple(row.values()) for row in rows] == [
        ("社会救助对象信息", "307021001/000001", "姓名"), ("社会救助对象信息", "307021001/000001", "住址"),
    ]  # fmt: skip


def test_labels_and_tables_agree() -> None:
    data = "信息资源名称,共享类型,更新周期\n甲,1,每天\n".encode()
    records, register = read({"a.csv": data}, code_tables="guide-2017")
    assert records[0].value("share_type") == "无条件共享" and records[0].facts()["update_cycle"] == "每日"
    assert register.query("SELECT share_type, update_cycle FROM data_catalogue", {}) == [
        {"share_type": "无条件共享", "update_cycle": "每日"}
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"a,b,c\n1,2,3\n", "表头不足 3 个"), (",".join(HEADER).encode(), "没有记录"), (b"PK\x03\x04", "不是能读取的 xlsx"),
        (b"", "空文件"), (b"[1]", "没有记录列表"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_unknown_and_never_a_pass(body: bytes, said: str) -> None:
    records, register = read({"a.csv": body})
    unreadable = register.unreadable()
    assert (
        records == []
        and unreadable is not None
        and unreadable.cause is Cause.UNREADABLE
        and said in unreadable.zh
    )
    report = check(rulebook(), snapshot({"a.csv": body}), as_of=DAY)
    assert not any(result.passed or result.failed for result in report.rules)
    assert all(finding.outcome is Outcome.CANT_TELL for finding in report.findings)


def test_rows_before_a_break_are_judged_and_the_break_is_told() -> None:
    records, register = read({"a.csv": CSV + b'\n"' + b"x" * 200_000})
    assert len(records) == 2
    unreadable = register.unreadable()
    assert unreadable is not None and "第 4 行" in unreadable.zh


def test_a_file_that_was_not_fetched_is_told() -> None:
    exchange = Exchange("https://www.example.gov.cn/%E7%9B%AE.csv", failure=Failure(Cause.TIMEOUT, "30 s"))
    target = Target("t", "register", "t")
    taken = Snapshot(target, CAPTURED, "0", lambda: iter([exchange]), lambda url: None)
    (register,) = registers_of(taken, rulebook(), DAY)
    unreadable = register.unreadable()
    assert unreadable is not None and "目.csv 没有取到：30 s" in unreadable.zh


def test_the_register_of_a_sheet_can_be_declared() -> None:
    data = "名称,编码,状态\n甲系统,SYS-1,在用\n,系统编码,\n".encode()
    records, _ = read({"a.csv": "系统名称,系统编码,状态\n甲系统,SYS-1,在用\n".encode()}, register="system")
    assert records[0].schema.name == "system"
    records, _ = read({"a.csv": data}, register={"a.csv": "system"})
    assert records == []


def test_tables_know_norms_targets_and_the_calendar() -> None:
    _, register = read({"a.csv": CSV}, targets=[{"id": "x", "host": "www.example.gov.cn", "kind": "site"}, 5])
    assert register.query("SELECT host FROM targets", {}) == [{"host": "www.example.gov.cn"}]
    assert register.query("SELECT count(*) > 10 AS many FROM norms", {}) == [{"many": True}]
    query = "SELECT b.ordinal - a.ordinal AS days FROM calendar a, calendar b WHERE a.day = '2025-09-26' AND b.day = '2025-10-16'"
    assert register.query(query, {}) == [{"days": 10}]
    assert register.query("SELECT $as_of AS day", {}) == [{"day": date(2026, 3, 2)}]


def test_tables_know_the_hosts_of_the_platform() -> None:
    query = "SELECT host FROM platform_hosts ORDER BY host"
    _, register = read({"a.csv": CSV}, platform_hosts=("zwfw.example.gov.cn", "m.example.gov.cn"))
    assert [row["host"] for row in register.query(query, {})] == ["m.example.gov.cn", "zwfw.example.gov.cn"]
    _, register = read({"a.csv": CSV})
    assert register.query(query, {}) == []


def test_why_there_is_nothing_to_judge() -> None:
    assert "表头不足 3 个" in why_empty(snapshot({"a.csv": b"a,b\n1,2\n"}), rulebook()).zh
    assert "没有记录" in why_empty(snapshot({"a.csv": ",".join(HEADER).encode()}), rulebook()).zh
    assert "空文件" in why_empty(snapshot({"a.csv": b""}), rulebook()).zh

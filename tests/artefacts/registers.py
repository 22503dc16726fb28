"""Register files made for tests, and their artefacts."""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from openpyxl import Workbook

from checks.artefacts.record import Record
from checks.artefacts.register import Register
from checks.artefacts.register_set import registers_of
from checks.model.exchange import Exchange
from checks.model.rulebook import Rulebook
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from tests.shipped import shipped_rulebook

CAPTURED = datetime(2026, 3, 2, 4, tzinfo=UTC)
DAY = date(2026, 3, 2)
HEADER = ["信息资源名称", "信息资源代码", "信息资源提供方", "共享类型", "更新周期", "发布日期"]
ROW = ["社会救助对象信息", "307021001/000001", "市民政局", "无条件共享", "每月", "2026-01-05"]


def rulebook() -> Rulebook:
    return shipped_rulebook()


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Any]]], merges: Mapping[str, Sequence[str]] | None = None
) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for reference in (merges or {}).get(name, ()):
            sheet.merge_cells(reference)
    return saved(book)


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def snapshot(files: Mapping[str, bytes], **declared: Any) -> Snapshot:
    profile = declared.pop("profile", None)
    hosts = declared.pop("platform_hosts", ())
    target = Target("t", "register", "t", profile=profile, platform_hosts=hosts, declared=declared)
    exchanges = [
        Exchange(name, status=200, body=body, record=f"record:{name}") for name, body in files.items()
    ]
    return Snapshot(target, CAPTURED, "0", lambda: iter(exchanges), lambda url: None)


def read(files: Mapping[str, bytes], **declared: Any) -> tuple[list[Record], Register]:
    artefacts = list(registers_of(snapshot(files, **declared), rulebook(), DAY))
    records = [each for each in artefacts if isinstance(each, Record)]
    (register,) = [each for each in artefacts if isinstance(each, Register)]
    return records, register

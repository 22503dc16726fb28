import io
import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook, load_workbook

from checks.artefacts import workbook as module
from checks.artefacts.sheet import SheetError
from checks.artefacts.workbook import read_workbook
from tests.artefacts.registers import saved, workbook


def rows(data: bytes, sheet: int = 0) -> list[tuple[int, tuple[object, ...]]]:
    return [(row.number, row.cells) for row in read_workbook("a.xlsx", data)[sheet].rows()]


def test_cells_are_texts_and_dates() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(
        [
            "代码",
            307021001000001,
            7,
            date(2026, 1, 5),
            datetime(2026, 1, 5, 8, 30),  # noqa: DTZ001
            True,
            None,
            "#N/A",
            time(8),
        ]
    )
    sheet["C1"].number_format = "000"
    assert rows(saved(book)) == [
        (
            1,
            (
                "代码",
                "307021001000001",
                "007",
                date(2026, 1, 5),
                datetime(2026, 1, 5, 8, 30),  # noqa: DTZ001
                "是",
                None,
                "#N/A",
                "08:00:00",
            ),
        )
    ]


def test_a_formula_without_a_result_is_its_text() -> None:
    assert rows(workbook({"s": [["=A2&B2", "=cmd|' /C calc'!A0"]]})) == [
        (1, ("=A2&B2", "=cmd|' /C calc'!A0"))
    ]


def test_hidden_sheets_are_left_out_and_rows_keep_their_numbers() -> None:
    book = load_workbook(io.BytesIO(workbook({"表": [["a"], [], [None, "b"]], "字典": [["x"]]})))
    book["字典"].sheet_state = "hidden"
    sheets = read_workbook("a.xlsx", saved(book))
    assert [sheet.name for sheet in sheets] == ["表"]
    assert [(row.number, row.cells) for row in sheets[0].rows() if row.cells] == [
        (1, ("a",)),
        (3, (None, "b")),
    ]


def test_merged_cells_are_filled_down() -> None:
    data = workbook({"s": [["名称", "项"], ["甲", "1"], [None, "2"], [None, "3"]]}, {"s": ["A2:A4"]})
    assert [cells for _, cells in rows(data)] == [("名称", "项"), ("甲", "1"), ("甲", "2"), ("甲", "3")]


def altered(data: bytes, name: str, change: object) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            new.writestr(item.filename, change(content) if item.filename == name else content)  # type: ignore[operator]
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused(encoding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
    data = altered(workbook({"s": [["a"]]}), SHEET, lambda xml: (bomb + xml.decode()).encode(encoding))
    with pytest.raises(SheetError, match="DOCTYPE"):
        read_workbook("a.xlsx", data)


def test_bombs_are_refused_before_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = altered(workbook({"s": [["a"]]}), SHEET, lambda xml: xml + b" " * 5_000_000)
    monkeypatch.setattr(module, "MAX_UNPACKED", 1_000_000)
    with pytest.raises(SheetError, match="解压后有"):
        read_workbook("a.xlsx", data)


def test_a_row_of_endless_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_TAGS_IN_ROW", 1000)
    data = altered(
        workbook({"s": [["a"]]}), SHEET, lambda xml: xml.replace(b"</row>", b"<c/>" * 2000 + b"</row>")
    )
    with pytest.raises(SheetError, match="内容过多"):
        read_workbook("a.xlsx", data)


def test_strange_coordinates_end_in_a_located_error() -> None:
    far = altered(
        workbook({"s": [["a"], ["b"]]}), SHEET, lambda xml: xml.replace(b'r="2"', b'r="99999999999"')
    )
    with pytest.raises(SheetError, match=r"第 99999999999 行之后|无法读取"):
        rows(far)
    wide = altered(workbook({"s": [["a"]]}), SHEET, lambda xml: xml.replace(b'r="A1"', b'r="XFD1"'))
    assert len(rows(wide)[0][1]) == 500


@pytest.mark.parametrize("cut", [100, 1000, -30])
def test_broken_files_are_one_clear_sentence(cut: int) -> None:
    with pytest.raises(SheetError, match=r"a\.xlsx") as caught:
        rows(workbook({"s": [["a"] * 20] * 50})[:cut])
    assert "\n" not in caught.value.zh and "Traceback" not in caught.value.en


def test_broken_xml_is_named_with_the_last_row_read() -> None:
    data = altered(workbook({"s": [["a"]] * 500}), SHEET, lambda xml: xml[: len(xml) // 2])
    with pytest.raises(SheetError, match=r"工作表“s”在第 .* 行之后"):
        rows(data)

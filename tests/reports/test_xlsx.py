import io
import zipfile

from openpyxl import load_workbook

from checks.reports.xlsx import render
from tests.reports.made import HOSTILE, RULEBOOK, hostile, report


def test_three_sheets_with_frozen_headings_filters_and_widths() -> None:
    book = load_workbook(io.BytesIO(render(report(), RULEBOOK)))
    assert book.sheetnames == ["问题台账", "规则汇总", "未能检查"]
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1" and sheet.page_setup.orientation == "landscape"
        assert sheet.auto_filter.ref
        assert sheet.column_dimensions["C"].width > 5
    assert book["问题台账"].max_row == 6
    assert book["问题台账"]["A2"].value == 1
    assert book["规则汇总"].max_row == 7
    assert book["规则汇总"]["G2"].value == 3
    assert [row[3].value for row in book["未能检查"].iter_rows(min_row=2)] == [
        "超时", "内容由脚本生成，需浏览器渲染", "采集额度用完",
    ]  # fmt: skip


def test_every_text_is_text() -> None:
    written = render(hostile(), RULEBOOK)
    book = load_workbook(io.BytesIO(written))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}
    assert any(cell.value and str(cell.value).startswith("=cmd") for cell in cells)
    assert book["问题台账"].max_row == len(HOSTILE) + 1
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)
        assert any(b"_x005F_x000D_" in sheet for sheet in sheets)
        assert b"2026-11-20T08:30:00Z" in archive.read("docProps/core.xml")
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}

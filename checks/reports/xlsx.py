"""XLSX: the ledger (整改台账) as a workbook; every text is stored as text, never as a formula.

Same report, same bytes: the workbook's own time stamps are set to the time of capture.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.reports.inert import plain
from checks.reports.ledger import COLUMNS, RULE_COLUMNS, UNREAD_COLUMNS, rows, rule_rows, unread_rows

if TYPE_CHECKING:  # openpyxl is slow to import: only who writes a workbook pays for it
    from openpyxl import Workbook

suffix: Final = ".xlsx"
media_type: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_LAST_ROW: Final = 1_048_576
_LONGEST: Final = 32_767
_ESCAPED: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_STAMP: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)

Columns = Sequence[tuple[str, str, int]]


def render(report: Report, rulebook: Rulebook, *, lang: str = "zh") -> bytes:
    """A workbook with the sheets 问题台账, 规则汇总 and 未能检查."""
    return render_all((report,), rulebook, lang=lang)


def render_all(reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> bytes:
    """The ledger of all reports in one workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    english = lang == "en"
    ledger = ((int(row[0]), *row[1:]) for row in rows(reports, rulebook, lang, shared=False))
    _sheet(book, "Findings" if english else "问题台账", COLUMNS, ledger, lang)
    _sheet(book, "Rules" if english else "规则汇总", RULE_COLUMNS, rule_rows(reports, rulebook, lang), lang)
    _sheet(book, "Not checked" if english else "未能检查", UNREAD_COLUMNS, unread_rows(reports, lang), lang)
    written = io.BytesIO()
    book.save(written)
    captured = max((report.captured_at for report in reports), default=datetime(1980, 1, 1, tzinfo=UTC))
    return _still(written.getvalue(), captured)


def _sheet(book: "Workbook", title: str, columns: Columns, lines: Iterable[Sequence[Any]], lang: str) -> None:
    from openpyxl.utils import get_column_letter

    sheet: Any = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    for at, (_, _, width) in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    last = 1
    body = []
    for line in lines:
        if last == _LAST_ROW:
            break
        body.append(line)
        last += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{last}"
    sheet.append([_heading(sheet, english if lang == "en" else chinese) for chinese, english, _ in columns])
    for line in body:
        sheet.append([_cell(sheet, value) for value in line])


def _heading(sheet: Any, text: str) -> Any:
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = _cell(sheet, text)
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="1F3F73")
    cell.alignment = Alignment(vertical="center")
    return cell


def _cell(sheet: Any, value: str | int) -> Any:
    """A cell whose text cannot become a formula, however it begins (type `inlineStr`, text format, quote prefix)."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    if isinstance(value, int):
        return WriteOnlyCell(sheet, value)
    cell: Any = WriteOnlyCell(sheet, None)
    text = _ESCAPED.sub("_x005F_", plain(value))[:_LONGEST]
    cell._value = text  # the setter would read `=…` as a formula
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _still(written: bytes, captured: datetime) -> bytes:
    """The same archive with every time stamp taken from the report."""
    stamp = captured.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(written)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as goal,
    ):
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<3>", content)
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            goal.writestr(info, content)
    return out.getvalue()

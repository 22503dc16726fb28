"""Register file: the sheets of a register's bytes, whatever the format (.xlsx, .csv, .json)."""

from typing import Final

from checks.artefacts.delimited import read_delimited
from checks.artefacts.json_rows import read_json
from checks.artefacts.sheet import Sheet, SheetError

MAX_BYTES: Final = 100 * 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0"
_ODF: Final = b"mimetypeapplication/vnd.oasis.opendocument"
_BOM: Final = b"\xef\xbb\xbf"


def read_sheets(file: str, data: bytes) -> list[Sheet]:
    """The sheets of a file, told by its content, never by its name; raises `SheetError`."""
    if len(data) > MAX_BYTES:
        size = len(data) // (1024 * 1024)
        raise SheetError(f"{file} 有 {size} MB，超过上限", f"{file} has {size} MB, more than is read")
    if data.startswith(_ZIP) and _ODF in data[:200]:  # OpenDocument 1.3 part 2 §3.3: the type comes first
        raise SheetError(
            f"{file} 是 OpenDocument 表格，请另存为 .xlsx 或 .csv",
            f"{file} is an OpenDocument spreadsheet; save it as .xlsx or .csv",
        )
    if data.startswith(_ZIP):
        from checks.artefacts.workbook import read_workbook  # openpyxl is slow to import

        return read_workbook(file, data)
    if data.startswith(_OLE):
        raise SheetError(
            f"{file} 是旧版 xls 或加密的工作簿，请另存为不加密的 .xlsx",
            f"{file} is an old .xls or an encrypted workbook; save it as a plain .xlsx",
        )
    start = data[:4096].removeprefix(_BOM).lstrip()
    if not start:
        raise SheetError(f"{file} 是空文件", f"{file} is empty")
    if start[:1] in (b"[", b"{"):
        return read_json(file, data)
    if start[:1] == b"<":
        raise SheetError(
            f"{file} 实际是网页或 XML，请用表格软件另存为 .xlsx 或 .csv",
            f"{file} is in fact a web page or XML; save it as .xlsx or .csv",
        )
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SheetError(f"{file} 不是 xlsx、csv 或 json 文件", f"{file} is no xlsx, csv or json file")
    return [read_delimited(file, data)]

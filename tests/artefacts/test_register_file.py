import pytest

from checks.artefacts import register_file
from checks.artefacts.register_file import read_sheets
from checks.artefacts.sheet import SheetError
from tests.artefacts.registers import workbook


def test_the_content_tells_the_format_not_the_name() -> None:
    assert read_sheets("a.csv", workbook({"s": [["a"]]}))[0].name == "s"
    assert read_sheets("a.xlsx", b"a,b\n1,2\n")[0].keys is None
    assert read_sheets("a.txt", b'\xef\xbb\xbf [{"a": 1}]')[0].keys == ("a",)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
        (b"", "空文件"), (b"  \n", "空文件"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 xls 或加密"),
        (b"<html><table></table></html>", "网页或 XML"), (b"\x89PNG\r\n\x1a\n\x00\x00", "不是 xlsx、csv 或 json"),
        (b"PK\x03\x04broken", "不是能读取的 xlsx"),
    ],
)  # fmt: skip
def test_what_is_no_register_is_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(SheetError, match=said) as caught:
        read_sheets("目录.xlsx", data)
    assert "目录.xlsx" in caught.value.zh and "目录.xlsx" in caught.value.en


def test_huge_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_file, "MAX_BYTES", 10)
    with pytest.raises(SheetError, match="超过上限"):
        read_sheets("a.csv", b"a,b\n" * 10)

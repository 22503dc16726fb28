import pytest

from checks.artefacts.delimited import decode, find_delimiter, read_delimited
from checks.artefacts.sheet import SheetError


def rows(data: bytes) -> list[tuple[int, tuple[object, ...], int | None]]:
    return [tuple(row) for row in read_delimited("a.csv", data).rows()]  # type: ignore[misc]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(encoding: str) -> None:
    assert rows("名称,㛃𠮷\n甲,1\n".encode(encoding))[0][1] == ("名称", "㛃𠮷")


def test_bytes_that_are_no_text_are_refused_with_their_place() -> None:
    with pytest.raises(SheetError, match="字节") as caught:
        decode("a.csv", b"abc\xff\xff\xff")
    assert "a.csv" in caught.value.zh and "byte" in caught.value.en


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "，"])
def test_delimiters_are_found(delimiter: str) -> None:
    text = "\n".join(
        delimiter.join(cells) for cells in (["名称", "说明", "a,b"][:2], ["甲", "一 二"], ["乙", "三"])
    )
    assert find_delimiter(text) == delimiter
    assert len(rows(text.encode())[0][1]) == 2


def test_sep_line_is_obeyed_and_counted() -> None:
    assert rows(b"sep=;\r\na;b,c\r\n")[0] == (2, ("a", "b,c"), 2)


def test_rows_are_counted_as_spreadsheets_do_and_lines_as_editors_do() -> None:
    assert [(row[0], row[2]) for row in rows(b'a,b\n"x\ny",2\n\n3,4\n')] == [
        (1, 1),
        (2, 2),
        (3, 4),
        (4, 5),
    ]


def test_codes_kept_as_texts_by_spreadsheet_programs() -> None:
    assert rows(b'a,b\n="001",=1+1\n')[1][1] == ("001", "=1+1")


def test_an_endless_cell_is_a_located_error() -> None:
    with pytest.raises(SheetError, match="第 2 行"):
        rows(b'a,b\n"' + b"x" * 200_000 + b'",1\n')

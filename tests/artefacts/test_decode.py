import codecs

import pytest

from checks.artefacts.decode import decode, place


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
)
def test_encodings(encoding: str) -> None:
    text = "openapi: 3.0.3\ninfo: {title: 示例接口, description: 社会救助查询}\n"
    assert decode(text.encode(encoding)) == (text, [])


def test_line_ends_and_control_characters() -> None:
    text, faults = decode(b"a\r\nb\rc\x00d\x1b")
    assert (
        text == "a\nb\nc\ufffdd\ufffd"
        and [(fault.sort, fault.line) for fault in faults] == [("control-character", 3)] * 2
    )


def test_json_forbids_fewer_characters() -> None:
    assert decode('{"a": "\x9d\x7f"}'.encode()) == ('{"a": "\x9d\x7f"}', [])
    assert [fault.en for fault in decode(b'{"a": "\x01"}')[1]] == ["control character U+0001"]
    assert [fault.en for fault in decode("a: \x9d".encode())[1]] == ["control character U+009D"]


def test_neither_encoding() -> None:
    text, faults = decode(b"a: 1\nb: \xff\xfe\xff")
    assert text.startswith("a: 1") and [(fault.sort, fault.line) for fault in faults] == [("encoding", 2)]
    assert decode(codecs.BOM_UTF8) == ("", [])


def test_places_count_from_one() -> None:
    assert place("ab\ncd", 4) == (2, 2) and place("", 0) == (1, 1)

import pytest

from checks.artefacts.encoding import decode, detect, encode, encoding_of, meta_charset
from tests.samples import SAMPLES, needs_samples

TEXT = "网站标识码：中文，“引号”。"


@pytest.mark.parametrize(
    ("body", "header", "charset"),
    [
        (TEXT.encode(), "text/html; charset=UTF-8", "utf-8"), (TEXT.encode("gbk"), "text/html;charset=gb2312", "gb18030"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "text/html; charset=gbk", "utf-8"), (b'<meta charset="gbk">' + TEXT.encode("gbk"), None, "gb18030"),
        (b"<META content='text/html; charset=gb2312' http-equiv=Content-Type>" + TEXT.encode("gbk"), "text/html", "gb18030"),
        (TEXT.encode("gbk"), None, "gb18030"), (TEXT.encode(), None, "utf-8"), (b"\xff\xfe" + TEXT.encode("utf-16-le"), None, "utf-16le"),
        (b"<meta charset=utf-16>" + TEXT.encode(), None, "utf-8"), (b"<meta charset=nonsense>" + TEXT.encode(), None, "utf-8"),
        ("繁體中文".encode("big5"), "text/html; charset=big5", "big5"),
    ],
)  # fmt: skip
def test_as_browsers_do(body: bytes, header: str | None, charset: str) -> None:
    decoded = decode(body, header)
    assert (decoded.charset, decoded.bad) == (charset, 0)
    assert decoded.text.endswith("中文" if charset == "big5" else TEXT)


def test_a_label_that_lies_is_obeyed_and_counted() -> None:
    decoded = decode(b"<meta charset=utf-8>" + TEXT.encode("gbk"))
    assert decoded.bad > 8
    assert (decoded.charset, decoded.text) == ("gb18030", "<meta charset=utf-8>" + TEXT)
    few = decode(b"<meta charset=utf-8>" + TEXT.encode() + b"\xb1\xb2")
    assert (few.charset, few.bad) == ("utf-8", 2)
    assert decode("\ufffd\ufffd".encode(), "text/html; charset=utf-8").bad == 0


def test_what_is_declared() -> None:
    declared = decode(b"\xef\xbb\xbf<meta charset=GB2312>x", "text/html; Charset='GBK'").declared
    assert (declared.bom, declared.http, declared.meta, declared.late) == ("utf-8", "gbk", "gb2312", None)
    late = decode(b" " * 1020 + b"<meta charset=gbk>" + TEXT.encode("gbk"))
    assert (late.declared.meta, late.declared.late, late.charset) == (None, "gbk", "gb18030")


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b"<!--<meta charset=gbk>--><meta charset=utf-8>", "utf-8"), (b"<meta name=x content='charset=gbk'>", None), (b"<metacharset=gbk>", None),
        (b"<meta/charset='UTF-8'/>", "utf-8"), (b"<meta http-equiv=content-type content=\"text/html; charset = 'gbk'\">", "gbk"), (b"<meta charset=gbk", None),
        (b"<meta charset=''><meta charset=big5>", "big5"), (b"<!--><meta charset=gbk>-->", "gbk"),
    ],
)  # fmt: skip
def test_prescan(head: bytes, label: str | None) -> None:
    assert meta_charset(head) == label


def test_labels_and_detection() -> None:
    assert encoding_of(" GB_2312-80 ") == "gb18030"
    assert encoding_of("klingon") is None
    assert detect("中".encode()[:2]) == "utf-8"  # cut in its last character
    assert detect(b"\x81\x20\xff\xfe\x00") == "windows-1252"
    assert encode("中", "gb18030") == "中".encode("gbk")


def test_a_script_takes_the_page_s_encoding() -> None:
    assert decode(TEXT.encode("gbk"), "text/javascript", "gb18030").text == TEXT


@needs_samples
def test_real_gb2312_pages_lose_no_character() -> None:
    files = sorted((SAMPLES / "pages" / "gb2312").glob("*.html"))
    assert len(files) == 40
    for file in files:
        body = file.read_bytes()
        decoded = decode(body)
        assert decoded.bad == 0, file.name
        assert decoded.text == body.decode("utf-8" if file.name.startswith("encodings__") else "gb18030"), (
            file.name
        )

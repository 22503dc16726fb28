import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reports.inert import cell, code, json_ascii, page_markdown, plain, uri, xml_text
from tests.reports.made import HOSTILE

ANY = st.text(st.characters(codec=None), max_size=60)


@given(ANY)
def test_plain_text_is_one_encodable_line(text: str) -> None:
    assert len(plain(text).splitlines()) <= 1
    plain(text).encode("utf-8")
    assert plain(plain(text)) == plain(text)


def test_what_is_unseen_leaves_no_second_space() -> None:
    assert plain("0 \xad 0") == "0 0"


def test_plain_clips() -> None:
    assert plain("一二三四五", 3) == "一二…"


@given(ANY)
def test_cells_never_begin_as_formulas(text: str) -> None:
    assert not cell(text).lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))


@given(ANY)
def test_addresses_hold_only_allowed_characters(text: str) -> None:
    assert re.fullmatch(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*", uri(text))


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        (
            "http://www.example.gov.cn/a b/图.html?q=1#x",
            "http://www.example.gov.cn/a%20b/%E5%9B%BE.html?q=1#x",
        ),
        ("javascript:alert(1)", "javascript%3Aalert(1)"),
        ("C:\\站点\\a.html", "C%3A%5C%E7%AB%99%E7%82%B9%5Ca.html"),
        ("目录/清单.xlsx", "%E7%9B%AE%E5%BD%95/%E6%B8%85%E5%8D%95.xlsx"),
        ("http://[::1]:80/x[1]", "http://[::1]:80/x%5B1%5D"),
        ("//evil.example/x", "/evil.example/x"),
        ("100%", "100%25"),
        ("urn:uuid:1", "urn:uuid:1"),
        ("data:text/html,<b>", "data%3Atext/html,%3Cb%3E"),
    ],
)
def test_addresses(text: str, coded: str) -> None:
    assert uri(text) == coded


def test_json_escapes_keep_its_meaning() -> None:
    assert json_ascii('"a\u202e\x9b\U000e0001"') == '"a\\u202e\\u009b\\udb40\\udc01"'


@pytest.mark.parametrize("text", HOSTILE)
def test_code_holds_only_text(text: str) -> None:
    assert not re.search(r"[<>`*_\[\]|]", code(text).removeprefix("<code>").removesuffix("</code>"))


@pytest.mark.parametrize("text", HOSTILE)
def test_page_text_holds_no_markup(text: str) -> None:
    assert not set(page_markdown(text)) & set("<>`*_[]{}|\"'\n")


@given(ANY)
def test_xml_text_is_legal(text: str) -> None:
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", xml_text(text))

import pytest
from selectolax.lexbor import LexborHTMLParser

from checks.publish.markup import (
    BAR,
    badge,
    code,
    esc,
    facts,
    fold,
    href,
    items,
    lines,
    link,
    note,
    outside,
    pre,
    table,
)
from tests.reports.made import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_every_piece_keeps_text_as_text_on_one_line(text: str) -> None:
    for piece in (
        esc(text), lines(text), link("a/b.html", "index.html", text), outside(text), outside("https://x.cn/" + text, text),
        code(text), pre(text, text), badge("plain", text), table([text], [[esc(text)]], label=text), facts([(text, esc(text))]),
        items([esc(text)]), fold(esc(text), esc(text)), note("pending", esc(text)),
    ):  # fmt: skip
        assert "\n" not in piece
        page = LexborHTMLParser(f"<body>{piece}</body>")
        assert not page.css("script, img, svg, style, textarea, iframe, meta")
        for node in page.css("body *"):
            assert set(node.attributes) <= {
                "class", "href", "rel", "tabindex", "role", "aria-label", "scope",
            }  # fmt: skip
            assert not (node.attributes.get("href") or "").lower().startswith(("javascript:", "data:"))


def test_only_web_addresses_become_links_to_elsewhere() -> None:
    assert outside("javascript:alert(1)", "点我") == "点我"
    assert outside("HTTPS://a.cn/b c").startswith('<a href="HTTPS://a.cn/b%20c" rel="noopener nofollow">')


def test_addresses_are_relative_to_the_page() -> None:
    assert href("rules/a/b.html", "sites/x.html#r-1") == "../../sites/x.html#r-1"
    assert href("index.html", "sites/x.html") == "sites/x.html"


def test_code_keeps_its_lines() -> None:
    assert "a&#10;  &lt;b&gt;" in pre("a\n  <b>\n")


def test_numbers_stand_right() -> None:
    assert table(("a", "b"), [("1", "2")], label="x", numbers=(1,)).count('class="n"') == 2


def test_a_column_that_only_draws_has_a_heading_for_those_who_do_not_see_it() -> None:
    drawn = table(("名称", BAR), [("a", "<svg/>")], label="表")
    assert '<th scope="col"><span class="g-hidden">图示</span></th>' in drawn
    assert '<th scope="col">名称</th>' in drawn

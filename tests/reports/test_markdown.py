import re

import markdown as python_markdown
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from checks.reports.markdown import LONGEST, render
from tests.reports.made import RULEBOOK, TAGS, finding, hostile, report

ALLOWED = {
    "html", "head", "body", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br", "code", "details",
    "summary", "ul", "li",
}  # fmt: skip


def tags(html: str) -> set[str]:
    return {node.tag for node in LexborHTMLParser(html).css("*")}


def test_a_comment_names_rule_place_and_fix() -> None:
    text = render(report(), RULEBOOK)
    html = MarkdownIt("gfm-like", {"linkify": False}).enable("table").render(text)
    page = LexborHTMLParser(html)
    assert page.css_first("h3").text().endswith("示例市民政局")
    assert page.css_first("table td code").text() == "gov-inspection/dead-link"
    assert "http://www.example.gov.cn/a.html" in page.body.text()  # type: ignore[union-attr]


def test_hostile_text_is_only_text() -> None:
    text = render(hostile(), RULEBOOK)
    for html in (
        MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text),
        python_markdown.markdown(text, extensions=["tables", "attr_list", "footnotes", "abbr", "md_in_html"]),
    ):
        assert tags(html) <= ALLOWED, tags(html) - ALLOWED
        assert not re.search(r"<[^>]*\son\w+\s*=", html)
        assert "<script>alert(1)</script>" in LexborHTMLParser(html).body.text()  # type: ignore[union-attr]


def test_nobody_is_called_and_nothing_linked() -> None:
    outside = re.sub(r"<code>.*?</code>", "", render(hostile(), RULEBOOK))
    assert not re.search(r"@[A-Za-z]|(?<!&)#\d|https?://|www\.", outside)


def test_a_comment_never_grows_past_what_services_take() -> None:
    many = tuple(
        finding(TAGS, "http://a/" + "长" * 400, "话" * 400, fingerprint=f"{n:032x}") for n in range(999)
    )
    assert len(render(report(many), RULEBOOK)) < LONGEST + 200


def test_failed_rules_that_share_their_findings_are_counted_apart() -> None:
    assert "其中 1 条与别的规则指同一问题" in render(report(), RULEBOOK)

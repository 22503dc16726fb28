"""Selectors answered from the index agree with Lexbor's own answers."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from checks.select.compound import compile_compounds
from checks.select.index import Index
from tests.samples import SAMPLES, needs_samples

MARKUP = """<!doctype html><html lang=zh><head><meta NAME=SiteIDCode content='1 "x"'><meta http-equiv=Refresh></head>
<body><a href="">a</a><a href=X rel=NoFollow role=button>b</a><A HREF=y title="p q">c</A><input type=HIDDEN><input type=text disabled>
<p class="A b" lang=EN data-X="Q-1">d<p lang=en-US>e<svg><use xlink:href="#g"/><linearGradient id=g /></svg>
<img alt=""><img alt><img src=a.PNG alt="c"><td scope=ROW></td><table><tr><td scope=row role="none presentation"></table></body></html>"""
QUERIES = (
    "a", "A", "*", "a[href]", "[href]", "[href='']", "[rel=nofollow]", "[rel='nofollow' s]", "[role=BUTTON i]", "[role=BUTTON]",
    "meta[name=siteidcode i]", "meta[name='SiteIDCode']", "[lang|=en]", "[lang=en]", "[class~=b]", "[class*=a i]", "[class*=a]",
    "[class^=A]", "[class$=b]", "[class^='']", "[class*='']", "[data-x^=q i]", "[data-x=Q-1]", "input[type=hidden]",
    "input:not([type=hidden i])", "input:not([disabled]):not([type=hidden])", "a:not([href])", "a[href]:not([rel]), img:not([alt])",
    "img[alt='']", "img[alt]", "[src$='.png' i]", "[title~=q]", "[title~='p q']", "[role~=none]", "td[scope=row]", "lineargradient",
    "linearGradient", "[http-equiv=refresh]", "h1, h2,h3 ,a", " a ", "p:not(img)", "blink", "[nothing]",
    "p svg", "body > p", "a + a", "p:has(img)", "table:has(td[scope], blink)", "a:lexbor-contains('b')", "a:lexbor-contains('z'), img",
    "a:has(:lexbor-contains('c'))", "p:lexbor-contains('d'):not(:lexbor-contains('e'))", "body:has(a:lexbor-contains('c')) img", "html [lang]",
    "input[type=text], p > svg, blink b", "p:nth-child(1)", "[class*=zz i] a, a[href=X]", "#g *", ".b svg, .none a", "a:not(:has(b))",
    "meta[name=SiteIDCode i], meta[name=other]", "meta[name]", "svg:has(lineargradient)", "a[href][role]", "a,a", "use[href]", ".A", ".a", "p.b.A", "#g", "#G", "p.A#g", ".b, #g, .none", ".A:not([lang])", "p.none", "a#none",
)  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("doctype", ["<!doctype html>", ""])
def test_agrees_with_lexbor(query: str, doctype: str) -> None:
    markup = MARKUP.replace("<!doctype html>", doctype)
    tree = LexborHTMLParser(markup)
    found = Index(tree).find(query)
    expected = list(dict.fromkeys(node.mem_id for node in tree.css(query)))
    assert [node.mem_id for node in found] == expected


@pytest.mark.parametrize(
    "query",
    ["a b", "a > b", "a + b", "a ~ b", "a:has(img)", "a:first-child", "a:not([x], [y])", "[a=b c]", "a[", "",
     "a,", "::before", "a:not(.x)", "td:nth-child(2)", "[a='\\\\x']"],
)  # fmt: skip
def test_leaves_the_rest_to_the_tree(query: str) -> None:
    assert compile_compounds(query) is None


@pytest.mark.parametrize(
    ("query", "possible"),
    [
        ("a blink", False),
        ("p[nothing] a", False),
        ("p > a", True),
        ("#x p", False),
        ("#g p", True),
        ("blink, a b", False),
        ("p[class*=zz i] a", False),
        ("p[class*=a i] > a", True),
        ("a:lexbor-contains('zz')", False),
        ("a:has(blink)", False),
        ("a:has(blink, img)", True),
        ("meta[name=siteidcode i]", True),
        ("meta[name=other]", False),
        ("a:lexbor-contains('zz' i)", True),
        ("a\\:b", True),
    ],
)
def test_says_what_cannot_match(query: str, possible: bool) -> None:
    tree = LexborHTMLParser(MARKUP)
    assert Index(tree).may_match(query) is possible


@needs_samples
@pytest.mark.parametrize("name", ["hjhbjdx.gov.cn.html", "www.gz.gov.cn.html", "htqcznd.gov.cn.html"])
def test_agrees_on_real_pages(name: str) -> None:
    markup = (Path(SAMPLES) / "pages" / "gov-article" / name).read_text(errors="replace")
    tree = LexborHTMLParser(markup, scripting=True)
    index = Index(tree)
    for query in QUERIES:
        expected = list(dict.fromkeys(node.mem_id for node in tree.css(query)))
        assert [node.mem_id for node in index.find(query)] == expected, query

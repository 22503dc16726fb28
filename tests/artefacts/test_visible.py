import pytest
from selectolax.lexbor import LexborHTMLParser

from checks.artefacts.visible import visible_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><span>a</span> <span>b</span></p>", "a b"),
        ("<p><span>a</span><span>b</span></p>", "ab"),
        ("<p><b>x</b> <span><b>y</b>z</span></p>", "x yz"),
        ("<p>a<b>b</b>c <i>d</i></p>", "abc d"),
        ("<p>a</p> <p>b</p>", "a\nb"),
        ("<p><a>1</a>\n<a>2</a></p>", "1 2"),
    ],
)
def test_blank_between_inline_elements_is_a_space(html: str, text: str) -> None:
    assert visible_text(LexborHTMLParser(html).body) == text

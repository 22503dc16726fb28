import pytest

from tests.functions.pages import said

GIVEN = "ul, ol, menu, dl, li"


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<ul><div>x</div></ul>", ["ul > <div>"]), ("<ul><li>a<li>b<script></script></ul>", []), ("<ol>字<li>a</ol>", ["ol > 字"]),
        ("<dl><dt>a<dd>b<div><dt>c</div></dl>", []), ("<dl><p>x</dl>", ["dl > <p>"]), ("<div><li>a</div>", ["div > li"]), ("<ul role=menu><div></div></ul>", []),
        ("<ul hidden><div></div></ul>", []), ("<ul><!--x--> <template></template></ul>", []), ("<ul><ul><li>a</ul></ul>", ["ul > <ul>"]),
    ],
)  # fmt: skip
def test_children(markup: str, found: list[str]) -> None:
    assert said("listStructure", markup, GIVEN) == found

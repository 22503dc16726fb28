import pytest

from checks.functions.markup.role import conflicts, explicit_role, find_roles, role_of
from checks.functions.markup.roles import ATTRIBUTES, GLOBAL, REQUIRED, ROLES, SUBROLES
from tests.functions.pages import page


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<a href=x id=t>", "link"), ("<a id=t>", None), ("<a href=x role=button id=t>", "button"), ("<a href=x role=none id=t>", "link"), ("<img id=t>", "img"), ("<img alt='' id=t>", "presentation"),
        ("<img alt='' aria-label=x id=t>", "img"), ("<img role=none tabindex=0 id=t>", "img"), ("<img role=none id=t>", "presentation"), ("<ul role=presentation id=t>", "presentation"),
        ("<p role='foo LINK' id=t>", "link"), ("<p role=foo id=t>", None), ("<input id=t>", "textbox"), ("<input list=x id=t>", "combobox"), ("<input type=search id=t>", "searchbox"), ("<input type=password id=t>", None),
        ("<select id=t>", "combobox"), ("<select size=3 id=t>", "listbox"), ("<select multiple id=t>", "listbox"), ("<h2 id=t>", "heading"), ("<nav id=t>", "navigation"), ("<div id=t>", None),
    ],
)  # fmt: skip
def test_roles(markup: str, role: str | None) -> None:
    assert role_of(page(markup).by_id("t")[0]) == role


def test_finding() -> None:
    artefact = page(
        "<a href=1>a</a><p role=link>b</p><a href=2 role=button>c</a><a href=3 hidden>d</a><a href=4 role=doc-noteref>e</a><button role=link>f</button><input type=submit>"
    )
    assert [node.text() for node in find_roles(("link",), artefact.css, artefact.hidden)] == [
        "a",
        "b",
        "e",
        "f",
    ]
    assert [node.tag for node in find_roles(("button",), artefact.css, artefact.hidden)] == ["a", "input"]
    assert [node.tag for node in find_roles(("link", "button"), artefact.css, artefact.hidden)] == [
        "a",
        "p",
        "a",
        "a",
        "button",
        "input",
    ]
    assert find_roles(("tab",), artefact.css, artefact.hidden) == []
    plain = page("<a href=1>a</a><area href=2><a>b</a>")
    assert len(find_roles(("link",), plain.css, plain.hidden)) == 2


def test_the_vocabulary_is_consistent() -> None:
    assert set(REQUIRED) <= ROLES and set(SUBROLES) <= ROLES and GLOBAL < ATTRIBUTES
    assert all(name in ATTRIBUTES for names in REQUIRED.values() for name in names)
    assert explicit_role({"role": "widget"}) is None and explicit_role({}) is None
    node = page("<p aria-hidden=true id=t>").by_id("t")[0]
    assert not conflicts(node, node.attributes)

import pytest

from checks.functions.markup.focus import focusable, reached_by_tab, tabindex
from tests.functions.pages import page


@pytest.mark.parametrize(
    ("markup", "focus", "tab"),
    [
        ("<a href=x id=t>", True, True), ("<a id=t>", False, False), ("<button id=t>", True, True), ("<button id=t disabled>", False, False), ("<input type=HIDDEN id=t>", False, False),
        ("<p tabindex=0 id=t>", True, True), ("<p tabindex=-1 id=t>", True, False), ("<p tabindex=x id=t>", False, False), ("<p tabindex=' 2' id=t>", True, True), ("<iframe id=t>", True, True),
        ("<video controls id=t>", True, True), ("<video id=t>", False, False), ("<details><summary id=t>", True, True), ("<summary id=t>", False, False), ("<p contenteditable id=t>", True, True),
        ("<p contenteditable=false id=t>", False, False), ("<fieldset disabled><input id=t>", False, False), ("<fieldset disabled><legend><input id=t></legend>", True, True),
    ],
)  # fmt: skip
def test_focus(markup: str, focus: bool, tab: bool) -> None:
    node = page(markup).by_id("t")[0]
    assert (focusable(node, node.attributes), reached_by_tab(node, node.attributes)) == (focus, tab)


def test_index() -> None:
    assert [tabindex({"tabindex": text}) for text in ("0", "-1", " 3 ", "3x", "x", "", None)] == [
        0,
        -1,
        3,
        3,
        None,
        None,
        None,
    ]

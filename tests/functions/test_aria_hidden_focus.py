import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<div aria-hidden=true><a href=x>a</a></div>", 1), ("<div aria-hidden=true><a>a</a></div>", 0),
        ("<div aria-hidden=true><button tabindex=-1>b</button></div>", 0), ("<button aria-hidden=true disabled>b</button>", 0),
        ("<p tabindex=0 aria-hidden=true>x</p>", 1), ("<div aria-hidden=true><a href=x style='display:none'>a</a></div>", 0),
        ("<div aria-hidden=true><input type=hidden><select></select></div>", 1), ("<div aria-hidden=false><a href=x>a</a></div>", 0),
        ("<fieldset disabled aria-hidden=true><input></fieldset>", 0),
        ("<div aria-hidden=true><a href=# onfocus='top.focus()'>a</a></div>", 0),
    ],
)  # fmt: skip
def test_focus_below(markup: str, count: int) -> None:
    assert len(said("ariaHiddenFocus", markup, "[aria-hidden=true]")) == count


def test_a_control_is_judged_once_where_hidden_elements_are_nested() -> None:
    markup = "<div aria-hidden=true><button aria-hidden=true>a</button><p aria-hidden=true><a href=x>b</a></p></div>"
    assert len(said("ariaHiddenFocus", markup, "[aria-hidden=true]")) == 2


@pytest.mark.parametrize("name", ["modal fade", "hide", "Hidden"])
def test_what_a_style_sheet_hides_cannot_be_told(name: str) -> None:
    markup = f"<div class='{name}'><div aria-hidden=true><button>a</button><a href=x>b</a></div></div>"
    assert said("ariaHiddenFocus", markup, "[aria-hidden=true]") == ["?needs-rendering"]


def test_a_sentinel_of_a_script_cannot_be_told() -> None:
    markup = "<div aria-hidden=true><a href=# id=end>x</a></div><script>document.getElementById('end').addEventListener('focus', f)</script>"
    assert said("ariaHiddenFocus", markup, "[aria-hidden=true]") == ["?needs-rendering"]

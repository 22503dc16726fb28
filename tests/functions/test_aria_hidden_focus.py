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


def test_a_sentinel_of_a_script_cannot_be_told() -> None:
    markup = "<div aria-hidden=true><a href=# id=end>x</a></div><script>document.getElementById('end').addEventListener('focus', f)</script>"
    assert said("ariaHiddenFocus", markup, "[aria-hidden=true]") == ["?needs-rendering"]

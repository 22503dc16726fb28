import pytest

from tests.functions.pages import said

BETS = "".join(f"<a href=http://bet{n}.com>彩{n}</a>" for n in range(5))


@pytest.mark.parametrize(
    "style",
    ["position:absolute;left:-9999px", "display:none", "DISPLAY : none !important", "visibility:hidden", "font-size:0px", "height:1px;overflow:hidden",
     "text-indent:-999em", "overflow: hidden; width: 0"],
)  # fmt: skip
def test_hidden(style: str) -> None:
    assert said("hiddenLinks", f'<div style="{style}">{BETS}</div>', "body") == ["bet0.com"]


@pytest.mark.parametrize(
    "markup",
    [f"<div>{BETS}</div>", "<div style='display:none'><a href=http://people.com.cn>x</a></div>",
     "<ul style='display:none'>" + "".join(f"<li><a href=http://a{n}.gov.cn>x</a>" for n in range(9)) + "</ul>", f"<!--<div style='display:none'>{BETS}</div>-->",
     f"<div style='left:-20px'>{BETS}</div>", f"<div style='height:1px'>{BETS}</div>"],
)  # fmt: skip
def test_not_hidden(markup: str) -> None:
    assert said("hiddenLinks", markup, "body") == []


def test_a_pane_of_tabs_hides_nothing_while_another_is_shown() -> None:
    shown, hidden = "<div class='pane cur'>甲</div>", f"<div class=pane style='display:none'>{BETS}</div>"
    assert said("hiddenLinks", f"<div>{shown}{hidden}{hidden}</div>", "body") == []
    assert said("hiddenLinks", f"<div>{hidden}{hidden}</div>", "body") == ["bet0.com", "bet0.com"]
    assert said("hiddenLinks", f"<div>{shown}{hidden.replace('class=pane', 'class=x')}</div>", "body") == [
        "bet0.com"
    ]
    far = hidden.replace("display:none", "position:absolute;left:-9999px")
    assert said("hiddenLinks", f"<div>{shown}{far}</div>", "body") == ["bet0.com"]


def test_marquee_and_one_problem_a_container() -> None:
    assert said("hiddenLinks", f"<marquee height=1>{BETS}</marquee>", "body") == ["bet0.com"]
    nested = f"<div style='display:none'><div style='display:none'>{BETS}</div></div>"
    assert said("hiddenLinks", nested, "body") == ["bet0.com"]
    assert said("hiddenLinks", nested, "body", atLeast=6) == []


def test_links_hidden_one_by_one() -> None:
    links = "".join(f"<a style='display:none' href=http://bet{n}.com>彩</a>" for n in range(4))
    assert said("hiddenLinks", f"<p>{links}</p>", "body") == ["bet0.com"]

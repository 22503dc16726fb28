import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<a href=x>更多</a>", ["更多"]), ("<a href=x>点击这里</a><a href=y>MORE</a>", ["点击这里、more"]), ("<a href=x title=通知公告>更多</a>", []),
        ("<div><h3>通知公告</h3><a href=x>更多</a></div>", []), ("<li>关于植树的通知 <a href=x>详情</a>", []), ("<a href=x>更多通知</a>", []), ("<a>更多</a>", []),
        ("<a href=x hidden>更多</a>", []), ("<div><div><a href=x>更多&gt;&gt;</a></div></div>", ["更多>>"]),
    ],
)  # fmt: skip
def test_links(markup: str, found: list[str]) -> None:
    assert said("vagueLinks", markup, "body") == found


def test_options() -> None:
    assert said("vagueLinks", "<a href=x>进入</a>", "body", words=("进入",)) == ["进入"]
    assert said("vagueLinks", "<a href=x>更多</a>", "body", atLeast=2) == []

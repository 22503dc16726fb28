from checks.rulebook.notices.text import render
from tests.rulebook.notices.test_formats import NOTICE


def test_one_line_a_fault() -> None:
    assert render(NOTICE).splitlines()[-1] == "a.yaml:1:1: 提醒：提示"
    assert "（你是不是想写 b？）" in render(NOTICE)

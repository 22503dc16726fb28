"""unaskedPopups on what the browser noted."""

from tests.functions.calling import call, holds
from tests.functions.seen import problems


def test_none_holds() -> None:
    assert holds("unaskedPopups", []) and holds("unaskedPopups", None)


def test_each_different_one_fails_once() -> None:
    popups = [
        {"kind": "alert", "text": "欢迎"},
        {"kind": "alert", "text": "欢迎"},
        {"kind": "window", "text": "http://www.example.gov.cn/ad"},
        {"kind": "invented", "text": None},
        "odd",
    ]
    said = problems(call("unaskedPopups", popups))
    assert said == [
        "没有点击就弹出提示框：欢迎",
        "没有点击就弹出新窗口：http://www.example.gov.cn/ad",
        "没有点击就弹出窗口：",
    ]

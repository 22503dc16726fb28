"""floatingLayers on layers as the browser measured them."""

from typing import Any

import pytest

from tests.functions.calling import call
from tests.functions.seen import page, problems, say

WINDOW = {"width": 1000, "height": 1000}


def layer(**more: Any) -> dict[str, Any]:
    usual = {
        "selector": "div",
        "position": "fixed",
        "x": 300,
        "y": 300,
        "width": 300,
        "height": 300,
        "level": 9,
    }
    return {**usual, "moving": False, "close": True, "text": "公告", **more}


def judge(*layers: Any, **options: Any) -> list[str]:
    seen = page(facts={"viewport": WINDOW, "layers": list(layers)})
    return problems(say("floatingLayers", "facts.layers", seen, options))


@pytest.mark.parametrize(
    "one",
    [
        layer(),
        layer(close=False, width=200, height=200),
        layer(close=False, x=0, y=0, width=1000, height=200),
        layer(close=False, x=0, y=800, width=1000, height=200),
        layer(close=False, x=930, width=70, height=900, y=50),
        layer(close=False, position="absolute", level=1),
        layer(close=False, x=2000),
        "not a layer",
    ],
)
def test_one_that_closes_and_what_does_not_float_hold(one: Any) -> None:
    assert judge(one) == []


@pytest.mark.parametrize(
    "one",
    [
        layer(close=False),
        layer(close=False, moving=True, width=60, height=60),
        layer(close=False, position="absolute", level=100),
        layer(close=False, x=0, y=0, width=1000, height=1000),
    ],
)
def test_what_floats_must_close(one: Any) -> None:
    assert judge(one) == ["浮窗没有关闭按钮：公告"]


def test_too_many_are_told_once() -> None:
    (said,) = judge(layer(text="一"), layer(text="二", moving=True))
    assert said == "页面上浮着 2 个窗口，最多 1 个：一、二"
    assert judge(layer(), layer(), max=2) == []


def test_the_share_from_which_a_layer_floats_is_a_figure() -> None:
    assert judge(layer(close=False, width=200, height=200), area=0.03)
    with pytest.raises(ValueError):
        call("floatingLayers", [], {"area": 0})

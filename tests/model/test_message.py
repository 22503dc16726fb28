"""Messages are filled once, on one line."""

from checks.model.message import fill, show


def test_names_are_replaced_and_unknown_ones_stay() -> None:
    assert fill("{a}：{b} {c}", {"a": "甲", "b": 2}) == "甲：2 {c}"


def test_values_are_not_templates() -> None:
    assert fill("{a}", {"a": "{b}", "b": "x"}) == "{b}"


def test_values_are_one_clipped_line() -> None:
    assert fill("{a}", {"a": "x\n\x1b[31my" + "z" * 500}).startswith("x [31my")
    assert len(fill("{a}", {"a": "z" * 500})) == 120


def test_show() -> None:
    assert (show(None), show(["a", None, 3]), show(True)) == ("", "a、、3", "True")

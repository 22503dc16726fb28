import pytest

from tests.functions.calling import fails, holds


def test_code_points_are_counted() -> None:
    assert holds("textLength", "𠮷" * 50, {"max": 50}) and "51 个字" in fails(
        "textLength", "𠮷" * 51, {"max": 50}
    )
    assert holds("textLength", "  甲乙  ", {"max": 2, "min": 2})


def test_endings_are_not_counted() -> None:
    options = {"min": 2, "without": ["信息表", "表", "信息"]}
    assert "0 个字" in fails("textLength", "信息表", options)
    assert "1 个字" in fails("textLength", "车信息", options) and holds("textLength", "车辆信息表", options)


def test_other_values_hold_and_empty_options_are_refused() -> None:
    assert holds("textLength", 5, {"max": 1}) and holds("textLength", "", {"max": 1})
    for options in ({}, {"min": 2, "max": 1}):
        with pytest.raises(ValueError, match=r"needs|above"):
            holds("textLength", "x", options)

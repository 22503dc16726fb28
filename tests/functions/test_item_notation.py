import pytest

from checks.model.cause import Cause
from tests.functions.calling import fails, holds, unknown

LIST = {"codelist": "item-type-2017"}


def test_the_notation() -> None:
    for text in (
        "姓名/C、出生日期/D",
        "基本：姓名/C；地址：住址/C",
        "基本:姓名/字符型;住址/c",
        "姓名/字符型C",
        "",
    ):
        assert holds("itemNotation", text, LIST), text


def test_what_is_wrong_is_named() -> None:
    assert "姓名,出生日期" in fails("itemNotation", "姓名,出生日期", LIST)
    assert "住址/X" in fails("itemNotation", "姓名/C、住址/X", LIST)
    assert "等" in fails("itemNotation", "甲、乙、丙、丁", LIST)
    assert fails("itemNotation", "/C", LIST)


def test_a_cell_cut_off_cannot_be_told() -> None:
    assert unknown("itemNotation", "甲/C、" * 9000, LIST).cause is Cause.TOO_LARGE


def test_unknown_list_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown code list"):
        holds("itemNotation", "x", {"codelist": "nowhere"})

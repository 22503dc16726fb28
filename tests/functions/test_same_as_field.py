import pytest

from checks.model.cause import Cause
from tests.functions.calling import fails, holds, record, unknown


def test_equal_and_different() -> None:
    around = record("service_item", body_code="11210100MB12345620", name="甲")
    assert holds("sameAsField", "11210100MB12345620", {"other": "body_code"}, around)
    assert "不一致" in fails("sameAsField", "1", {"other": "body_code"}, around)


def test_loose_overlooks_punctuation_and_width() -> None:
    around = record(name="房地产开发企业资质核定（二级及以下）")
    assert fails("sameAsField", "房地产开发企业资质核定二级及以下", {"other": "name"}, around)
    assert holds(
        "sameAsField", "房地产开发企业资质核定(二级及以下) ", {"other": "name", "loose": True}, around
    )


def test_pattern_takes_a_part_of_the_other() -> None:
    around = record("service_item", implementation_code="11210100MB123456203210110001001")
    options = {"other": "implementation_code", "pattern": "^.{18}([1-7])"}
    assert holds("sameAsField", "3", options, around) and fails("sameAsField", "4", options, around)
    assert holds("sameAsField", "4", options, record("service_item", implementation_code="x"))


@pytest.mark.parametrize("around", [None, record(), record(name=""), record(name=None)])
def test_nothing_to_compare_with_holds(around: object) -> None:
    assert holds("sameAsField", "甲", {"other": "name"}, around)


@pytest.mark.parametrize("pattern", ["(", "no group", "(a)(b)"])
def test_bad_patterns_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"cannot be used|must have"):
        holds("sameAsField", "甲", {"other": "name", "pattern": pattern})


def test_differ_turns_it_round() -> None:
    around = record(name="企业信息")
    options = {"other": "name", "loose": True, "differ": True}
    assert "相同" in fails("sameAsField", "企业 信息。", options, around)
    assert holds("sameAsField", "企业登记的基本情况", options, around) and holds(
        "sameAsField", "", options, around
    )
    assert holds("sameAsField", "企业信息", options, record(name=""))


def test_a_list_says_what_both_stand_for() -> None:
    options = {"other": "format", "codelist": "update-cycle"}
    assert holds("sameAsField", "每天", options, record(format="每日"))
    assert holds("sameAsField", "每天", options, record(format="每月、每日"))
    assert fails("sameAsField", "每天", options, record(format="按月"))
    assert unknown("sameAsField", "每天", options, record(format="常常")).cause is Cause.CODE_TABLE
    assert holds("sameAsField", "常常", options, record(format="每日"))
    with pytest.raises(ValueError, match="unknown code list"):
        holds("sameAsField", "x", {"other": "name", "codelist": "nowhere"})

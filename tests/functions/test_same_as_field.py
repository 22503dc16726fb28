import pytest

from tests.functions.calling import fails, holds, record


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
    assert holds(
        "sameAsField",
        "核定(二级及以下)",
        {"other": "name", "loose": True, "skip": ["房地产开发企业资质"]},
        around,
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

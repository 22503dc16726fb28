import pytest

from checks.model.cause import Cause
from tests.functions.calling import fails, holds, unknown

CYCLE = {"codelist": "update-cycle"}


def test_codes_labels_and_synonyms() -> None:
    assert all(holds("inCodelist", value, CYCLE) for value in ("每月", "每天", " 每日 ", "按月", "", None))
    assert "“经常”" in fails("inCodelist", "经常", CYCLE)


def test_code_and_label_together() -> None:
    types = {"codelist": "item-type-2017"}
    assert all(
        holds("inCodelist", value, types)
        for value in ("C", "c", "字符型", "字符型C", "字符型（C）", "D日期型")
    )
    assert fails("inCodelist", "VARCHAR", types)


def test_bare_numbers_need_a_table() -> None:
    assert unknown("inCodelist", "5", CYCLE).cause is Cause.CODE_TABLE
    assert fails("inCodelist", "5", {**CYCLE, "numbers": True}) and holds(
        "inCodelist", "2", {"codelist": "level"}
    )


def test_each_element_of_a_list() -> None:
    options = {**CYCLE, "split": True}
    assert holds("inCodelist", "['每月', '每天']", options) and holds(
        "inCodelist", "每月、每日；每天", options
    )
    assert "“随时”" in fails("inCodelist", "每月,随时", options)


def test_open_lists() -> None:
    options = {"codelist": "level", "closed": False, "numbers": True, "code": "^[0-9]+$"}
    assert unknown("inCodelist", "178", options).cause is Cause.CODE_TABLE
    assert fails("inCodelist", "统一代码", options)


def test_unknown_list_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown code list"):
        holds("inCodelist", "x", {"codelist": "nowhere"})

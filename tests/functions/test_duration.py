from typing import Any

import pytest

from checks.model.cause import Cause
from tests.functions.calling import fails, holds, record, unknown

ONE = {"unit": "promised_limit_unit", "days": 1}
LAW = {"unit": "promised_limit_unit", "other": "statutory_limit", "otherUnit": "statutory_limit_unit"}


def item(unit: str, most: str = "", most_unit: str = "工作日") -> Any:
    return record(
        "service_item", promised_limit_unit=unit, statutory_limit=most, statutory_limit_unit=most_unit
    )


def test_at_most_some_days() -> None:
    assert holds("duration", "0.5", ONE, item("天")) and holds("duration", "30", ONE, item("分钟"))
    assert holds("duration", "1", ONE, item("工作日")) and "3 工作日" in fails(
        "duration", "3", ONE, item("工作日")
    )
    assert unknown("duration", "3", ONE, item("工时")).cause is Cause.UNREADABLE
    assert holds("duration", "无", ONE, item("")) and holds("duration", "", ONE, item(""))


def test_not_longer_than_the_other() -> None:
    assert holds("duration", "5", LAW, item("工作日", "20")) and fails(
        "duration", "20", LAW, item("工作日", "5")
    )
    assert holds("duration", "5", LAW, item("工作日", "无"))


def test_units_are_converted_and_doubt_stays_doubt() -> None:
    assert holds("duration", "20", LAW, item("自然日", "15"))
    assert fails("duration", "30", LAW, item("自然日", "15"))
    assert unknown("duration", "21.5", LAW, item("自然日", "15")).cause is Cause.UNREADABLE


@pytest.mark.parametrize("options", [{}, {"days": 1, "other": "x", "otherUnit": "y"}, {"other": "x"}])
def test_one_thing_to_compare_with(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="either"):
        holds("duration", "1", {"unit": "promised_limit_unit", **options})

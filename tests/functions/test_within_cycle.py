from datetime import date

import pytest

from checks.model.cause import Cause
from tests.functions.calling import fails, holds, record, unknown

DAYS = {"cycle": "update_cycle", "days": ["每月=45", "每年=400"]}


def test_age_is_measured_on_the_day_of_capture() -> None:
    around = record(update_cycle="每月")
    assert holds("withinCycle", "2026-01-16", DAYS, around)  # 45 days before 2026-03-02
    assert "46 天" in fails("withinCycle", date(2026, 1, 15), DAYS, around)
    assert holds("withinCycle", "2025-02-05", DAYS, record(update_cycle="每年"))


def test_unlisted_cycles_and_blanks_hold() -> None:
    assert holds("withinCycle", "1999-01-01", DAYS, record(update_cycle="其他"))
    assert holds("withinCycle", "1999-01-01", DAYS, record()) and holds(
        "withinCycle", "", DAYS, record(update_cycle="每月")
    )


def test_an_unreadable_day_cannot_be_told() -> None:
    assert unknown("withinCycle", "上月", DAYS, record(update_cycle="每月")).cause is Cause.UNREADABLE


def test_tolerances_are_label_and_days() -> None:
    with pytest.raises(ValueError, match="LABEL=DAYS"):
        holds("withinCycle", "x", {"cycle": "update_cycle", "days": ["每月"]})

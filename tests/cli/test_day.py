import time
from datetime import UTC, date, datetime, timedelta

import pytest

from checks.cli.day import judging_day, read_day, today
from checks.cli.refusal import Refusal


def test_days_are_written_in_one_way() -> None:
    assert read_day("2026-01-31") == date(2026, 1, 31)
    for written in ("20260131", "2026-1-31", "2026-02-30", "heute", ""):
        with pytest.raises(Refusal):
            read_day(written)


def test_a_day_that_is_written_is_the_day() -> None:
    assert judging_day("2020-01-01") == date(2020, 1, 1)


def test_today_is_the_day_in_china_wherever_the_machine_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    for zone in ("America/Los_Angeles", "Pacific/Kiritimati"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        before, now, after = _in_china(), today(), _in_china()
        assert now in (before, after) and judging_day(None) in (now, _in_china())
    monkeypatch.undo()
    time.tzset()


def _in_china() -> date:
    return (datetime.now(UTC) + timedelta(hours=8)).date()

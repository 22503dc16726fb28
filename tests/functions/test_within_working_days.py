from datetime import UTC, datetime
from typing import Any

import pytest

from checks.model.cause import Cause
from checks.model.problem import Problem
from checks.model.value import ABSENT
from tests.functions.calling import call, fails, holds, record, unknown

TEN = {"since": "received_on", "days": 10, "extension": 10}


def request(received: str, extended: str = "") -> Any:
    return record("data_request", received_on=received, extended=extended)


@pytest.mark.parametrize(
    ("received", "days", "last", "late"),
    [  # counted by hand on the State Council's notices for 2025 and 2026
        ("2025-09-26", 1, "2025-09-28", "2025-09-29"),
        ("2025-09-26", 10, "2025-10-16", "2025-10-17"),
        ("2025-09-26", 20, "2025-10-30", "2025-10-31"),
        ("2026-02-13", 10, "2026-03-05", "2026-03-06"),
    ],
)
def test_deadlines(received: str, days: int, last: str, late: str) -> None:
    options = {"since": "received_on", "days": days}
    around = request(received)
    assert holds("withinWorkingDays", last, options, around)
    assert f"{days + 1} 个工作日" in fails("withinWorkingDays", late, options, around)


def test_an_extension_counts_only_when_it_was_made() -> None:
    late = "2025-10-24"
    assert fails("withinWorkingDays", late, TEN, request("2025-09-26"))
    assert fails("withinWorkingDays", late, TEN, request("2025-09-26", "否"))
    assert holds("withinWorkingDays", late, TEN, request("2025-09-26", "是"))


def test_an_open_end_is_measured_to_the_capture() -> None:
    options, around = {"since": "received_on", "days": 1}, request("2025-09-26")
    captured = datetime(2025, 9, 28, 10, tzinfo=UTC)
    assert not call("withinWorkingDays", "", options, around, captured)
    (said,) = call("withinWorkingDays", "", options, around, datetime(2025, 9, 28, 17, tzinfo=UTC))
    assert isinstance(said, Problem) and "尚未办结" in said.zh  # past midnight in China


def test_what_cannot_be_told() -> None:
    options = {"since": "received_on", "days": 1}
    assert unknown("withinWorkingDays", "2027-01-04", options, request("2026-12-31")).cause is Cause.CALENDAR
    assert unknown("withinWorkingDays", "下周", options, request("2026-01-05")).cause is Cause.UNREADABLE
    assert unknown("withinWorkingDays", "2026-01-05", options, request("上周")).cause is Cause.UNREADABLE


def test_an_end_without_a_column_cannot_be_told() -> None:
    assert unknown("withinWorkingDays", ABSENT, TEN, request("2026-01-05")).cause is Cause.NOT_COLLECTED
    assert holds("withinWorkingDays", ABSENT, TEN, request(""))


def test_without_a_start_or_backwards_it_holds() -> None:
    assert holds("withinWorkingDays", "2026-01-05", {"since": "received_on", "days": 1}, request(""))
    assert holds(
        "withinWorkingDays", "2026-01-05", {"since": "received_on", "days": 1}, request("2026-01-08")
    )
    with pytest.raises(ValueError, match="negative"):
        holds("withinWorkingDays", "x", {"since": "received_on", "days": -1})

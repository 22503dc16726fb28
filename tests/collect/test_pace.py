"""Politeness."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from checks.collect.pace import Pace, passing, retry_after
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure

OK = Exchange("http://a.cn/", status=200)


def test_requests_to_one_host_are_kept_apart() -> None:
    now, slept = [100.0], []
    pace = Pace(lambda: now[0], slept.append)
    pace.wait("a.cn", 1.0)
    pace.heard("a.cn", OK)
    now[0] += 0.25
    pace.wait("a.cn", 1.0)
    pace.wait("b.cn", 1.0)
    pace.wait("a.cn", 0.0)
    assert slept == [0.75]


def test_misses_in_a_row_are_counted() -> None:
    pace = Pace(lambda: 0.0, lambda _: None)
    for status in (403, 429, 503):
        pace.heard("a.cn", replace(OK, status=status))
    assert (pace.misses("a.cn"), pace.last_miss("a.cn"), pace.misses("b.cn")) == (3, "server-error", 0)
    pace.heard("a.cn", Exchange("http://a.cn/", failure=Failure(Cause.TIMEOUT, "")))
    assert (pace.misses("a.cn"), pace.last_miss("a.cn")) == (5, "timeout")
    pace.heard("a.cn", replace(OK, status=404))
    assert pace.misses("a.cn") == 0


@pytest.mark.parametrize(
    ("status", "expected"),
    [(200, False), (404, False), (403, False), (429, True), (500, True), (503, True), (501, False)],
)
def test_passing_statuses(status: int, expected: bool) -> None:
    assert passing(replace(OK, status=status)) is expected


@pytest.mark.parametrize(
    ("cause", "expected"),
    [(Cause.TIMEOUT, True), (Cause.REFUSED, True), (Cause.TLS, False), (Cause.FORBIDDEN_ADDRESS, False)],
)
def test_passing_failures(cause: Cause, expected: bool) -> None:
    assert passing(Exchange("http://a.cn/", failure=Failure(cause, ""))) is expected


def _asked(text: str) -> float | None:
    return retry_after(replace(OK, headers=(("Retry-After", text),)))


def test_retry_after() -> None:
    assert retry_after(OK) is None
    assert _asked("120") == 120.0
    assert _asked("soon") is None
    assert _asked("-5") is None
    assert _asked("9" * 400) == 999_999_999.0
    assert _asked(format_datetime(datetime.now(UTC) - timedelta(hours=1))) == 0.0
    later = _asked(format_datetime(datetime.now(UTC) + timedelta(hours=1)))
    assert later is not None
    assert 3_000 < later <= 3_600

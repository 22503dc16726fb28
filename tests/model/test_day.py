from datetime import UTC, date, datetime

from checks.model.day import read_day, shown


def test_every_form_of_a_day() -> None:
    wanted = date(2026, 1, 5)
    for value in ("2026-01-05", "20260105", "2026年1月5日", "20260105083000", "20260105T083000", "2026010508:30:00",
                  "2026-01-05T08:30:00+08:00", wanted, datetime(2026, 1, 5, 8, tzinfo=UTC)):  # fmt: skip
        assert read_day(value) == wanted, value
    for value in ("", "2026-13-05", "T", None, 20260105, "x" * 10_000):
        assert read_day(value) is None


def test_shown() -> None:
    assert (
        shown(date(2026, 1, 5)) == "2026-01-05"
        and shown(datetime(2026, 1, 5, 8, tzinfo=UTC)) == "2026-01-05 08:00:00"
    )
    assert shown("x") == "x" and shown(5) == "5"

from datetime import date

import pytest
import typer

from checks.cli.day import judging_day, read_day


def test_days_are_written_in_one_way() -> None:
    assert read_day("2026-01-31") == date(2026, 1, 31)
    for written in ("20260131", "2026-1-31", "2026-02-30", "heute", ""):
        with pytest.raises(typer.BadParameter):
            read_day(written)


def test_a_day_that_is_written_is_the_day() -> None:
    assert judging_day("2020-01-01") == date(2020, 1, 1)

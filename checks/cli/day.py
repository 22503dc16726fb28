"""Day: a date as written on the command line."""

from datetime import date, datetime
from typing import Annotated

import typer

from checks.cli.refusal import Refusal
from checks.model.moment import CHINA

AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="日期", help="依据哪一天的规范，默认今天（北京时间），例如 2026-01-01。"),
]


def read_day(written: str, option: str = "--as-of") -> date:
    """The date; anything but YYYY-MM-DD is a refusal."""
    try:
        if len(written) != 10:
            raise ValueError
        return date.fromisoformat(written)
    except ValueError:
        zh, en = f"日期写成 2026-01-01，不是 {written}", f"a date is written as 2026-01-01, not {written}"
        raise Refusal(zh, en, option=option) from None


def judging_day(written: str | None) -> date:
    """The day whose law applies: the one written, else today where the law is in force."""
    return today() if written is None else read_day(written)


def today() -> date:
    """The day in China, wherever the machine stands."""
    return datetime.now(CHINA).date()

"""Day: a date as written on the command line."""

from datetime import date

import typer


def read_day(written: str, option: str = "--as-of") -> date:
    """The date; anything but YYYY-MM-DD is a usage error."""
    try:
        if len(written) != 10:
            raise ValueError
        return date.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f"日期写成 2026-01-01，不是 {written}", param_hint=option) from None

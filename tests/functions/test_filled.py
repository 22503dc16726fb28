"""The function filled."""

from datetime import UTC, date, datetime

import pytest

from checks.functions.filled import FUNCTION, FilledOptions
from checks.model.context import Context
from checks.model.shelf import Shelf
from checks.model.target import Target
from checks.model.value import ABSENT

CONTEXT = Context(Target("t", "site", ""), datetime(2026, 11, 23, tzinfo=UTC), date(2026, 11, 23))
FILLED = FUNCTION.build(FilledOptions(), Shelf())


@pytest.mark.parametrize("value", ["工作动态", " x ", "0", 0, False, [], {}])
def test_holds(value: object) -> None:
    assert not list(FILLED(value, CONTEXT))


@pytest.mark.parametrize("value", ["", "  ", "\u00a0", "\u3000\n", "\u200b\ufeff", None, ABSENT])
def test_fails(value: object) -> None:
    assert len(list(FILLED(value, CONTEXT))) == 1


def test_is_called_for_what_is_absent() -> None:
    assert FUNCTION.absent

from datetime import UTC, date, datetime

import pytest

from checks.artefacts.cell import (
    cell_name,
    column_index,
    column_letters,
    is_blank,
    joined,
    mask,
    plain,
    text_of,
)


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_letters(index: int, letters: str) -> None:
    assert column_letters(index) == letters and column_index(letters) == index


def test_names_are_quoted_as_spreadsheets_do() -> None:
    assert cell_name("目录", 12, 2) == "目录!C12" and cell_name("", 1, 0) == "A1"
    assert cell_name("a b's", 1, 0) == "'a b''s'!A1" and cell_name("2025", 1, 0) == "'2025'!A1"


def test_numbers_become_the_digits_that_are_seen() -> None:
    assert plain(307021001000001) == "307021001000001" and plain(3.07021001000001e14) == "307021001000001"
    assert (
        plain(7, "000") == "007"
        and plain(7.0) == "7"
        and plain(1.5) == "1.5"
        and plain(1e20) == "1" + "0" * 20
    )
    assert plain(True) == "是" and plain(False) == "否" and plain("001") == "001" and plain(None) is None


def test_dates_stay_dates() -> None:
    assert plain(datetime(2026, 1, 1)) == date(2026, 1, 1)  # noqa: DTZ001 - as workbooks give them
    assert text_of(date(2026, 1, 1)) == "2026-01-01"
    assert text_of(datetime(2026, 1, 1, 8, 30, tzinfo=UTC)) == "2026-01-01 08:30:00" and text_of(None) == ""


def test_blank_is_what_nobody_sees() -> None:
    assert all(is_blank(value) for value in (None, "", " ", "\u3000\n", "\u200b\ufeff", "\xa0"))
    assert not any(is_blank(value) for value in ("0", "无", date(2026, 1, 1)))


def test_masks_show_two_characters_at_most() -> None:
    assert mask("210112199003070014") == "2" + "*" * 12 + "4" and mask("张三") == "**" and mask("") == ""
    assert joined(["甲", "", "乙"], "/") == "甲/乙"

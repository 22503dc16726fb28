from datetime import UTC, date, datetime

import pytest

from tests.functions.calling import fails, holds


def test_any_usual_form_of_a_day_that_exists() -> None:
    for text in (
        "2025-03-01",
        "20250301",
        "2025/3/1",
        "2017年11月10日",
        "2025-03-01 08:00:00",
        "2025-03-01T08:00:00Z",
    ):
        assert holds("calendarDate", text), text
    for text in ("2025-02-30", "20260230", "昨天", "2025", "45000", "x" * 50_000):
        assert fails("calendarDate", text), text[:20]


def test_a_date_cell_has_every_form() -> None:
    assert holds("calendarDate", date(2026, 1, 1), {"forms": ["compact"]})
    assert holds("calendarDate", datetime(2026, 1, 1, 8, tzinfo=UTC), {"forms": ["compact"]})


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("compact", "20260101"), ("day", "2026-01-01"), ("stamp", "20260101120000"), ("stampT", "20260101T120000"),
        ("stampColon", "2026010112:00:00"), ("rfc3339", "2026-01-01T12:00:00+08:00"),
    ],
)  # fmt: skip
def test_forms(form: str, text: str) -> None:
    assert holds("calendarDate", text, {"forms": [form]})
    others = [each for each in ("compact", "day", "stamp", "stampT", "stampColon", "rfc3339") if each != form]
    assert all(fails("calendarDate", text, {"forms": [other]}) for other in others)


def test_future_is_after_the_capture_in_china() -> None:
    assert holds("calendarDate", "2026-03-02", {"future": False})
    assert "采集日" in fails("calendarDate", "2026-03-03", {"future": False})


def test_agreed_words_and_blanks() -> None:
    assert holds("calendarDate", "长期", {"words": ["长期"]}) and fails("calendarDate", "长期")
    assert holds("calendarDate", "") and holds("calendarDate", None)
    with pytest.raises(ValueError, match="unknown form"):
        holds("calendarDate", "2026", {"forms": ["iso"]})

import pytest

from tests.functions.pages import of_text


@pytest.mark.parametrize(
    "text",
    [
        "2026-06-08",
        "2026年09月24日 15:30",
        "2023-08-19 10∶08",
        "20260608",
        "2026-06-08T15:30:00+08:00",
        "",
        "二〇二六年六月八日",
    ],
)
def test_read(text: str) -> None:
    assert of_text("moment", text) == []


@pytest.mark.parametrize("text", ["2026-13-02", "昨天", "2026-02-30", "0000-00-00 00:00"])
def test_not_read(text: str) -> None:
    assert of_text("moment", text) == [text]


def test_form() -> None:
    assert of_text("moment", "2025-07-14 01:59", minute=True) == []
    assert of_text("moment", "2026-06-08", minute=True) == ["2026-06-08"]
    assert of_text("moment", "2026-08-15 10:00:00", minute=True) == ["2026-08-15 10:00:00"]
    assert of_text("moment", "昨天", minute=True) == []


def test_bounds() -> None:
    assert of_text("moment", "1989-06-08", since=1990) == ["1989-06-08"]
    assert of_text("moment", "2026-11-24 09:00", futureHours=24) == []
    assert of_text("moment", "2026-11-24 11:00", futureHours=24) == ["2026-11-24 11:00"]
    assert of_text("moment", "2027-01-01", futureHours=24) == ["2027-01-01"]
    assert of_text("moment", "昨天", futureHours=24) == []

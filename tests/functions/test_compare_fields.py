from datetime import date

import pytest

from tests.functions.calling import fails, holds, record

LATER = {"other": "published_on", "operator": ">=", "type": "date"}


def test_dates_in_any_form() -> None:
    around = record(published_on="2023年1月2日")
    assert holds("compareFields", "2023-01-02", LATER, around) and holds(
        "compareFields", date(2024, 1, 1), LATER, around
    )
    assert "不早于" in fails("compareFields", "2023/1/1", LATER, around)


def test_capture_is_a_day_too() -> None:
    options = {"other": "captured_at", "operator": "<=", "type": "date"}
    assert holds("compareFields", "2026-03-02", options) and fails("compareFields", "2026-03-03", options)


def test_numbers_and_texts() -> None:
    around = record("exchange_log", received_count="1,000")
    assert holds(
        "compareFields", "1000", {"other": "received_count", "operator": "=", "type": "number"}, around
    )
    assert fails(
        "compareFields", "999", {"other": "received_count", "operator": "=", "type": "number"}, around
    )
    assert holds(
        "compareFields",
        "999",
        {"other": "received_count", "operator": "=", "type": "number", "slack": 1},
        around,
    )
    assert fails("compareFields", "１000", {"other": "received_count", "operator": "="}, around)


@pytest.mark.parametrize("value", ["", None, "无", "9" * 400])
def test_what_cannot_be_read_is_left_to_other_rules(value: str | None) -> None:
    assert holds("compareFields", value, LATER, record(published_on="2023-01-01"))
    assert holds("compareFields", "2023-01-01", LATER, record(published_on=value)) and holds(
        "compareFields", "2023-01-01", LATER
    )


def test_slack_between_texts_is_refused() -> None:
    with pytest.raises(ValueError, match="slack"):
        holds("compareFields", "a", {"other": "name", "operator": "=", "slack": 1})

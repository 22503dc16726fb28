from datetime import UTC, date, datetime

import pytest

from checks.model.moment import find_moments, read_moment


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("2026-06-08", (2026, 6, 8), None), ("2026/6/8 9:05", (2026, 6, 8), (9, 5, None)), ("2026.06.08", (2026, 6, 8), None), ("2026年09月24日 15:30", (2026, 9, 24), (15, 30, None)),
        ("2023-08-19 10∶08", (2023, 8, 19), (10, 8, None)), ("2026－06－08　15：30", (2026, 6, 8), (15, 30, None)), ("2016-07-20 16:05:29", (2016, 7, 20), (16, 5, 29)), ("2026-06-08T15:30:00.000Z", (2026, 6, 8), (15, 30, 0)),
        ("20260608", (2026, 6, 8), None), ("20260608153000", (2026, 6, 8), (15, 30, 0)), ("二〇二六年十二月二十一日", (2026, 12, 21), None), ("2026年6月8日下午3:30", (2026, 6, 8), (15, 30, None)),
        ("2026年6月8日15时30分", (2026, 6, 8), (15, 30, None)), ("2026-06-08 星期一 09:00", (2026, 6, 8), (9, 0, None)), (" 2026-6-8 ", (2026, 6, 8), None), ("2024-02-29", (2024, 2, 29), None),
    ],
)  # fmt: skip
def test_forms(text: str, day: tuple[int, int, int], time: tuple[int, int, int | None] | None) -> None:
    moment = read_moment(text)
    assert moment is not None and moment.day == date(*day)
    assert ((moment.hour, moment.minute, moment.second) if moment.has_time else None) == time


@pytest.mark.parametrize(
    "text",
    [
        "",
        "昨天",
        "2026-13-02",
        "2026-02-30",
        "2023-02-29",
        "2026-06-08 25:00",
        "2026-06-08 10:75",
        "1026-01-01",
        "2026-06",
        "2026-06-081",
        "20261399",
        "2026-06-08 x",
        "2026年",
        "二〇二六年十三月一日",
    ],
)
def test_no_dates(text: str) -> None:
    assert read_moment(text) is None


def test_strict_form_and_instant() -> None:
    assert [
        read_moment(text).strict
        for text in ("2026-06-08 15:30", "2026-06-08 15∶30:21", "2026-06-08", "2026年6月8日 15:30")
    ] == [True, True, False, False]  # type: ignore[union-attr]
    for text, instant in (
        ("2026-06-08 15:30", (7, 30)),
        ("2026-06-08T15:30+09:00", (6, 30)),
        ("2026-06-08T15:30Z", (15, 30)),
    ):
        moment = read_moment(text)
        assert moment is not None and moment.at() == datetime(2026, 6, 8, *instant, tzinfo=UTC)


def test_within_a_text() -> None:
    text = "编号 12026-06-08，发布时间：2026-06-08 15:30 来源 2026年6月7日至9日，2026-99-99"
    found = [(text[start:end], moment.day) for start, end, moment in find_moments(text)]
    assert found == [("2026-06-08 15:30", date(2026, 6, 8)), ("2026年6月7日", date(2026, 6, 7))]


def test_hostile_texts_end() -> None:
    assert list(find_moments("2026-" * 50_000)) == list(find_moments("2026年 " * 50_000 + "1")) == []


def test_the_word_after_a_time_is_no_part_of_it() -> None:
    ((_, end, moment),) = find_moments("2026-06-08 15:30 分享到")
    assert moment.written == "2026-06-08 15:30" and moment.strict and end == 16

from collections.abc import Iterator
from typing import Any

import pytest

from checks.artefacts.register_macros import MACROS
from checks.artefacts.register_session import RegisterSession


@pytest.fixture(scope="module")
def session() -> Iterator[RegisterSession]:
    with RegisterSession({}) as opened:
        yield opened


def ask(session: RegisterSession, call: str, **values: Any) -> Any:
    return session.rows(f"SELECT {call} AS answer", values)[0]["answer"]


@pytest.mark.parametrize(
    ("written", "key"),
    [("GB/T 39046-2020", "GB/T39046-2020"), ("ｇｂ／ｔ　39046－2020", "GB/T39046-2020"), ("GB 18030—2022", "GB18030-2022"),
     ("国办发〔2017〕47号", "国办发(2017)47号"), ("国办发[2017]47号", "国办发(2017)47号"), (" ", None), (None, None)],
)  # fmt: skip
def test_a_number_has_one_key(session: RegisterSession, written: str | None, key: str | None) -> None:
    assert ask(session, "norm_key($t)", t=written) == key


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("GB/T 7408—2005《数据元 2020》，GB 32100-2015", ["GB/T7408-2005", "GB32100-2015"]),
        ("DB21/T 1628.1－2014、DB2101/T 0001-2021", ["DB21/T1628.1-2014", "DB2101/T0001-2021"]),
        (
            "ZWFW C0109.1-2018 T/CESA 1100-2020\nGM/T 0054",
            ["GM/T0054", "T/CESA1100-2020", "ZWFWC0109.1-2018"],
        ),
        ("GB/T 1.1 GB/T 1.1", ["GB/T1.1"]),
        ("RFC3986、ISO 8601:2004、第 3 章、IN 2020 年", []),
        (None, []),
    ],
)
def test_numbers_are_found_among_words(
    session: RegisterSession, written: str | None, numbers: list[str]
) -> None:
    assert ask(session, "norm_numbers($t)", t=written) == numbers


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("GB/T1-2020", "GB/T1-2020", True), ("GB/T1", "GB/T1-2020", True), ("GB/T1-2020", "GB/T1", True),
     ("GB/T1-2019", "GB/T1-2020", False), ("GB/T1", "GB/T1.1", False)],
)  # fmt: skip
def test_an_undated_number_means_every_edition(
    session: RegisterSession, one: str, other: str, same: bool
) -> None:
    assert ask(session, "same_norm($a, $b)", a=one, b=other) is same


@pytest.mark.parametrize(
    ("key", "shown"),
    [("GB/T39046-2020", "GB/T 39046-2020"), ("DB21/T1628.1-2014", "DB21/T 1628.1-2014"),
     ("ZWFWC0109.1-2018", "ZWFW C0109.1-2018"), ("国办发(2017)47号", "国办发(2017)47号")],
)  # fmt: skip
def test_keys_are_shown_as_people_write_them(session: RegisterSession, key: str, shown: str) -> None:
    assert ask(session, "norm_shown($k)", k=key) == shown


@pytest.mark.parametrize(
    ("written", "unit", "amount"),
    [("3,808", "个", 3808.0), ("360万", "次", 3_600_000.0), ("360", "万次", 3_600_000.0), ("1.5", "亿", 150_000_000.0),
     ("360万", "万次", 3_600_000.0), ("95.2％", None, 95.2), ("-5", "%", -5.0), ("12 个部门", None, 12.0), ("7处", None, 7.0),
     ("超过360万", "次", None), ("百余", None, None), ("约 12", None, None), ("360万余", None, None), ("10人以上", None, None), ("10-20", None, None), (None, None, None)],
)  # fmt: skip
def test_amounts_are_scaled_and_never_guessed(
    session: RegisterSession, written: str | None, unit: str | None, amount: float | None
) -> None:
    assert ask(session, "amount($w, $u)", w=written, u=unit) == amount


def test_titles_are_compared_without_marks(session: RegisterSession) -> None:
    assert ask(session, "title_key($t)", t="《政务 数据》（Ａ）") == "政务数据a"
    assert ask(session, "in_percent($w, $u)", w="95", u="％") is True
    assert ask(session, "in_percent($w, $u)", w="95", u=None) is False


def test_each_is_told_to_the_reader() -> None:
    assert all(each.doc and each.call.startswith(each.name) for each in MACROS)
    assert len({each.name for each in MACROS}) == len(MACROS)

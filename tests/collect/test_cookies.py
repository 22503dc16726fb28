"""What is given back, to whom, and how much is kept."""

import pytest

from checks.collect.cookies import MOST, Cookies

HOME = "http://www.a.gov.cn/"


def given(setting: str, url: str, at: str = HOME) -> str | None:
    cookies = Cookies()
    cookies.take(at, [("Content-Type", "text/html"), ("SET-Cookie", setting)])
    return cookies.header(url).get("Cookie")


@pytest.mark.parametrize(("setting", "url", "back"), [
    ("sid=1", HOME + "x", "sid=1"), ("sid=1; Path=/", "https://www.a.gov.cn/", "sid=1"),
    ("sid=1", "http://b.a.gov.cn/", None), ("sid=1; Domain=a.gov.cn", "http://b.a.gov.cn/", "sid=1"),
    ("sid=1; Domain=.gov.cn", "http://www.b.gov.cn/", None), ("sid=1; Domain=b.gov.cn", "http://www.b.gov.cn/", None),
    ("sid=1; Secure", HOME, None), ("sid=1; Secure", "https://www.a.gov.cn/", "sid=1"),
    ("sid=1; Path=/app/", HOME + "x", None), ("sid=; Max-Age=0", HOME, None),
    ("sid=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", HOME, None), ("x=" + "a" * 9_000, HOME, None),
    ("", HOME, None), (";;;=", HOME, None),
])  # fmt: skip
def test_what_goes_back(setting: str, url: str, back: str | None) -> None:
    assert given(setting, url) == back


def test_addresses_without_a_name() -> None:
    assert given("sid=1", "http://127.0.0.1:8000/x", "http://127.0.0.1:8000/") == "sid=1"
    assert given("sid=1", "http://[::1]:8000/x", "http://[::1]:8000/") == "sid=1"


def test_later_values_replace_earlier_ones() -> None:
    cookies = Cookies()
    assert cookies.header(HOME) == {}
    cookies.take(HOME, [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
    cookies.take(HOME, [("Set-Cookie", "a=3; Path=/")])
    assert sorted(cookies.header(HOME)["Cookie"].split("; ")) == ["a=3", "b=2"]
    cookies.take(HOME, [("Set-Cookie", "a=; Max-Age=0")])
    assert cookies.header(HOME) == {"Cookie": "b=2"}


def test_a_flood_is_forgotten() -> None:
    cookies = Cookies()
    for number in range(MOST + 50):
        cookies.take(f"http://h{number}.a.gov.cn/", [("Set-Cookie", "sid=1")])
    assert cookies.header("http://h0.a.gov.cn/") == {}
    assert cookies.header(f"http://h{MOST + 49}.a.gov.cn/") == {"Cookie": "sid=1"}

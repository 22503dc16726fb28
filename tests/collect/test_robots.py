"""What robots.txt means."""

import pytest

from checks.collect.robots import Robots, read_robots
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure

URL = "http://a.cn/robots.txt"


def robots(text: str | bytes, status: int = 200) -> Robots:
    return read_robots(Exchange(URL, status=status, body=text if isinstance(text, bytes) else text.encode()))


def test_rules() -> None:
    found = robots(
        "User-agent: *\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 2\nSitemap: /map.xml\n"
    )
    assert not found.allows("http://a.cn/private/x")
    assert found.allows("http://a.cn/private/open/x")
    assert found.delay == 2.0
    assert found.sitemaps == ("/map.xml",)


def test_our_own_group_counts() -> None:
    found = robots("User-agent: *\nDisallow: /\n\nUser-agent: guiju\nDisallow: /b\n")
    assert (found.allows("http://a.cn/a"), found.allows("http://a.cn/b")) == (True, False)


@pytest.mark.parametrize(
    ("status", "allowed"),
    [(404, True), (403, True), (401, True), (410, True), (500, False), (503, False), (429, False)],
)
def test_without_rules(status: int, allowed: bool) -> None:
    assert robots("", status).allows("http://a.cn/") is allowed


def test_failures_and_pages_instead_of_rules() -> None:
    assert not read_robots(Exchange(URL, failure=Failure(Cause.TIMEOUT, ""))).allows("http://a.cn/")
    assert robots("<html>Disallow: /</html>").allows("http://a.cn/")


@pytest.mark.parametrize(
    "text", [b"\xff\xfe\0", b"\xef\xbb\xbfUser-agent: *\nDisallow: /x", b"a" * 2_000_000, b"Crawl-delay: nan"]
)
def test_hostile_texts(text: bytes) -> None:
    found = robots(text)
    assert found.allows("http://a.cn/y")
    assert found.delay == 0.0


def test_delay_is_bounded() -> None:
    assert robots("User-agent: *\nCrawl-delay: 86400").delay == 30.0

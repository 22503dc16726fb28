"""What belongs to a site."""

import pytest

from checks.collect.scope import home_of, scope_of
from checks.model.target import Target


def target(location: str, *hosts: str) -> Target:
    return Target("t", "site", location, hosts=hosts)


@pytest.mark.parametrize(
    ("location", "url", "inside"),
    [
        ("http://a.gov.cn", "http://a.gov.cn/x", True),
        ("http://a.gov.cn", "https://a.gov.cn/x", True),
        ("http://a.gov.cn", "http://a.gov.cn:8080/x", False),
        ("http://a.gov.cn", "http://b.a.gov.cn/x", False),
        ("http://a.gov.cn:8080/", "http://a.gov.cn:8080/x", True),
        ("http://a.gov.cn:8080/", "https://a.gov.cn:8080/x", True),
        ("http://a.gov.cn:8080/", "http://a.gov.cn/x", False),
        ("http://a.gov.cn", "http://alias.gov.cn/x", True),
        ("http://a.gov.cn:8080/", "http://alias.gov.cn:8080/x", True),
        ("http://a.gov.cn", "http://other.gov.cn:81/x", True),
        ("http://a.gov.cn", "http://other.gov.cn/x", False),
    ],
)
def test_scope(location: str, url: str, inside: bool) -> None:
    assert scope_of(target(location, "alias.gov.cn", "other.gov.cn:81")).holds(url) is inside


@pytest.mark.parametrize(("location", "inside", "outside"), [
    ("http://a.gov.cn", "https://www.a.gov.cn/x", "http://www.evil.cn/"),
    ("http://www.a.gov.cn/", "http://a.gov.cn/", "http://b.a.gov.cn/"),
    ("http://www.a.gov.cn:8080/", "http://a.gov.cn:8080/", "http://a.gov.cn/"),
    ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/", "http://www.127.0.0.1:8080/"),
    ("http://[::1]:8080/", "http://[::1]:8080/", "http://www.[::1]:8080/"),
])  # fmt: skip
def test_a_site_is_the_same_with_and_without_www(location: str, inside: str, outside: str) -> None:
    scope = scope_of(target(location))
    assert scope.holds(inside)
    assert not scope.holds(outside)


def test_home() -> None:
    assert home_of(target("www.a.gov.cn")) == "http://www.a.gov.cn/"
    with pytest.raises(ValueError, match="not an http"):
        home_of(target("file:///etc/passwd"))

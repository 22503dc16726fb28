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


def test_the_twin_of_the_home_page_is_let_in_and_nobody_else() -> None:
    scope = scope_of(target("http://a.gov.cn"))
    home = home_of(target("http://a.gov.cn"))
    assert scope.with_twin(home, "https://www.a.gov.cn/x").holds("http://www.a.gov.cn/")
    assert scope.with_twin("http://www.a.gov.cn/", "http://a.gov.cn/").holds("http://a.gov.cn/")
    assert scope.with_twin(home, "http://www.evil.cn/") == scope


def test_home() -> None:
    assert home_of(target("www.a.gov.cn")) == "http://www.a.gov.cn/"
    with pytest.raises(ValueError, match="not an http"):
        home_of(target("file:///etc/passwd"))

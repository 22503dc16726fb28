"""The canonical form of addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.artefacts.url import authority, canonical, join, origin, split

PAGE = "http://www.example.gov.cn/a/b/c.html?x=1"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("d.html", "http://www.example.gov.cn/a/b/d.html"),
        ("../x", "http://www.example.gov.cn/a/x"),
        ("./", "http://www.example.gov.cn/a/b/"),
        ("a/..", "http://www.example.gov.cn/a/b/"),
        ("../../../../..", "http://www.example.gov.cn/"),
        ("/z/./q/../r", "http://www.example.gov.cn/z/r"),
        ("/%2e%2E/x", "http://www.example.gov.cn/x"),
        ("?y=2", "http://www.example.gov.cn/a/b/c.html?y=2"),
        ("", PAGE),
        ("#top", PAGE),
        ("e.html#top", "http://www.example.gov.cn/a/b/e.html"),
        ("//Other.gov.cn:80/p", "http://other.gov.cn/p"),
        ("HTTP://EXAMPLE.GOV.CN:80", "http://example.gov.cn/"),
        ("https://example.gov.cn:443/", "https://example.gov.cn/"),
        ("http://example.gov.cn:443/", "http://example.gov.cn:443/"),
        ("http://example.gov.cn:08080/", "http://example.gov.cn:8080/"),
        ("http:d.html", "http://www.example.gov.cn/a/b/d.html"),
        ("http:///other.gov.cn/y", "http://other.gov.cn/y"),
        (" \n/with\tspace x\t ", "http://www.example.gov.cn/withspace%20x"),
        ("政府/公开.html", "http://www.example.gov.cn/a/b/%E6%94%BF%E5%BA%9C/%E5%85%AC%E5%BC%80.html"),
        ("http://政府.中国/", "http://xn--mxtq1m.xn--fiqs8s/"),
        ("http://user:secret@host.cn/", "http://host.cn/"),
        ("http://host.cn./", "http://host.cn/"),
        ("http://host.cn?x=1", "http://host.cn/?x=1"),
        ("http://[::1]:80/x", "http://[::1]/x"),
        ("http://[::FFFF:7F00:1]:8080/", "http://[::ffff:7f00:1]:8080/"),
        ("a;jsessionid=12?PHPSESSID=3&k=1", "http://www.example.gov.cn/a/b/a?k=1"),
        ("http://www.example.gov.cn/a?JSESSIONID=3", "http://www.example.gov.cn/a"),
        ("?sid=7", "http://www.example.gov.cn/a/b/c.html?sid=7"),
        ("%7euser/%e4%b8", "http://www.example.gov.cn/a/b/~user/%E4%B8"),
        ("100%", "http://www.example.gov.cn/a/b/100%25"),
        ("\\win\\path", "http://www.example.gov.cn/win/path"),
        ("/a?back=C:\\x", "http://www.example.gov.cn/a?back=C:%5Cx"),
        ("javascript:void(0)", None),
        ("JavaScript:alert(1)", None),
        ("mailto:a@b.cn", None),
        ("tel:12345", None),
        ("data:text/html,x", None),
        ("ftp://host.cn/", None),
        ("http://a b/", None),
        ("http://host.cn:99999/", None),
        ("http://host.cn:port/", None),
        ("http://<script>/", None),
        ("http://", None),
        ("http://[::zz]/", None),
    ],
)
def test_join(reference: str, expected: str | None) -> None:
    assert join(PAGE, reference) == expected


def test_query_is_written_in_the_encoding_of_the_page() -> None:
    assert join(PAGE, "?q=政府", "gb18030") == "http://www.example.gov.cn/a/b/c.html?q=%D5%FE%B8%AE"
    assert join(PAGE, "/政?q=政", "no-such-codec") == "http://www.example.gov.cn/%E6%94%BF?q=%E6%94%BF"


@pytest.mark.parametrize(
    "text", ["", "/path", "www.example.gov.cn", "//host/", "about:blank", "http:", "\x00"]
)
def test_canonical_refuses_what_is_not_absolute(text: str) -> None:
    assert canonical(text) is None


@given(st.text(max_size=60))
def test_a_canonical_address_is_its_own_canonical_form(reference: str) -> None:
    once = join(PAGE, reference)
    assert once is None or (canonical(once) == once and once.isascii() and split(once).host)


@given(st.text(alphabet="ab/.%25e:?#@[]", max_size=20))
def test_hostile_authorities_never_raise(rest: str) -> None:
    once = canonical("http://" + rest)
    assert once is None or canonical(once) == once


def test_pieces() -> None:
    assert split("https://[::1]:8443/a?b") == ("https", "::1", 8443, "/a?b")
    assert split("http://host.cn/") == ("http", "host.cn", 80, "/")
    assert authority("http://host.cn:8080/x//y") == "host.cn:8080"
    assert origin("http://host.cn:8080/x//y") == "http://host.cn:8080"

import pytest

from checks.functions.markup.address import (
    bare,
    is_home,
    leads_nowhere,
    parameter_of,
    related,
    under,
    unusable,
)
from tests.functions.pages import page


def test_hosts() -> None:
    assert (
        bare("www.a.cn") == "a.cn"
        and under("b.a.cn", ("A.cn",))
        and not under("ba.cn", ("a.cn",))
        and under("a.cn", (".a.cn",))
    )
    artefact = page("<p>")
    assert (
        related("example.gov.cn", artefact, "page")
        and not related("b.example.gov.cn", artefact, "page")
        and related("b.example.gov.cn", artefact, "site")
    )
    assert related("zwfw.gov.cn", artefact, "platform") is None


def test_parameters() -> None:
    assert (
        parameter_of("http://a/?url=http%3A%2F%2Fb&x=1", "url") == "http://b"
        and parameter_of("http://a/", "url") is None
    )


@pytest.mark.parametrize(
    ("address", "nowhere"),
    [
        (None, True),
        ("", True),
        ("#", True),
        (" JavaScript:void(0); ", True),
        ("javascript:;", True),
        ("javascript:return false;", True),
        ("#a", False),
        ("javascript:go()", False),
        ("/", False),
    ],
)
def test_nowhere(address: str | None, nowhere: bool) -> None:
    assert leads_nowhere(address) is nowhere


@pytest.mark.parametrize(
    ("address", "home"),
    [
        ("/", True),
        ("/index.html", True),
        ("http://example.gov.cn", True),
        ("/a/", False),
        ("http://b.cn/", False),
        ("/?a=1", False),
        ("../../../../", True),
        ("javascript:", False),
    ],
)
def test_home(address: str, home: bool) -> None:
    assert is_home(address, page("<p>")) is home


def test_unusable() -> None:
    assert (
        unusable("file:///c:/x") == "本地文件"
        and unusable("http://oa/") == "主机名没有域"
        and unusable("http://10.0.0.1/") == "内网或本机地址"
    )
    assert unusable("/a/b.html") is unusable("http://www.a.cn/") is unusable("http://[bad") is None

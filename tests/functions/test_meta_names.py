from checks.functions.meta_names import slips
from tests.functions.pages import said, told

NAMES = ("SiteName", "SiteDomain", "SiteIDCode")


def test_repeated() -> None:
    markup = "<meta name=SiteName content=a><meta name=sitename content=b><meta name=SiteDomain content=x><meta name=SiteDomain content='x '>"
    assert said("metaNames", markup, judge="repeated", names=NAMES) == ["SiteName"]
    assert (
        said(
            "metaNames",
            "<meta name=SiteName content=''><meta name=SiteName content=a>",
            judge="repeated",
            names=NAMES,
        )
        == []
    )


def test_misspelt() -> None:
    markup = "<meta name=SitelDCode content=1><meta name=SiteNmae content=1><meta name=og:title><meta name=SiteDomain>"
    assert told("metaNames", markup, judge="misspelt", names=NAMES) == [
        "标签 siteldcode 是否应为 SiteIDCode",
        "标签 sitenmae 是否应为 SiteName",
    ]
    complete = "".join(f"<meta name={name}>" for name in NAMES) + "<meta name=SiteNam>"
    assert said("metaNames", complete, judge="misspelt", names=NAMES) == []


def test_slips() -> None:
    assert [
        slips(a, b)
        for a, b in (("ab", "ab"), ("ab", "ba"), ("abc", "ac"), ("", "abc"), ("kitten", "sitting"))
    ] == [0, 1, 1, 3, 3]

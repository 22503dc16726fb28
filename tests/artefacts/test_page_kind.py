from collections import Counter

import pytest

from checks.artefacts.page import Page, nothing
from checks.artefacts.page_kind import by_address, error_shape, is_home
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure
from checks.model.target import Target
from tests.functions.pages import TARGET, page
from tests.samples import SAMPLES, needs_samples

HOST = "http://www.example.gov.cn"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "home"), ("/index.html", "home"), ("/index.jsp", "home"), ("/default.aspx", "home"), ("/xxgk/", "column"), ("/xxgk/index.html", "column"), ("/col/col1/index.html", "column"),
        ("/xxgk/index_3.html", "column"), ("/list.jsp", "column"), ("/gzdt/202012/t20201201_123.html", "article"), ("/content_123.html", "article"), ("/art/2024/1/2/art_1_2.html", "article"),
        ("/2024/01/02/abc.html", "article"), ("/article/123", "article"), ("/zwgk/20991.html", "article"), ("/show.jsp?id=3", "article"), ("/about.html", None), ("/a/b", None),
        ("/c_1660123456.htm", "article"), ("/0123456789abcdef0123456789abcdef.html", "article"), ("/index.php?id=3", "article"),
    ],
)  # fmt: skip
def test_addresses(path: str, kind: str | None) -> None:
    assert by_address(HOST + path) == kind


def test_home() -> None:
    assert (
        is_home(HOST + "/", TARGET)
        and is_home(HOST + "/index.html", TARGET)
        and is_home("http://example.gov.cn/", TARGET)
    )
    assert (
        not is_home(HOST + "/xxgk/", TARGET)
        and not is_home("http://other.gov.cn/", TARGET)
        and not is_home(HOST + "/?id=3", TARGET)
    )
    within = Target("t", "site", HOST + "/jyj/")
    assert is_home(HOST + "/jyj/index.html", within) and not is_home(HOST + "/", within)
    saved = Target("t", "site", HOST + "/site/index.html")
    assert is_home(HOST + "/site/", saved) and not is_home(HOST + "/site/a/", saved)


def test_home_behind_a_redirect() -> None:
    hop = Exchange(HOST + "/", status=302, headers=(("Location", "/col/col1/index.html"),))
    exchange = Exchange(
        HOST + "/col/col1/index.html",
        status=200,
        headers=(("Content-Type", "text/html"),),
        body=b"<p>x",
        depth=0,
    )
    found = Page.of(exchange, {hop.url: hop}.get, TARGET)
    assert found is not None and found.kinds[0] == "home"


@pytest.mark.parametrize(
    ("markup", "path", "kinds"),
    [
        ("<meta name=ArticleTitle content=通知><p>x", "/about.html", ("article",)), ("<meta name=ArticleTitle content=''><p>x", "/xxgk/", ("column",)), ("<meta name=ArticleTitle content=x><p>x", "/", ("home",)),
        ("<h1>通知</h1><p>发布时间：2026-06-08 15:30</p><div id=zoom>" + "正文很长，" * 20 + "</div>", "/about.html", ("article",)), ("<ul><li><a href=/1>通知</a></ul>", "/about.html", ("column",)),
        ("<title>某事项_办事指南</title><p>x", "/art/2026/6/8/art_1.html", ("article", "guide")),
        ("<p>设定依据：法</p><p>申请条件：有</p><p>办理材料：表</p><p>办理流程：受理</p>", "/art/2026/6/8/art_1.html", ("article", "guide")),
        ("<title>县长信箱</title><form><textarea></textarea></form>", "/xx/", ("column", "interaction")), ("<title>意见征集</title>", "/xx/", ("column", "interaction")),
    ],
)  # fmt: skip
def test_pages(markup: str, path: str, kinds: tuple[str, ...]) -> None:
    assert page(markup, url=HOST + path).kinds == kinds


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("/xxgk/list_2.html", ("column", "home")), ("/a/Index_63.aspx", ("column", "home")), ("/jyj/", ("home",)),
        ("/jyj/index.shtml", ("home",)), ("/saved.html", ("home",)), ("/col12/", ("home",)),
    ],
)  # fmt: skip
def test_a_page_that_is_itself_the_target(path: str, kinds: tuple[str, ...]) -> None:
    target = Target(id="t", kind="site", location=HOST + path)
    exchange = Exchange(
        HOST + path,
        status=200,
        headers=(("Content-Type", "text/html"),),
        body=b"<ul><li><a href=/1>x</a></ul>",
    )
    found = Page.of(exchange, nothing, target)
    assert found is not None and found.kinds == kinds


def test_errors_and_what_could_not_be_read() -> None:
    assert page("<p>x", status=404).kinds == ("error",)
    probe = Exchange(
        HOST + "/x", status=200, headers=(("Content-Type", "text/html"),), body=b"<p>x", role="probe-404"
    )
    found = Page.of(probe, nothing, TARGET)
    assert found is not None and found.kinds == ("error",)
    for path, kinds in (
        ("/", ("home",)),
        ("/art/2026/6/8/art_1.html", ("article",)),
        ("/xxgk/", ("column",)),
        ("/about.html", ("column", "article")),
    ):
        failed = Page.of(Exchange(HOST + path, failure=Failure(Cause.TIMEOUT, "15 s")), nothing, TARGET)
        assert failed is not None and failed.kinds == kinds and failed.facts()["status"] == 200


def test_soft_404() -> None:
    assert error_shape("404 Not Found", "", 30) and error_shape("", "您访问的页面不存在", 30)
    assert not error_shape("404 路公交开通", "", 900) and not error_shape("通知", "", 30)


@needs_samples
@pytest.mark.parametrize(
    ("site", "wanted"),
    [
        ("gzdzhrss.com", {"article": 192, "column": 46, "home": 1}),
        ("atxlyj.cn", {"article": 94, "column": 75, "home": 1}),
    ],
)
def test_real_sites(site: str, wanted: dict[str, int]) -> None:
    root = SAMPLES / "sites" / site
    target = Target(site, "site", f"http://www.{site}/index.html")
    found = Counter(
        page(
            file.read_bytes(), url=f"http://www.{site}/{file.relative_to(root).as_posix()}", target=target
        ).kinds[0]
        for file in sorted(root.rglob("*.html"))
    )
    assert found == wanted

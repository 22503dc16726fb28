from dataclasses import replace

import pytest

from checks.artefacts.page import Page
from checks.model.exchange import Exchange
from tests.functions.pages import page

HOST = "http://www.example.gov.cn"
LONG = "<p>" + "正文" * 120


def texts(artefact: object) -> list[tuple[str, str | None]]:
    return [(part.text, part.origin) for part in artefact.fragments]  # type: ignore[attr-defined]


def test_inline_external_and_nested() -> None:
    artefact = page(
        "<script>document.write('<b>甲</b><script src=/js/b.js><\\/script>')</script><script src='js/a.js'></script>",
        url=HOST + "/",
        scripts={
            HOST + "/js/a.js": "document.write('<i>乙</i>')",
            HOST + "/js/b.js": "$('#x').html('<u>丙</u>')",
        },
    )
    assert texts(artefact) == [("甲", HOST + "/"), ("丙", HOST + "/js/b.js"), ("乙", HOST + "/js/a.js")]
    assert artefact.pending() is None
    whole = artefact.parts()[0]
    assert [node.tag for node in whole.css("b, i, u")] == ["b", "u", "i"]


def test_frames_and_loads() -> None:
    artefact = page(
        "<iframe src=/foot.html></iframe><script>$('#top').load('/top.html #nav')</script>",
        frames={
            HOST + "/foot.html": "<html lang=en><body><p>页脚</p><script>document.write('深')</script>",
            HOST + "/top.html": "<p>页头",
        },
    )
    assert sorted(texts(artefact)) == sorted(
        [("页脚", HOST + "/foot.html"), ("深", HOST + "/foot.html"), ("页头", HOST + "/top.html")]
    )
    assert artefact.parts()[0].lang is None


@pytest.mark.parametrize(
    ("markup", "missing"),
    [
        ("<script src=/js/foot.js></script>", "/js/foot.js"), ("<iframe src=/foot.html></iframe>", "/foot.html"), ("<script src=/js/jquery-3.6.0.min.js></script>", None),
        ("<script src='/count/index?id=7&siteid=1'></script>", None), ("<script src=/hits.jsp?id=7></script>", None), ("<script src=/country/list.js></script>", "/country/list.js"),
        ("<script src=/js/swiper.min.js></script>", None), ("<script src=//hm.baidu.com/hm.js></script>", None), ("<script src=https://zfwzgl.www.gov.cn/exposure/jiucuo.js></script>", None),
        ("<script src=http://dcs.conac.cn/js/a.js></script>", None), ("<script src=http://static.example.gov.cn/foot.js></script>", "static.example.gov.cn/foot.js"),
        ("<script src=http://www.province.gov.cn/foot.js></script>", "province"), ("<iframe width=0 src=/count.html></iframe>", None),
        ("<script type=text/template src=/x.js></script>", None), ("<script>$.getScript('/js/foot.js')</script>", "/js/foot.js"), ("<iframe src=about:blank></iframe>", None),
        ("<!--<script src=/js/foot.js></script>-->", None),
    ],
)  # fmt: skip
def test_what_is_missing(markup: str, missing: str | None) -> None:
    pending = page(LONG + markup).pending()
    assert (
        (pending is None)
        if missing is None
        else (pending is not None and missing in pending.zh and missing in pending.en)
    )


@pytest.mark.parametrize(
    ("markup", "shell"),
    [
        ("<div id=app></div><script src=/js/jquery.js></script>", True), ("<div id=root></div>", False), ("<p>短<script>new Vue({})</script>", True),
        ("<p>短<script>var a=1</script>", False), (LONG + "<div id=app></div><script>1</script>", False),
    ],
)  # fmt: skip
def test_shells(markup: str, shell: bool) -> None:
    assert (page(markup).pending() is not None) is shell


def test_scripts_in_the_page_s_encoding() -> None:
    from checks.model.exchange import Exchange

    artefact = page("<meta charset=gbk><script src=/foot.js></script>".encode("gbk"))
    body = "document.write('主办：某市')".encode("gbk")
    artefact.lookup = {HOST + "/foot.js": Exchange(HOST + "/foot.js", status=200, body=body)}.get
    assert texts(artefact) == [("主办:某市", HOST + "/foot.js")]


def test_loops_and_failures_end() -> None:
    around = {HOST + "/a.js": "document.write('<script src=/a.js><\\/script>x')"}
    artefact = page("<script src=/a.js></script>", scripts=around)
    assert texts(artefact) == [("x", HOST + "/a.js")]
    deep = {HOST + f"/{n}.js": f"document.write('<script src=/{n + 1}.js><\\/script>')" for n in range(9)}
    assert len(page("<script src=/0.js></script>", scripts=deep).fragments) <= 5


def test_relative_addresses_start_where_the_markup_stands() -> None:
    artefact = page(
        "<base href=/b/><iframe src=/inc/foot.html></iframe><script src=/js/a.js></script><a href=home.html>",
        url=HOST + "/a/b.html",
        frames={
            HOST
            + "/inc/foot.html": "<a href=near.html></a><script>document.write('<a href=deep.html>')</script>"
        },
        scripts={HOST + "/js/a.js": "document.write('<a href=written.html>')"},
    )
    found = [part.resolve(node.attributes["href"]) for part in artefact.fragments for node in part.css("a")]
    assert sorted(found) == [HOST + "/b/written.html", HOST + "/inc/deep.html", HOST + "/inc/near.html"]
    whole = artefact.parts()[0]
    assert whole.resolve("home.html") == HOST + "/b/home.html"


def test_a_script_of_many_pages_is_read_once_and_says_the_same_everywhere() -> None:
    scripts = {HOST + "/js/foot.js": "document.write('<p>主办单位：甲</p>')"}
    markup = "<script src=/js/foot.js></script><script src=/js/gone.js></script>"
    first = page(markup, url=HOST + "/", scripts=scripts)
    asked: list[str] = []

    def lookup(url: str) -> Exchange | None:
        asked.append(url)
        return first.lookup(url)

    for path in ("/a.html", "/b.html"):
        exchange = replace(first.exchange, url=HOST + path)
        other = Page(exchange, lookup, first.target, memory=first.memory)
        assert texts(other) == [("主办单位:甲", HOST + "/js/foot.js")]
        assert (other.pending() or ("",))[0].endswith("/js/gone.js")
    assert asked.count(HOST + "/js/foot.js") <= 1

"""Where pages lead."""

import pytest

from checks.collect.links import Link, file_kind, read_links, read_script_links

PAGE = "http://www.example.gov.cn/a/index.html"


def links(html: str, content_type: str | None = "text/html; charset=utf-8") -> list[tuple[str, str]]:
    found = read_links(html.encode(), content_type, PAGE)
    return [(each.url.removeprefix("http://www.example.gov.cn"), each.kind) for each in found]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a href=b.html>", [("/a/b.html", "page")]),
        ("<A HREF='../x/'>", [("/x/", "page")]),
        ("<a href='?p=2'>", [("/a/index.html?p=2", "page")]),
        ("<a href='#top'><a href=''><a><a name=x>", []),
        ("<a href='b.html#1'><a href=b.html>", [("/a/b.html", "page")]),
        ("<area href=/m>", [("/m", "page")]),
        (
            "<a href=f.PDF><a href='d.docx?v=1'>",
            [("/a/f.PDF", "attachment"), ("/a/d.docx?v=1", "attachment")],
        ),
        ("<a href=photo.jpg>", [("/a/photo.jpg", "attachment")]),
        ("<script src=/s.js></script>", [("/s.js", "script")]),
        ("<img src=0.gif data-src=c.png>", [("/a/0.gif", "image"), ("/a/c.png", "image")]),
        (
            "<img data-original=/c.png srcset='/d.png 1x, /e.png 2x'>",
            [("/c.png", "image"), ("/d.png", "image"), ("/e.png", "image")],
        ),
        ("<link rel='Stylesheet' href=s.css><link rel=dns-prefetch href=//x.cn>", [("/a/s.css", "style")]),
        ("<iframe src=f.html></iframe>", [("/a/f.html", "iframe")]),
        ("<frameset><frame src=f.html></frameset>", [("/a/f.html", "frame")]),
        ("<img src=i.gif><input type=image src=j.gif>", [("/a/i.gif", "image"), ("/a/j.gif", "image")]),
        (
            "<object data=x.swf></object><video src=v.mp4></video>",
            [("/a/x.swf", "media"), ("/a/v.mp4", "media")],
        ),
        ("<meta http-equiv=refresh content='0; url=/new/'>", [("/new/", "page")]),
        ("<meta http-equiv=Refresh content=\"5;URL='/new/'\">", [("/new/", "page")]),
        ("<meta http-equiv=refresh content=30>", []),
        ("<script>window.location.href='/portal/';</script>", [("/portal/", "page")]),
        ('<script>location.replace("/portal/")</script>', [("/portal/", "page")]),
        ("<base href=/b/c/><a href=d>", [("/b/c/d", "page")]),
        ("<a href='javascript:;'><a href=mailto:a@b><a href='tel:1'><a href='data:,x'><a href=ftp://x/>", []),
        ("<!-- <a href=no.html> -->", []),
    ],
)
def test_read_links(html: str, expected: list[tuple[str, str]]) -> None:
    assert links(html) == expected


def test_a_long_page_does_not_move_by_script() -> None:
    assert links("<script>if (x) location.href='/other/';</script>" + "<p>文字</p>" * 1_000) == []


def test_queries_are_written_in_the_encoding_of_the_page() -> None:
    found = read_links('<meta charset=gb2312><a href="?q=政府">'.encode("gb18030"), "text/html", PAGE)
    assert found == [Link(f"{PAGE}?q=%D5%FE%B8%AE", "page")]


@pytest.mark.parametrize("body", [b"", b"\0" * 500, b"<" * 10_000, b"\xff\xfe<\0a\0", b"<a href=" * 5_000])
def test_hostile_pages_lead_nowhere_but_do_no_harm(body: bytes) -> None:
    assert len(read_links(body, None, PAGE)) <= 1


@pytest.mark.parametrize("inner", [b"<i>a</i>" * 300_000, b"<div>" * 100_000])
def test_a_page_beyond_the_limits_names_nothing_and_is_not_parsed(inner: bytes) -> None:
    assert read_links(b"<a href=/x>x</a>" + inner, None, PAGE) == []


def test_the_number_of_links_is_bounded() -> None:
    assert len(links("".join(f"<a href=/{n}>" for n in range(9_000)))) == 5_000


def test_scripts_name_the_frames_and_scripts_they_write() -> None:
    script = rb"""document.write('<script src="/x.js"></scr'+'ipt>'); s="<iframe src=\"y.html\">"; t='<script src="'+u+'">';
    w = "<iframe src='{0}'>"; v='<img src="/no.gif">'"""
    assert read_script_links(script, PAGE) == [
        Link("http://www.example.gov.cn/x.js", "script"), Link("http://www.example.gov.cn/a/y.html", "iframe"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("http://a.cn/", "page"),
        ("http://a.cn/x.ofd", "attachment"),
        ("http://a.cn/x.do?f=a.pdf", "page"),
        ("http://a.cn/x", "page"),
    ],
)
def test_file_kind(url: str, kind: str) -> None:
    assert file_kind(url) == kind

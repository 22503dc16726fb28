from checks.artefacts.document import Document
from checks.artefacts.encoding import Declared, Decoded
from checks.artefacts.region import Region
from tests.functions.pages import page


def document(markup: str) -> Document:
    return Document("http://www.example.gov.cn/a/b.html", Decoded(markup, "utf-8", Declared()))


def test_what_a_document_holds() -> None:
    found = document("<html LANG=zh><title> 甲 \n 乙 </title><title>丙</title><meta name=SiteName content=' 某县 '><meta name=sitename content=x><meta name=ArticleTitle>"
                     "<body><p id=a>字<p id=a>字</body></html>")  # fmt: skip
    assert (found.title, found.lang, found.host) == ("甲 乙", "zh", "www.example.gov.cn")
    assert (found.meta("sitename"), found.meta("articletitle"), found.meta("pubdate")) == ("某县", "", None)
    assert found.article_title is None and len(found.by_id("a")) == 2 and found.by_id("b") == ()
    assert found.text == "字\n字" and found.doctype is None and found.readable


def test_title_of_an_svg_is_no_title() -> None:
    assert document("<body><svg><title>图</title></svg>").title == ""


def test_base_and_addresses() -> None:
    assert document("<p>").resolve("c.html#x") == "http://www.example.gov.cn/a/c.html"
    assert document("<base href=/z/>").resolve("c.html") == "http://www.example.gov.cn/z/c.html"
    assert document("<p>").resolve("javascript:void(0)") is None
    assert (
        page("<meta charset=gbk><p>".encode("gbk")).resolve("?k=中")
        == "http://www.example.gov.cn/art/2026/6/8/art_1_1.html?k=%D6%D0"
    )


def test_searching() -> None:
    found = document("<main><p aria-label=x><b>1</b></p><b>2</b></main>")
    assert [node.text() for node in found.css("main b, b")] == ["1", "2"]
    assert [node.tag for node in found.css("[aria-*]")] == ["p"]
    assert not found.css("[data-*]") and not found.css("video p")
    assert found.css("b") is found.css("b")
    assert [node.text() for node in found.below(found.css("p")[0], "b")] == ["1"]
    assert len(found.below(found.css("html")[0], "b")) == 2


def test_text_of_things() -> None:
    found = document("<p>甲<b>乙</b></p><p>丙</p>")
    region = found.region("footer")
    assert isinstance(region, Region) and found.text_of(region) == "甲乙\n丙"
    assert found.text_of(found.css("body")[0]) == "甲乙\n丙" and found.text_of(found.css("p")[0]) == "甲乙"


def test_beyond_the_limits_it_is_empty() -> None:
    found = document("<div>" * 60_000)
    assert not found.readable and found.text == "" and not found.css("div")

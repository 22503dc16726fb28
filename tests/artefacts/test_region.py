from checks.artefacts.region import merged
from tests.functions.pages import page

PAGE = "<header><a href=/>首页</a></header><main><p>正文</p><a href=/x>链接</a></main><div id=footer><p>主办</p><a href=/y>联系</a></div>"


def test_spans_that_meet_are_one() -> None:
    assert merged([(5, 9), (0, 2), (2, 4), (6, 7)]) == ((0, 4), (5, 9))
    assert merged([]) == ()


def test_a_region_is_searched_like_an_element() -> None:
    footer = page(PAGE.replace("<div id=footer>", "<p>甲</p>" * 30 + "<div id=footer>")).region("footer")
    assert footer is not None
    assert [node.attributes["href"] for node in footer.css("a")][-1] == "/y"
    assert footer.css_first("video") is None
    assert "主办" in footer.text() and "首页" not in footer.text()
    assert (footer.tag, footer.attributes, footer.parent, footer.html) == ("region", {}, None, "")


def test_the_body_is_an_element() -> None:
    body = page(PAGE).region("body")
    assert body is not None and body.html.startswith("<main>")
    assert [node.tag for node in body.css("a, p")] == ["p", "a"]

import pytest
from selectolax.lexbor import LexborHTMLParser

from checks.artefacts.visible import pieces, visible_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><span>a</span> <span>b</span></p>", "a b"),
        ("<p><span>a</span><span>b</span></p>", "ab"),
        ("<p><b>x</b> <span><b>y</b>z</span></p>", "x yz"),
        ("<p>a<b>b</b>c <i>d</i></p>", "abc d"),
        ("<p>a</p> <p>b</p>", "a\nb"),
        ("<p><a>1</a>\n<a>2</a></p>", "1 2"),
    ],
)
def test_blank_between_inline_elements_is_a_space(html: str, text: str) -> None:
    assert visible_text(LexborHTMLParser(html).body) == text


def test_full_width_forms_are_folded_everywhere() -> None:
    body = LexborHTMLParser("<p>网站标识码：<b>２１０１</b>\u200b，<i>ＩＣＰ</i></p><p>ﾊﾝ①</p>").body
    assert visible_text(body) == "网站标识码:2101,ICP\nハン1"
    assert pieces(body).texts == ["网站标识码:", "2101", ",", "ICP", "ハン1"]


def test_a_separator_in_the_text_does_no_harm() -> None:
    assert visible_text(LexborHTMLParser("<p>a\x01b</p><p>c</p>").body) == "a b\nc"


def test_what_nobody_reads() -> None:
    markup = "<p>a<script>b</script><style>c</style><noscript>d</noscript><iframe>e</iframe><!--f--><template>g</template>"
    assert visible_text(LexborHTMLParser(markup, scripting=True).body) == "a"
    assert visible_text(LexborHTMLParser("<title> 某县  政府 </title>").css_first("title")) == "某县 政府"


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p><a><b>x</b></a>y</p>", [("x", "p", True), ("y", "p", False)]),
        ("<a><div>x<i>y</i></div>z</a>", [("x", "div", False), ("y", "div", False), ("z", "body", True)]),
        ("<b><i><u>x</u></i></b>", [("x", "body", False)]),
        ("<a><b>x</b></a><a><b>y</b></a>", [("x", "body", True), ("y", "body", True)]),
    ],
)
def test_each_text_knows_its_block_and_whether_it_is_linked(
    html: str, blocks: list[tuple[str, str, bool]]
) -> None:
    body = LexborHTMLParser(html).body
    names = {node.mem_id: node.tag for node in body.traverse()}
    found = pieces(body)
    told = zip(found.texts, found.blocks, found.linked, strict=True)
    assert [(text, names[block], linked) for text, block, linked in told] == blocks


def test_inline_elements_nested_deep_are_climbed_once() -> None:
    body = LexborHTMLParser("<p>" + "<b>x" * 2_000).body
    found = pieces(body)
    assert len(set(found.blocks)) == 1 and len(found) == 2_000
    deepest = body.css("b")[-1]
    assert visible_text(deepest) == "x"

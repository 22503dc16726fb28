import pytest

from tests.functions.pages import said, told

SCRIPT = "http://dcs.conac.cn/js/11/185/0000/60433803/CA111850000604338030001.js"
SHOW = "bszs.conac.cn/sitename?method=show&amp;id=0ABC1234567890ABCDEF1234567890AB"


@pytest.mark.parametrize(
    "markup",
    [
        f"<script src='{SCRIPT}'></script>", f"<a href='//{SHOW}'>x</a>", f"<a href='https://{SHOW.lower()}'>x</a>",
        f"<script>document.write(unescape(\"%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='{SCRIPT}' %3E%3C/script%3E\"));</script>",
        f"<script>$('#dzjg').html(unescape(\"%3Cscript src='{SCRIPT}'%3E%3C/script%3E\"))</script>",
    ],
)  # fmt: skip
def test_found(markup: str) -> None:
    assert said("partyMark", markup) == []


@pytest.mark.parametrize(
    ("markup", "sentence"),
    [
        ("<a href='http://bszs.conac.cn/sitename?method=searchIndex'>x</a>", "标识链接只到 CONAC 查询页，不能证明是本站的标识"),
        ("<img src=/images/conace.png>", "只有标识图片，没有到 bszs.conac.cn 的链接"),
        (f"<!--<a href='//{SHOW}'>x</a>-->", "没有党政机关网站标识"), ("<span id=_ideConac></span>", "没有党政机关网站标识"),
        (f"<script>// document.write(\"<script src='{SCRIPT}'>\")\n</script>", "没有党政机关网站标识"),
    ],
)  # fmt: skip
def test_not_found(markup: str, sentence: str) -> None:
    assert told("partyMark", markup) == [sentence]


def test_shell() -> None:
    assert said("partyMark", "<div id=app></div><script src=/js/app.4f3a.js></script>") == [
        "?needs-rendering"
    ]

import pytest

from checks.functions.markup.name import name_of
from tests.functions.pages import page


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<a id=t href=x>甲<span> 乙</span><img alt=丙></a>", "甲 乙 丙"), ("<a id=t href=x aria-label=标>甲</a>", "标"), ("<i id=n>名</i><a id=t href=x aria-labelledby='n m' aria-label=标>甲</a>", "名"),
        ("<i id=n hidden>名<b>字</b></i><a id=t href=x aria-labelledby=n></a>", "名字"), ("<a id=t href=x>甲<span hidden>藏</span><span aria-hidden=true>藏</span></a>", "甲"),
        ("<a id=t href=x><div>甲</div><div>乙</div></a>", "甲 乙"), ("<label>姓名 <input id=t value=x></label>", "姓名"), ("<label for=t>甲</label><label for=t>乙</label><input id=t>", "甲 乙"),
        ("<label for=x>甲<input id=t></label>", ""), ("<input id=t type=submit>", "提交"), ("<input id=t type=submit value=查>", "查"), ("<input id=t type=image alt=搜>", "搜"),
        ("<fieldset id=t><legend>组</legend>x</fieldset>", "组"), ("<table id=t><caption>表</caption></table>", "表"), ("<svg id=t role=img><title>图</title></svg>", "图"),
        ("<figure id=t><figcaption>说明</figcaption></figure>", "说明"), ("<div id=t>文字</div>", ""), ("<div id=t role=tab>文字</div>", "文字"), ("<input id=t placeholder=提示 title=题>", "题"),
        ("<a id=t href=x><img role=none alt=x></a>", ""), ("<a id=t href=x><script>x</script><style>y</style></a>", ""), ("<img id=t alt='　'>", ""), ("<textarea id=t>内容</textarea>", ""),
        ("<a id=t href=x title=题><i class=icon></i></a>", "题"), ("<a id=t href=x><span title=内></span></a>", "内"), ("<a id=t href=x><svg><title>图</title></svg></a>", "图"),
    ],
)  # fmt: skip
def test_names(markup: str, name: str) -> None:
    artefact = page(markup)
    assert name_of(artefact.by_id("t")[0], artefact) == name


def test_placeholder_and_depth() -> None:
    artefact = page("<input id=t placeholder=提示>" + "<span>" * 300 + "x")
    field = artefact.by_id("t")[0]
    assert name_of(field, artefact) == "提示" and name_of(field, artefact, placeholder=False) == ""
    deep = page("<a id=t href=x>" + "<span>" * 300 + "x")
    assert name_of(deep.by_id("t")[0], deep) in ("", "x")
    circle = page("<a id=t href=x aria-labelledby=t></a>")
    assert name_of(circle.by_id("t")[0], circle) == ""

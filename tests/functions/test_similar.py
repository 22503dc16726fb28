import pytest

from tests.functions.pages import of_text, page

PAGE = "<title>关于春季植树的通知-某县人民政府</title><h1>关于春季<br>植树的通知</h1><div class=crumb><a href=/>首页</a> > <a href=/t/>通知公告</a></div><div id=zoom>正文</div>"


@pytest.mark.parametrize(
    "text", ["关于春季植树的通知", "《关于春季植树的通知》", "关于 春季植树的通知。", ""]
)
def test_agrees(text: str) -> None:
    assert of_text("similar", text, page(PAGE), to="title@text") == []


def test_differs() -> None:
    assert of_text("similar", "别的文章", page(PAGE), to=("title@text", "page:heading")) == ["别的文章"]
    assert of_text("similar", "别的文章", page("<p>"), to="title@text") == []


def test_almost() -> None:
    assert (
        of_text(
            "similar", "关于春季植树的通告", page("<title>关于春季植树的通知"), to="title@text", atLeast=0.8
        )
        == []
    )
    assert of_text("similar", "关于春季植树的通告", page("<title>关于春季植树的通知"), to="title@text") != []


def test_a_region_and_a_difference() -> None:
    assert of_text("similar", "通知公告", page(PAGE), to="region(breadcrumb)") == []
    assert of_text("similar", "领导信息", page(PAGE), to="region(breadcrumb)") == ["领导信息"]
    assert of_text(
        "similar", "工作动态", page("<meta name=a content=工作动态>"), to="meta[name=a]@content", differ=True
    ) == ["工作动态"]
    with pytest.raises(ValueError, match="needs a field"):
        of_text("similar", "x", to=())

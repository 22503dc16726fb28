import pytest

from checks.functions.marks.closure import MAX_CHARS, closure_notice
from tests.functions.pages import page


@pytest.mark.parametrize(
    "words",
    [
        "网站维护中", "本网站因系统升级,暂停访问", "系统正在升级,请稍后", "迁移公告", "本站已于6月30日关停", "网站即将下线", "暂停服务",
        "网站改造期间请到窗口办理",
    ],
)  # fmt: skip
def test_notices(words: str) -> None:
    assert closure_notice(page(f"<body><h1>{words}</h1></body>")) == words


@pytest.mark.parametrize(
    "words",
    [
        "某县人民政府", "运行维护:某县信息中心 网站维护电话 024-12345678", "设备维护中心", "老旧小区改造工程", "维护中国公民权益",
        "产业升级服务", "某县召开安全整改推进会",
    ],
)  # fmt: skip
def test_other_words(words: str) -> None:
    assert closure_notice(page(f"<body><p>{words}</p></body>")) is None


def test_a_page_of_news_is_no_notice() -> None:
    long = "网站维护中" + "新" * MAX_CHARS
    many = "<p>网站维护公告</p>" + "<a href='/a'>新闻</a>" * 11
    assert closure_notice(page(long)) is None and closure_notice(page(many)) is None
    assert closure_notice(page("<p>网站维护公告</p>" + "<a href='/a'>新闻</a>" * 10)) is not None

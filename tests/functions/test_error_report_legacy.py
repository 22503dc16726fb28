import pytest

from tests.functions.pages import said

OLD = "http://121.43.68.40/exposure/jiucuo.html?site_code="


@pytest.mark.parametrize(
    ("markup", "addresses"),
    [
        ("<script src=http://pucha.kaipuyun.cn/exposure/jiucuo.js></script>", ["http://pucha.kaipuyun.cn/exposure/jiucuo.js"]),
        ("<a href=http://www.gov.cn/c125533/jbxxk.htm>a</a>", ["http://www.gov.cn/c125533/jbxxk.htm"]),
        ("<img src=//121.43.68.40/exposure/images/jiucuo.png>", ["//121.43.68.40/exposure/images/jiucuo.png"]),
        (f"<img onclick=\"window.open('{OLD}1')\">", [f"{OLD}1"]),
        (f"<script>function Link() {{ window.open('{OLD}' + code) }}</script>", [OLD]),
        (f"<a href='{OLD}1'>a</a><a href='{OLD}1'>b</a><a href='{OLD}2'>c</a>", [f"{OLD}1", f"{OLD}2"]),
        (f"<script>document.write(\"<a href='{OLD}1'>a</a>\")</script>", [f"{OLD}1"]),
    ],
)  # fmt: skip
def test_old_addresses(markup: str, addresses: list[str]) -> None:
    assert said("errorReportLegacy", markup) == addresses


@pytest.mark.parametrize(
    "markup",
    [
        "<script src=https://zfwzgl.www.gov.cn/exposure/jiucuo.js></script>",
        f"<!-- <a href='{OLD}1'>a</a> -->",
        f"<script>// window.open('{OLD}1')\nx.write('a')</script>",
        "<a href=http://www.gov.cn/zhengce/>a</a>",
    ],
)
def test_others(markup: str) -> None:
    assert said("errorReportLegacy", markup) == []

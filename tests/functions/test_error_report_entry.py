import pytest

from tests.functions.pages import said, told

SRC = "https://zfwzgl.www.gov.cn/exposure/jiucuo.js"


@pytest.mark.parametrize(
    "markup",
    [
        f"<script id=\"_jiucuo_\" sitecode='3100000044' src='{SRC} '></script>", f"<script sitecode=3100000044 src={SRC}></script>",
        "<a href='https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4401000059&amp;url=http%3A%2F%2Fx'>x</a>",
        f"<script>loadScripts({{url:'{SRC}',id:'_jiucuo_',attr:{{sitecode:'3100000044'}}}})</script>",
        "<script id=_jiucuo_ sitecode=1101150005 src=static/js/jiucuo.js></script>",
        f"<script>var s=document.createElement('script');s.src='{SRC}';s.setAttribute('sitecode','3100000044');</script>",
        "<img onclick=\"window.open('https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3100000044&url=x')\">",
        f"<script>document.write(\"<script id='_jiucuo_' sitecode='3100000044' src='{SRC}'><\\/script>\")</script>",
    ],
)  # fmt: skip
def test_found(markup: str) -> None:
    assert said("errorReportEntry", markup) == []


@pytest.mark.parametrize(
    ("markup", "sentence"),
    [
        (f"<!--<script id=_jiucuo_ sitecode=3100000044 src={SRC}></script>-->", "没有“我为政府网站找错”入口"),
        ("<a href=#>我为政府网站找错</a>", "没有“我为政府网站找错”入口"),
        ("<script id=_jiucuo_ sitecode=3100000044 src=http://pucha.kaipuyun.cn/exposure/jiucuo.js></script>", "“找错”入口是已停用的旧地址"),
        ("<a href=http://121.43.68.40/exposure/jiucuo.html?site_code=1>x</a>", "“找错”入口是已停用的旧地址"),
        (f"<script src={SRC}></script>", "没有“我为政府网站找错”入口"),
        (f"<script>/* x.src='{SRC}' */ x.write('a')</script>", "没有“我为政府网站找错”入口"),
    ],
)  # fmt: skip
def test_not_found(markup: str, sentence: str) -> None:
    assert told("errorReportEntry", markup) == [sentence]


def test_uncollected_bundle() -> None:
    assert said("errorReportEntry", "<p>x<script src=/static/bundle.js></script>") == ["?needs-rendering"]
    around = {
        "scripts": {
            "http://www.example.gov.cn/static/bundle.js": f'n.a={{attrs:{{src:"{SRC}"}}}};x.append(y)'
        }
    }
    assert said("errorReportEntry", "<p>x<script src=/static/bundle.js></script>", around=around) == []

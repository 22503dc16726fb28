import pytest

from tests.functions.pages import page
from tests.samples import SAMPLES, needs_samples

FILLER = "".join(f"<p>第{n}段文字</p>" for n in range(40))


def text(markup: str, name: str) -> str | None:
    artefact = page(markup)
    region = artefact.region(name)
    return None if region is None else artefact.text_of(region)


def test_footer_is_the_end_and_what_is_called_foot() -> None:
    footer = text(f"<div class=Footer-box>甲</div>{FILLER}", "footer") or ""
    assert "甲" in footer and "第39段" in footer and "第10段" not in footer


def test_footer_after_the_end_of_html() -> None:
    assert "主办：某局".replace("：", ":") in (
        text(f"<html><body>{FILLER}</body></html><div>主办：某局</div>", "footer") or ""
    )


def test_header_is_the_beginning() -> None:
    header = text(f"<p>某县人民政府</p>{FILLER}<div id=header2>乙</div>", "header") or ""
    assert "某县人民政府" in header and "乙" in header and "第39段" not in header


@pytest.mark.parametrize(
    ("markup", "body"),
    [
        ("<div id=UCAP-CONTENT>正文甲</div><div id=zoom>乙</div>", "正文甲"), ("<div class='a TRS_Editor'>正文</div>", "正文"), ("<article>正文</article>", "正文"),
        ("<div id=zoom></div><div class=TRS_UEDITOR>正文</div>", "正文"), ("<div class=nav><a href=1>一个很长的链接文字在这里</a></div><div class=c><p>" + "这是正文的一段，" * 5 + "</p></div>", "这是正文的一段," * 5),
        ("<main>主要内容</main>", "主要内容"), ("<p>短", "短"),
    ],
)  # fmt: skip
def test_body(markup: str, body: str) -> None:
    assert text(markup, "body") == body


def test_the_lines_of_a_footer_are_no_body() -> None:
    lines = (
        "主办单位：示例县人民政府　地址：示例县人民路一号县行政中心　邮编：100000",
        "京ICP备12345678号　网站标识码：9900000001",
    )
    markup = f"<div><p>各乡镇人民政府，县政府各部门：</p></div>{FILLER}<div>{''.join(map('<p>{}</p>'.format, lines))}</div>"
    assert "各乡镇人民政府" in (text(markup, "body") or "")


@pytest.mark.parametrize(
    ("markup", "trail"),
    [
        ("<div>当前位置：<a href=/>首页</a> &gt; <a href=/t/>通知公告</a></div><p>x", "当前位置:首页 > 通知公告"), ("<div class=bread-crumb><a href=/>首页</a>/<a href=/x>动态</a></div>", "首页/动态"),
        ("<div><span><a href=/>首页</a><span>/</span></span><span><a href=/x>新闻</a></span><span>/</span><span><a>正文</a></span></div>", "首页/新闻/正文"),
        ("<div>当前位置：<a href=/>首页</a> &gt; <span>通知公告</span></div><p>x", "当前位置:首页 > 通知公告"),
        ("<ul><li><a href=/>首页</a><li>&gt;<a href=/x>新闻</a></ul>", "首页\n>新闻"), ("<p>您当前的位置：<a href=/>首页</a>&gt;<a href=/x>新闻</a>", "您当前的位置:首页>新闻"), ("<p>没有", None), ("<a href=/>首页</a>", None),
    ],
)  # fmt: skip
def test_breadcrumb(markup: str, trail: str | None) -> None:
    assert text(markup, "breadcrumb") == trail


def test_of_several_trails_the_longest_counts() -> None:
    short = "<div>您的位置：<a href=/>首页</a> &gt; <a href=#>正文</a></div>"
    full = "<p>您的位置：<a href=/>首页</a> &gt; <a href=/x>新闻</a> &gt; <a href=/x/y>要闻</a></p>"
    assert text(short + full + short, "breadcrumb") == "您的位置:首页 > 新闻 > 要闻"
    assert text(full + "<p>现在的位置很好</p>", "breadcrumb") == "您的位置:首页 > 新闻 > 要闻"


def test_meta_line_lies_between_title_and_body() -> None:
    markup = f"<p>日期：2020-01-01</p>{FILLER}<h1>关于某事的通知</h1><p>来源：教育局</p><p>时间：2026-06-08</p><div id=zoom>正文</div><p>后</p>"
    assert text(markup, "meta-line") == "来源:教育局\n时间:2026-06-08"
    assert (
        text("<div id=zoom><h2>通知</h2><p>2026-06-08</p><p>" + "正文很长" * 20 + "</p></div>", "meta-line")
        == "2026-06-08"
    )
    card = (
        "<table><tr><td>索引号<td>1<tr><td>发布日期<td>2026-06-08</table><h1>通知</h1><div id=zoom>正文</div>"
    )
    assert "2026-06-08" in (text(card, "meta-line") or "")
    assert text("", "meta-line") is None


def test_the_title_inside_the_body_goes_before_a_heading_with_the_name_of_the_site() -> None:
    site = "<h1>某县人民政府</h1><p>2020年1月1日 星期三</p><a href=/>首页</a>"
    body = (
        "<div id=zoom><p class=t>关于某事的通知</p><p>2026-06-08 08:03</p><p>"
        + "正文很长" * 20
        + "</p></div>"
    )
    artefact = page(f'<meta name=ArticleTitle content="关于某事的通知">{site}{body}')
    region = artefact.region("meta-line")
    assert region is not None and artefact.text_of(region) == "2026-06-08 08:03"


def test_a_fragment_is_every_region() -> None:
    artefact = page("<script>document.write('<p>当前位置：首页</p><p>主办：某局</p>')</script>")
    part = artefact.fragments[0]
    for name in ("footer", "header", "meta-line", "breadcrumb"):
        region = part.region(name)
        assert region is not None and "主办:某局" in region.text()


@needs_samples
@pytest.mark.parametrize(
    ("name", "line", "trail"),
    [
        ("djjiangsu.gov.cn", "2024-10-14 10:17", "部门资讯"), ("gjbcac.gov.cn", "2020年02月18日 09:15", "正文"), ("htqcznd.gov.cn", "2016-07-20", "快速通道"),
        ("qzhxiangtan.gov.cn", "2024-09-30 09:24", "部门动态"), ("ycrjinan.gov.cn", "2024-06-19 07:27", "重点关注"), ("www.qingdao.gov.cn", "2022-12-06", "法治政府建设"),
        ("www.miit.gov.cn", "2009-09-30 10:53", "地方工作"), ("xhyshanghai.gov.cn", "2023-08-19", "上海要闻"), ("www.gz.gov.cn", "2023-12-05", "营商动态"),
    ],
)  # fmt: skip
def test_real_pages(name: str, line: str, trail: str) -> None:
    artefact = page(
        (SAMPLES / "pages" / "gov-article" / f"{name}.html").read_bytes(), url=f"http://{name}/art/1.html"
    )
    for region, wanted in (("meta-line", line), ("breadcrumb", trail)):
        found = artefact.region(region)
        assert found is not None and wanted in found.text() and len(found.text()) < 400


def test_the_heading_is_the_one_that_says_something() -> None:
    markup = "<h1>网站名称</h1><p class=NewsTitle>关于某事的通知<i class=TitleSub></i></p><div id=zoom>正文</div><h1>年度报表</h1>"
    assert page(markup).heading == "关于某事的通知"
    titled = "<meta name=ArticleTitle content=关于某事的通知><h1>关于某事的通知</h1><h2>副标题在这里</h2><div id=zoom>正文</div>"
    assert page(titled).heading == "关于某事的通知"
    assert page("<div id=zoom>正文</div>").heading == ""

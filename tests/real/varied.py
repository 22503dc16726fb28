"""A site with the oddities of real ones, written down by hand with what a visitor finds there."""

import gzip
from typing import Final

from checks.demo.answer import Answer

WWW: Final = "www.bianyang.gov.cn"
BARE: Final = "bianyang.gov.cn"
HOME: Final = f"http://{WWW}/"

GBK: Final = "text/html"
UTF8: Final = "text/html; charset=utf-8"
IMAGE: Final = Answer(b"\x89PNG\r\n\x1a\n" + b"0" * 64, "image/png")
FILE: Final = Answer(b"%PDF-1.4\n" + b"0" * 64, "application/pdf")
FOOTER: Final = "document.write('<div class=\"footer\">主办单位：边阳县人民政府 网站标识码：5227280001 黔ICP备05000001号</div>');"


def page(title: str, inner: str, *, head: str = "", charset: str = "gb2312", mime: str = GBK) -> Answer:
    """One page; written in GBK unless said otherwise."""
    html = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"><title>{title}</title>'
        f'{head}</head><body><h1>{title}</h1>{inner}<script src="/js/foot.js"></script></body></html>'
    )
    return Answer(html.encode("gb18030" if charset == "gb2312" else charset), mime)


def item(address: str, text: str, day: str = "2026-11-20") -> str:
    """One entry of a list."""
    return f'<li><a href="{address}">{text}</a><span>{day}</span></li>'


HOME_LINKS: Final = f"""
<a href="javascript:void(0)">收藏本站</a> <a href="#top">返回顶部</a> <a href="mailto:a@bianyang.gov.cn">邮箱</a>
<a href="
   /zw/1.html	">前后有空白的链接</a>
<a href="/zw/tab	2.html">中间有制表符的链接</a>
<a href="\\zw\\3.html">反斜线的链接</a>
<a href="/list.jsp?cid=1&amp;page=1">带实体的分页</a>
<a href="http://{BARE}/zw/4.html">不带三个 W 的绝对链接</a>
<a href="HTTP://{WWW.upper()}:80/zw/5.html#part">大写和默认端口的链接</a>
<a href="//{WWW}/zw/6.html">省略协议的链接</a>
<a href="/ZW/ABOUT.HTML">大写扩展名</a>
<a href="/zw/%D2%BB.html">按 GBK 转义的路径</a>
<a href="/zw/公告.html">中文路径</a>
<a href="/so.jsp?q=公告">中文参数按页面编码发送</a>
<a href="/user/show.jsp;jsessionid=0A1B2C?id=7">带会话号的链接</a>
<a href="/base/">基准地址</a> <a href="/old/">老框架</a> <a href="/jump.html">脚本跳转</a>
<a href="/cal.jsp?y=2026&m=11">日历</a> <a href="/moved">改名</a> <a href="/loop1">循环</a>
<a href="/files/附件一.pdf">附件一</a> <a href="/files/%E9%99%84%E4%BB%B6%E4%BA%8C.PDF">附件二</a>
<a href="/files/gone.doc">已删附件</a> <a href="/zw/gone.html">已删文章</a> <a href="/zw/soft.html">软 404</a>
<a href="/zw/down.html">出错的程序</a>
<map><area href="/zw/7.html" alt="热区"></map>
<img src="/img/a.png" alt="县政府大楼"><img src="/img/gone.png" alt="缺图"><img src="/img/b.png">
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><img src="/img/lazy.gif" data-src="/img/c.png" alt="延迟"><img src="/img/lazy.gif" data-src="/img/d.png" alt="延迟而缺">
<img src="/img/a.png" srcset="/img/a2.png 1.5x, /img/a3.png 2x" alt="高清">
<iframe src="/frame/outer.html" title="公告"></iframe>
"""

PAGES: Final = {
    "/": Answer(b'<html><head><meta http-equiv="refresh" content="0; URL=index.shtml"></head></html>', GBK),
    "/index.shtml": page("边阳县人民政府", HOME_LINKS, mime="text/html; charset=UTF-8"),
    "/zw/1.html": page("一号公告", "<p>公告内容。</p>"),
    "/zw/tab2.html": page("二号公告", "<p>公告内容。</p>"),
    "/zw/3.html": page("三号公告", "<p>公告内容。</p>"),
    "/zw/5.html": page("五号公告", "<p>公告内容。</p>"),
    "/zw/6.html": page("六号公告", "<p>公告内容。</p>"),
    "/zw/7.html": page("七号公告", "<p>公告内容。</p>"),
    "/ZW/ABOUT.HTML": page("机构职能", "<p>机构职能介绍。</p>", charset="utf-8", mime=UTF8),
    "/zw/%D2%BB.html": page("GBK 路径", "<p>内容。</p>"),
    "/zw/%E5%85%AC%E5%91%8A.html": page("中文路径", "<p>内容。</p>"),
    "/so.jsp?q=%B9%AB%B8%E6": page("搜索结果", "<p>结果。</p>"),
    "/user/show.jsp?id=7": page("会话页", '<a href="/user/show.jsp;jsessionid=FFFF?id=7">再看</a>'),
    "/base/": page("基准", '<a href="deep.html">深处</a><a href="gone.html">没有</a>', head='<base href="/base/in/">'),
    "/base/in/deep.html": page("深处", "<p>在 in 里。</p>"),
    "/old/": Answer(b'<html><frameset cols="20%,*"><frame src="menu.html"><frame src="main.html"></frameset></html>', GBK),
    "/old/menu.html": page("菜单", '<a href="doc.html" target="main">旧文</a>'),
    "/old/main.html": page("正文", "<p>欢迎。</p>"),
    "/old/doc.html": page("旧文", "<p>旧文内容。</p>"),
    "/jump.html": page("跳转", "<script>window.location.href = '/target.html';</script>"),
    "/target.html": page("目标", "<p>到了。</p>"),
    "/moved": Answer(b"", GBK, 302, {"Location": "/new/here.html"}),
    "/new/here.html": page("新址", "<p>在这里。</p>"),
    "/loop1": Answer(b"", GBK, 302, {"Location": "/loop2"}),
    "/loop2": Answer(b"", GBK, 302, {"Location": "/loop1"}),
    "/zw/soft.html": page("页面不存在", "<p>您访问的页面不存在或已删除。</p>"),
    "/zw/down.html": Answer(b"error", GBK, 500),
    "/frame/outer.html": page("外框", '<iframe src="/frame/inner.html" title="内"></iframe><a href="/frame/link.html">框内链接</a>'),
    "/frame/inner.html": page("内框", "<p>内框内容。</p>"),
    "/frame/link.html": page("框内链接", "<p>内容。</p>"),
    "/only-in-sitemap.html": page("只在站点地图", "<p>内容。</p>"),
    "/secret/a.html": page("机密", "<p>不许采集。</p>"),
    "/js/foot.js": Answer(FOOTER.encode("gb18030"), "application/javascript"),
    "/img/a.png": IMAGE,
    "/img/a2.png": IMAGE,
    "/img/b.png": IMAGE,
    "/img/c.png": IMAGE,
    "/img/lazy.gif": IMAGE,
    "/files/%E9%99%84%E4%BB%B6%E4%B8%80.pdf": FILE,
    "/files/%E9%99%84%E4%BB%B6%E4%BA%8C.PDF": FILE,
    "/robots.txt": Answer(
        f"User-agent: *\nDisallow: /secret/\nCrawl-delay: 0.01\nSitemap: http://{WWW}/sitemap_index.xml\n".encode(),
        "text/plain",
    ),
    "/sitemap_index.xml": Answer(
        f"<sitemapindex><sitemap><loc>http://{WWW}/sm/1.xml.gz</loc></sitemap></sitemapindex>".encode(), "text/xml"
    ),
    "/sm/1.xml.gz": Answer(
        gzip.compress(
            f"<urlset><url><loc>http://{WWW}/only-in-sitemap.html</loc></url>"
            f"<url><loc>http://{WWW}/secret/a.html</loc></url></urlset>".encode()
        ),
        "application/gzip",
    ),
    "/404": Answer("<title>找不到</title>".encode("gb18030"), GBK, 404),
}  # fmt: skip
for number in range(1, 6):
    further = f'<a href="/list.jsp?page={number + 1}&cid=1">下一页</a>' if number < 5 else ""
    entries = "".join(item(f"/art/{number}{n}.html", f"第 {number} 页的第 {n} 条公告") for n in range(3))
    for query in (f"cid=1&page={number}", f"page={number}&cid=1"):
        PAGES[f"/list.jsp?{query}"] = page("公告列表", f"<ul>{entries}</ul>{further}")
    for n in range(3):
        PAGES[f"/art/{number}{n}.html"] = page(f"公告 {number}{n}", "<p>公告内容。</p>")

REACHED: Final = {
    HOME + path.lstrip("/")
    for path in (
        "/", "/index.shtml", "/zw/1.html", "/zw/tab2.html", "/zw/3.html", "/zw/5.html", "/zw/6.html", "/zw/7.html",
        "/ZW/ABOUT.HTML", "/zw/%D2%BB.html", "/zw/%E5%85%AC%E5%91%8A.html", "/so.jsp?q=%B9%AB%B8%E6",
        "/user/show.jsp?id=7", "/base/", "/base/in/deep.html", "/old/",
        "/old/doc.html", "/jump.html", "/target.html", "/new/here.html", "/frame/link.html", "/only-in-sitemap.html",
        "/zw/soft.html",
        "/list.jsp?cid=1&page=1", *(f"/list.jsp?page={n}&cid=1" for n in range(2, 6)),
        *(f"/art/{number}{n}.html" for number in range(1, 6) for n in range(3)),
    )
} | {f"http://{BARE}/zw/4.html"}  # fmt: skip
"""The pages that a visitor reaches by clicking; frames are parts of pages, their links lead on."""

DEAD_LINKS: Final = {f"{HOME}{path}" for path in ("zw/gone.html", "base/in/gone.html")}
DEAD_FILES: Final = {f"{HOME}files/gone.doc"}
DEAD_IMAGES: Final = {f"{HOME}img/{name}" for name in ("gone.png", "d.png", "a3.png")}


class Site(dict[str, Answer]):
    """The pages, and a calendar without end: every month leads to the next two."""

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or str(key).startswith("/cal.jsp?")

    def __getitem__(self, key: str) -> Answer:
        if not key.startswith("/cal.jsp?"):
            return super().__getitem__(key)
        fields = dict(pair.partition("=")[::2] for pair in key.partition("?")[2].split("&"))
        months = int(fields.get("y", "2026")) * 12 + int(fields.get("m", "1"))
        links = "".join(
            f'<a href="/cal.jsp?y={at // 12}&m={at % 12}">月</a>' for at in (months + 1, months + 2)
        )
        return page("日历", links)


def hosts() -> dict[str, dict[str, Answer]]:
    """The answers of both host names."""
    whole = Site({**PAGES, "*": PAGES["/404"]})
    bare = {
        "/zw/4.html": page("四号公告", "<p>公告内容。</p>"),
        "/js/foot.js": PAGES["/js/foot.js"],
        "*": PAGES["/404"],
    }
    return {WWW: whole, BARE: bare}

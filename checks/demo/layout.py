"""Layout: the frame that all pages of a site share, from <head> to footer."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from checks.demo.blueprint import Column, Site

Crumb = tuple[str, str | None]


def e(text: str) -> str:
    """Text for HTML, in content or in a quoted attribute."""
    return escape(text, quote=True)


def meta(name: str, content: str) -> str:
    """One <meta> line."""
    return f'<meta name="{name}" content="{e(content)}">\n'


def column_tags(name: str, about: str, kind: str) -> str:
    """The four column tags."""
    return (
        meta("ColumnName", name)
        + meta("ColumnDescription", about)
        + meta("ColumnKeywords", f"{name},{kind}")
        + meta("ColumnType", kind)
    )


def mark(site: Site) -> str:
    """The party and government mark as its registry hands it out: written by an escaped script."""
    unit = f"{int(site.code[-4:]):08d}"
    inner = (
        "<span id='_ideConac' ></span><script src='http://dcs.conac.cn/js/99/000/0000/"
        f"{unit}/CA990000000{unit}0001.js' type='text/javascript'></script>"
    )
    escaped = quote(inner, safe=" ='/:.;_-")
    return f'<script type="text/javascript">document.write(unescape("{escaped}"));</script>'


def footer_inside(site: Site) -> str:
    """What stands in the footer: links, sponsor, contact, codes, marks and the error-report entry."""
    records = (
        f"网站标识码：{site.code}　"
        f'<a href="https://beian.miit.gov.cn/">{site.icp}</a>　'
        f'<a href="https://beian.mps.gov.cn/#/query/webSearch?code={site.police}">云公网安备 {site.police}号</a>'
    )
    annual = "".join(
        f'　<a href="/{column.path}/">政府网站年度报表</a>' for column in site.columns if column.annual
    )
    return (
        '<p><a href="/about/map.html">网站地图</a>　<a href="/about/contact.html">联系我们</a>　'
        f'<a href="/about/barrier-free.html">无障碍声明</a>{annual}</p>\n'
        f"<p>主办单位：{e(site.sponsor)}　联系电话：12345</p>\n<p>{records}</p>\n"
    )


def marks(site: Site) -> str:
    """The mark and the error-report entry, both by script."""
    return (
        f'<div class="marks">{mark(site)}\n<span id="_span_jiucuo"></span><script id="_jiucuo_" '
        f'sitecode="{site.code}" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script></div>'
    )


def footer(site: Site) -> str:
    """The footer, or the script that writes it."""
    if site.footer == "script":
        inside = '<script src="/js/footer.js"></script>\n' + marks(site)
    else:
        inside = footer_inside(site) + marks(site)
    return f'<footer class="footer" id="footer">\n<div class="wrap">\n{inside}\n</div>\n</footer>\n'


def footer_script(site: Site) -> str:
    """The own script of a site whose footer is written by script."""
    text = footer_inside(site).replace("\n", "").replace("'", "\\'")
    return f"document.write('{text}');\n"


def header(site: Site) -> str:
    """Skip link, name, search, entries and the navigation."""
    items = "".join(f'<li><a href="/{each.path}/">{e(each.name)}</a></li>' for each in site.columns)
    login = ' <a href="http://id.yunqiao.gov.cn/login">统一身份认证登录</a>' * (
        site.profile == "service-platform"
    )
    return (
        '<a class="skip" href="#main">跳到主要内容</a>\n<header class="header">\n<div class="wrap">\n'
        f'<a class="logo" href="/"><img src="/images/logo.png" alt="{e(site.title)}" width="48" height="48"> '
        f"<span>{e(site.title)}</span></a>\n"
        '<form class="search" action="/search" method="get" role="search">'
        '<label for="q">站内搜索</label> <input id="q" name="q" type="search"> '
        '<button type="submit">搜索</button></form>\n'
        f'<p class="tools"><a href="/about/barrier-free.html">无障碍与适老化</a>{login}</p>\n</div>\n'
        f'<nav class="nav" aria-label="主导航"><ul class="wrap"><li><a href="/">首页</a></li>{items}</ul></nav>\n'
        "</header>\n"
    )


def breadcrumb(crumbs: Sequence[Crumb]) -> str:
    """Where the page stands; the last item has no link."""
    parts = [f'<a href="{url}">{e(name)}</a>' if url else f"<span>{e(name)}</span>" for name, url in crumbs]
    return f'<nav class="breadcrumb" aria-label="当前位置">当前位置：{" &gt; ".join(parts)}</nav>\n'


def page(
    site: Site,
    path: str,
    title: str,
    tags: str,
    body: str,
    crumbs: Sequence[Crumb] = (),
    keywords: str = "",
    description: str = "",
) -> str:
    """The whole HTML page at `path` (empty: at no address of its own); `tags` are column and article tags, `body` what <main> holds."""
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="{site.charset}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{e(title)}</title>\n"
        + meta("SiteName", site.title)
        + meta("SiteDomain", site.host)
        + meta("SiteIDCode", site.code)
        + tags
        + meta("Keywords", keywords or site.title)
        + meta("Description", description or f"{site.title}发布政务信息，提供政务服务")
        + (f'<link rel="canonical" href="http://{site.host}{path}">\n' if path else "")
        + '<link rel="icon" href="/favicon.ico">\n'
        + '<link rel="stylesheet" href="/css/site.css">\n<script src="/js/site.js" defer></script>\n'
        + f"</head>\n<body>\n{header(site)}"
        + '<main class="wrap main" id="main">\n'
        + (breadcrumb(crumbs) if crumbs else "")
        + body
        + f"</main>\n{footer(site)}</body>\n</html>\n"
    )


def column_crumbs(column: Column, last: str | None = None) -> list[Crumb]:
    """The breadcrumb of a column's page, or of a page below it."""
    if last is None:
        return [("首页", "/"), (column.name, None)]
    return [("首页", "/"), (column.name, f"/{column.path}/"), (last, None)]

"""Facts: what a page is besides its markup: for `where`, and for fields `page:NAME`."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from checks.artefacts.forward import forward_of
from checks.functions.marks.closure import closure_notice
from checks.functions.marks.codes import find_codes
from checks.functions.marks.published import visible_moment
from checks.functions.marks.records import icp_number, police_numbers
from checks.model.address_date import address_date
from checks.model.value import ABSENT

if TYPE_CHECKING:
    from checks.artefacts.page import Page

FACTS: Final[Mapping[str, str]] = {
    "depth": "距首页的点击数，未知时没有",
    "forwards": "页面是否只把访问者立即转到别处（刷新指令或脚本），自己没有内容",
    "has_service": "目标登记的：是否有对外服务职能",
    "host": "主机名（小写）",
    "kind": "页面类型，可有几个：home column article guide interaction error other",
    "on_platform": "主机是否登记的政务服务平台主机",
    "org_kind": "目标登记的单位性质",
    "profile": "目标的站点类型",
    "scheme": "http 或 https",
    "status": "状态码；未能读到的页面为 200（判断的是本应读到的页面）",
}
"""What `where` of rules on pages may test."""

_READ: Final[Mapping[str, tuple[str, Callable[["Page"], Any]]]] = {
    "address_date": ("地址里的日期，YYYY-MM-DD 或 YYYY-MM", lambda p: address_date(p.url)),
    "article_title": ("ArticleTitle 标签", lambda p: p.article_title),
    "bad_characters": ("解码失败的字符数", lambda p: p.decoded.bad),
    "body_text": ("正文区域的可见文字", lambda p: p.text_of(p.region("body")) if p.region("body") else None),
    "charset": ("实际使用的编码：utf-8、gb18030 …", lambda p: p.decoded.charset),
    "charset_bom": ("BOM 表明的编码", lambda p: p.decoded.declared.bom),
    "charset_http": ("HTTP 头声明的编码（原文，小写）", lambda p: p.decoded.declared.http),
    "charset_late": ("1024 字节之后的 meta 声明的编码", lambda p: p.decoded.declared.late),
    "charset_meta": ("前 1024 字节内 meta 声明的编码（原文，小写）", lambda p: p.decoded.declared.meta),
    "closure_notice": ("全页只是一则停用、维护、迁移公告时的文字", lambda p: closure_notice(p)),
    "column_name": ("ColumnName 标签", lambda p: p.meta("columnname") or None),
    "doctype": ("DOCTYPE 原文", lambda p: p.doctype),
    "heading": ("标题后正文前的可见标题", lambda p: p.heading or None),
    "icp_number": (
        "页脚的 ICP 备案号",
        lambda p: icp_number(p.region("footer"), p) if p.region("footer") else None,
    ),
    "kind": ("主要类型", lambda p: p.kinds[0]),
    "lang": ("html 的 lang 属性", lambda p: p.lang),
    "main_domain": ("目标登记的主域名", lambda p: p.target.main_domain),
    "path": ("地址的路径", lambda p: urlsplit(p.url).path),
    "platform_host": ("登记的政务服务平台主机", lambda p: next(iter(p.target.platform_hosts), None)),
    "police_number": ("页脚的公安备案号", lambda p: _police(p)),
    "publish_time": ("页面显示的发布时间，照原文", lambda p: _published(p)),
    "several_site_codes": ("标识码出现在几处（两处以上才有）", lambda p: _places(p)),
    "site_code": ("目标登记的网站标识码", lambda p: p.target.code),
    "site_name": (
        "目标登记的网站名称，没有时取 SiteName 标签",
        lambda p: p.target.name or p.meta("sitename") or None,
    ),
    "source": ("解码后的源代码", lambda p: p.source),
    "text": ("页面的可见文字", lambda p: p.text),
    "text_chars": ("可见文字数", lambda p: len(p.text)),
    "title": ("第一个 title 的文字", lambda p: p.title),
    "url": ("规范化的地址", lambda p: p.url),
}

READABLE: Final[Mapping[str, str]] = dict(
    sorted({**FACTS, **{name: doc for name, (doc, _) in _READ.items()}}.items())
)
"""What `page:NAME` reads, each with a description; what is not known is absent."""


def page_facts(page: "Page") -> Mapping[str, Any]:
    """The facts of one page; what is not known is left out."""
    exchange, target = page.exchange, page.target
    readable = page.unreadable() is None
    facts = {
        "depth": exchange.depth,
        "forwards": forward_of(exchange) is not None,
        "has_service": target.has_service,
        "host": page.host,
        "kind": page.kinds,
        "on_platform": page.host in target.platform_hosts,
        "org_kind": target.declared.get("org_kind"),
        "profile": target.profile,
        "scheme": page.url.partition(":")[0],
        "status": exchange.status if readable else 200,
    }
    return {name: value for name, value in facts.items() if value is not None}


def read_fact(page: "Page", name: str) -> Any:
    """One fact by name, or ABSENT."""
    if name in _READ:
        value = _READ[name][1](page)
        return ABSENT if value is None else value
    return page.facts().get(name, ABSENT)


def _places(page: "Page") -> int | None:
    places = len({code.place for code in page.once(find_codes)})
    return places if places > 1 else None


def _police(page: "Page") -> str | None:
    footer = page.region("footer")
    return (
        None if footer is None else next((number for number in police_numbers(footer, page) if number), None)
    )


def _published(page: "Page") -> str | None:
    moment = visible_moment(page)
    return moment.written if moment is not None else None

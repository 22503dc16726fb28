"""Site tables: everything known of one site, as the tables that SQL rules name."""

from typing import Final

from checks.select.table import Table, table

_URL = ("TEXT", "页面地址（规范化，无片段）")
_RECORD = ("TEXT", "存档记录号")

SITE: Final = table(
    "site", "站点本身，一行",
    id=("TEXT", "目标编号"), name=("TEXT", "登记的网站名称"), code=("TEXT", "登记的网站标识码"),
    host=("TEXT", "主机名"), scheme=("TEXT", "http 或 https"), main_domain=("TEXT", "登记的主域名"),
    profile=("TEXT", "站点类型"), home_url=("TEXT", "首页地址（跳转后）"),
    captured_at=("TIMESTAMP", "采集时间（UTC）"), as_of=("DATE", "依据哪一天的规范"),
    has_service=("BOOLEAN", "是否有对外服务职能"), org_kind=("TEXT", "单位性质"),
    parent_domain=("TEXT", "上级门户域名"), platform_host=("TEXT", "统一政务服务平台主机"),
    identity_host=("TEXT", "统一身份认证主机"),
)  # fmt: skip

PAGES: Final = table(
    "pages", "一个应作为页面判断的地址，一行",
    url=_URL, status=("INTEGER", "状态码"), kind=("TEXT", "主要类型"), kinds=("TEXT[]", "全部类型"),
    title=("TEXT", "标题"), lang=("TEXT", "html 的 lang"), charset=("TEXT", "实际使用的编码"),
    depth=("INTEGER", "距首页的点击数"), from_url=("TEXT", "由哪一页到达"), bytes=("BIGINT", "字节数"),
    text_chars=("INTEGER", "可见文字数"), body_chars=("INTEGER", "正文文字数"),
    digest=("TEXT", "正文文字的摘要"), published=("TIMESTAMP", "发布时间（页面所写，北京时间）"),
    article_title=("TEXT", "ArticleTitle 标签"), column_name=("TEXT", "ColumnName 标签"),
    host=("TEXT", "主机名"), scheme=("TEXT", "http 或 https"), canonical=("TEXT", "rel=canonical 地址"),
    error_shape=("BOOLEAN", "状态码 200 而标题写着页面不存在"), cause=("TEXT", "未能判断的原因，可判断时为空"),
    pending=("TEXT", "还可能由哪段未采集的脚本或框架补全"), record=_RECORD,
)  # fmt: skip

RESPONSES: Final = table(
    "responses", "一次请求，一行；跳转的每一跳各占一行",
    url=("TEXT", "请求地址"), method=("TEXT", "请求方法"), status=("INTEGER", "状态码，失败时为空"),
    role=("TEXT", "为何请求：page resource link attachment robots sitemap probe-404 probe"),
    mime=("TEXT", "内容类型"), bytes=("BIGINT", "内容字节数"), elapsed_ms=("INTEGER", "用时（毫秒）"),
    started_at=("TIMESTAMP", "请求时间（UTC）"), location=("TEXT", "跳转目标"),
    final_url=("TEXT", "跳转到底的地址"), final_status=("INTEGER", "跳转到底的状态码"),
    hops=("INTEGER", "跳转次数"), cause=("TEXT", "失败或被拒的原因"), detail=("TEXT", "原因的说明"),
    detail_en=("TEXT", "原因的英文说明，没有时为空"),
    from_url=("TEXT", "由哪一页到达"), depth=("INTEGER", "距首页的点击数"),
    truncated=("BOOLEAN", "内容是否被截断"), address=("TEXT", "所连的 IP 地址"),
    magic=("TEXT", "内容的真实类型：html image pdf zip ole text media empty other"), record=_RECORD,
)  # fmt: skip

LINKS: Final = table(
    "links", "页面上的一个链接（a、area、meta refresh），一行",
    (("from_url",), ("to_url", "raw", "text", "internal", "kind", "origin")),
    from_url=("TEXT", "所在页面"), to_url=("TEXT", "目标地址，非 http(s) 时为空"), raw=("TEXT", "href 原文"),
    text=("TEXT", "链接文字"), internal=("BOOLEAN", "是否本站"),
    kind=("TEXT", "page attachment mail tel script anchor other"),
    origin=("TEXT", "由哪段脚本或框架写出，页面本身为空"),
)  # fmt: skip

RESOURCES: Final = table(
    "resources", "页面引用的一个资源，一行",
    from_url=("TEXT", "所在页面"), url=("TEXT", "资源地址"),
    type=("TEXT", "script style image frame media icon"), internal=("BOOLEAN", "是否本站"),
    scheme=("TEXT", "http 或 https"), integrity=("TEXT", "integrity 属性"),
)  # fmt: skip

METAS: Final = table(
    "metas", "一个带名称的 meta 标签，一行",
    url=("TEXT", "所在页面"), name=("TEXT", "名称（小写）"), content=("TEXT", "内容"),
)  # fmt: skip

COLUMNS: Final = table(
    "columns", "一个栏目，一行",
    url=("TEXT", "栏目地址"), name=("TEXT", "栏目名称"), type=("TEXT", "栏目类型，认不出时为空"),
    level=("INTEGER", "第几级"), items=("INTEGER", "列表条目数"), dated=("INTEGER", "有日期的条目数"),
    newest=("DATE", "最新条目的日期"), readable=("BOOLEAN", "列表能否读出"), cause=("TEXT", "读不出的原因"),
    note_chars=("INTEGER", "没有条目时的说明文字数，一张图、一个表单等按 20 字计"), cycle_days=("INTEGER", "登记的更新周期（天）"),
)  # fmt: skip

ENTRIES: Final = table(
    "entries", "栏目或首页列表中的一个条目，一行",
    column_url=("TEXT", "所在栏目"), url=("TEXT", "条目地址"), title=("TEXT", "条目标题"),
    published=("DATE", "列表所写日期"),
)  # fmt: skip

GUIDES: Final = table(
    "guides", "一篇办事指南的一项要素，一行；各篇的要素相同",
    url=_URL, title=("TEXT", "标题"), element=("TEXT", "要素，见 mappings/guide-elements.yaml"),
    told=("BOOLEAN", "有没有写明内容"),
    pending=("TEXT", "还可能由哪段未采集的脚本或框架补全"), pending_en=("TEXT", "同上，英文"), record=_RECORD,
)  # fmt: skip

CERTIFICATES: Final = table(
    "certificates", "一个主机的证书，一行",
    host=("TEXT", "主机名"), not_before=("TIMESTAMP", "生效时间"), not_after=("TIMESTAMP", "到期时间"),
    issuer=("TEXT", "签发者"), names=("TEXT[]", "所载域名"), error=("TEXT", "校验错误，正常时为空"),
)  # fmt: skip

PROBES: Final = table(
    "probes", "对首页的一次可用性探测，一行",
    url=("TEXT", "探测地址"), started_at=("TIMESTAMP", "探测时间（UTC）"), elapsed_ms=("INTEGER", "用时（毫秒）"),
    status=("INTEGER", "状态码"), cause=("TEXT", "失败原因"),
)  # fmt: skip

LEFT_OUT: Final = table(
    "left_out", "没有采集的地址数，按原因各一行",
    reason=("TEXT", "原因：budget robots scope …"), addresses=("INTEGER", "地址数"),
)  # fmt: skip

SITE_TABLES: Final[dict[str, Table]] = {
    each.name: each
    for each in (
        CERTIFICATES,
        COLUMNS,
        ENTRIES,
        GUIDES,
        LEFT_OUT,
        LINKS,
        METAS,
        PAGES,
        PROBES,
        RESOURCES,
        RESPONSES,
        SITE,
    )
}

"""Page kind: home, column, article, guide, interaction or error."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from checks.artefacts.forward import forward_of
from checks.artefacts.url import join
from checks.model.exchange import Exchange
from checks.model.moment import find_moments
from checks.model.target import Target

if TYPE_CHECKING:
    from checks.artefacts.page import Page

KINDS: Final = ("home", "column", "article", "guide", "interaction", "error", "other")

_INDEX: Final = re.compile(
    r"(?:index|default|home|main)\.(?:s?html?|jsp|jspx|php|aspx?|do|action)|index", re.IGNORECASE
)
_ARTICLE_PATH: Final = re.compile(
    r"(?:^|/)(?:t\d{8}_\d+|content_\d+|art_\w+|c_\d{6,}|article_\d+|post_\d+|info_\d+|\d{4}[a-z]?_\d{5,}"
    r"|[a-z]*\d{8}_\d{4,}|[0-9a-f]{32}|\d{5,})\.(?:s?html?|jsp|php|aspx?|do)$"
    r"|/art/\d{4}/|/(?:article|content|detail|details|show|view|info)[/_]\d+"
    r"|/(?:article|content|detail|details|show|view|newsview|info)\.(?:jsp|php|aspx?|do|s?html?)$"
    r"|/\d{4}[-/]?\d{2}[-/]\d{1,2}/[^/]+\.\w+$|/\d{4}[-/]\d{2}/[^/]*\d{3,}[^/]*\.\w+$|/\d{6}/[^/]+\.\w+$",
    re.IGNORECASE,
)
_ARTICLE_QUERY: Final = re.compile(
    r"(?:^|&)(?:id|articleid|newsid|infoid|contentid|docid|aid)=\w+", re.IGNORECASE
)
_LIST_PATH: Final = re.compile(
    r"(?:^|/)(?:index|list|common_list|col|column|more|node|channel|lists?)(?:[_-]?\d+)*\.(?:s?html?|jsp|php|aspx?|do)$"
    r"|/(?:col|column|channel|node)/?\w*\d+/?(?:index\.\w+)?$",
    re.IGNORECASE,
)
_GUIDE: Final = re.compile(r"办事指南|服务指南|办理指南|办理须知|事项详情")
_INTERACTION: Final = re.compile(
    r"信箱|留言|我要(?:写信|咨询|投诉|建议|留言)|在线咨询|网上咨询|咨询投诉|投诉举报|意见征集|征集调查|民意征集|网上调查|问卷|互动交流|依申请公开"
)
_ERROR: Final = re.compile(
    r"404|not\s*found|页面(?:不存在|没有找到|未找到|找不到|已删除|丢失|走丢|出错)|找不到(?:该|您|你|网页|页面)|您?访问的(?:页面|内容|网页)"
    r"(?:不存在|已删除|不见)|无法找到",
    re.IGNORECASE,
)
_LABELS: Final = frozenset(
    str.split(
        "事项名称 设定依据 法律依据 实施依据 申请条件 受理条件 办理条件 办理材料 申请材料 所需材料 办理流程 办事流程 办理程序 "
        "办理地点 受理地点 办理时间 办公时间 办结时限 承诺时限 法定时限 办理时限 收费标准 收费依据 是否收费 联系方式 咨询电话 咨询方式 监督电话 "
        "办理形式 受理机构 实施主体"
    )
)
_GUIDE_LABEL: Final = re.compile(
    rf"^(?:[一二三四五六七八九十\d]{{1,3}}[、.．]\s*|[【（(])?({'|'.join(sorted(_LABELS))})(?:[】）)]?\s*(?:[:：]|$))",
    re.MULTILINE,
)
_NEAR: Final = 3
_MOST_HOPS: Final = 10
_FEWEST_LABELS: Final = 4
_LITTLE_TEXT: Final = 400


@lru_cache(maxsize=4096)
def by_address(url: str) -> str | None:
    """What the shape of an address alone says: `home`, `article` or `column`; None: nothing."""
    parts = urlsplit(url)
    path = parts.path
    if path in ("", "/") or (path.count("/") == 1 and _INDEX.fullmatch(path[1:])):
        return "article" if _ARTICLE_QUERY.search(parts.query) else "home"
    if _LIST_PATH.search(path):
        return "column"
    if _ARTICLE_PATH.search(path):
        return "article"
    if path.endswith("/") or _INDEX.fullmatch(path.rsplit("/", 1)[1]):
        return "column"
    return "article" if _ARTICLE_QUERY.search(parts.query) else None


def _is_list_file(url: str) -> bool:
    """Whether an address names a file of a list, such as list_2.html, and no index."""
    path = urlsplit(url).path
    name = path.rsplit("/", 1)[-1]
    return "." in name and _LIST_PATH.search(path) is not None and _INDEX.fullmatch(name) is None


def is_home(url: str, target: Target, landing: str | None = None) -> bool:
    """Whether an address is the target's root: its location, where that redirects to, or an index beside it."""
    if url in (target.location, landing):
        return True
    home = urlsplit(target.location if target.location.startswith("http") else "")
    parts = urlsplit(url)
    if home.hostname and parts.hostname and not _same_host(home.hostname, parts.hostname, target):
        return False
    folder = home.path.rsplit("/", 1)[0] + "/"
    if by_address(target.location) == "article":
        folder = "/"
    if not parts.path.startswith(folder) and parts.path + "/" != folder:
        return False
    rest = parts.path[len(folder) :]
    return (not rest or _INDEX.fullmatch(rest) is not None) and not _ARTICLE_QUERY.search(parts.query)


def _same_host(home: str, host: str, target: Target) -> bool:
    def bare(name: str) -> str:
        return name.removeprefix("www.")

    return bare(home) == bare(host) or host in target.hosts


def recognise(page: "Page") -> tuple[str, ...]:
    """All kinds of a page, the main one first; without error it is home, column or article at least.

    The target's root is home; a filled ArticleTitle makes an article; then the shape of the address decides;
    last the page itself (a text container with a publish time). An article, or a page of a list by its name, that
    is itself the target, as a single saved page is, is home too: what a home page must show is asked of it. Of a page that could not be read only its
    address is known: then column and article are both possible. A root that only sends visitors on is none of them.
    """
    if page.exchange.role == "probe-404":
        return ("error",)
    landing = _landing(page)
    home = is_home(page.url, page.target, landing)
    shape = by_address(page.url)
    if page.unreadable() is not None:
        return ("home",) if home else (shape,) if shape in ("article", "column") else ("column", "article")
    if (page.exchange.status or 200) >= 400:
        return ("error",)
    if home and forward_of(page.exchange) is not None:
        return ("other",)
    if home and shape == "home":
        main = "home"
    elif page.article_title or shape == "article":
        main = "article"
    elif home and page.url == landing != page.target.location:
        main = "home"
    elif shape == "column":
        main = "column"
    else:
        main = "article" if looks_like_article(page) else "column"
    inner = main == "article" or (main == "column" and _is_list_file(page.url))
    found = [main, "home"] if home and inner else ["home" if home else main]
    named = f"{page.title} {page.meta('columnname') or ''}"
    if main == "article" and (_GUIDE.search(named) or _is_guide(page)):
        found.append("guide")
    if page.css("textarea") or (main == "column" and _INTERACTION.search(named)):
        found.append("interaction")
    return tuple(found)


def _is_guide(page: "Page") -> bool:
    """Whether the text of a page has the labels of a service guide, each at the start of a line."""
    if len(page.holds(page.text, _LABELS)) < _FEWEST_LABELS:
        return False
    return len(set(_GUIDE_LABEL.findall(page.text))) >= _FEWEST_LABELS


def looks_like_article(page: "Page") -> bool:
    """Whether the page shows one text with a publish time rather than a list."""
    meta_line, region = page.region("meta-line"), page.region("body")
    if meta_line is None or region is None:
        return False
    body = page.text_of(region)
    links = region.css("a[href]")
    linked = sum(len(link.text()) for link in links)
    dated = any(True for _ in find_moments(page.text_of(meta_line)[-400:]))
    return dated and len(body) > 40 and linked * 2 < len(body)


def _landing(page: "Page") -> str | None:
    """Where the target's location leads by archived redirects and forwards; only asked for pages near the root."""
    if page.exchange.depth and not (page.exchange.depth <= _NEAR and _from_root(page)):
        return None
    return landing_of(page.target.location, page.lookup)


def landing_of(url: str, lookup: Callable[[str], Exchange | None]) -> str:
    """Where a visitor of an address ends, as far as archived: redirects and pages that only send on are followed."""
    for _ in range(_MOST_HOPS):
        hop = lookup(url)
        if hop is None:
            break
        location = hop.header("location") if 300 <= (hop.status or 0) < 400 else None
        onward = join(url, location) if location else forward_of(hop)
        if onward is None:
            break
        url = onward
    return url


def _from_root(page: "Page") -> bool:
    """Whether the page that led here is the root, or one that it sends visitors to."""
    return page.exchange.from_url is not None and (
        is_home(page.exchange.from_url, page.target)
        or forward_of(page.lookup(page.exchange.from_url) or page.exchange) == page.url
    )


def error_shape(title: str, heading: str, text_chars: int) -> bool:
    """Whether a page says that there is none: title or heading of an error page and little text."""
    return text_chars < _LITTLE_TEXT and bool(_ERROR.search(title) or _ERROR.search(heading))

"""Completion: what a page's own scripts write and its frames hold, as far as it was collected."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import urlsplit

from checks.artefacts.document import Document
from checks.artefacts.encoding import Declared, Decoded, decode
from checks.artefacts.literals import Literal, literals
from checks.artefacts.readable import is_html
from checks.artefacts.url import join
from checks.model.exchange import Exchange
from checks.model.host import host_of, same_site
from checks.model.page import Writing
from checks.model.sentence import Sentence

if TYPE_CHECKING:
    from checks.artefacts.page import Page

DEEPEST: Final = 3
"""How often a script may write a script that writes."""
_MOST_SCRIPTS: Final = 120
_MOST_TEXT: Final = 1_000_000
_MOST_HOPS: Final = 4

_SCRIPT_TYPES: Final = re.compile(
    r"|module|(?:text|application)/(?:x-)?(?:java|ecma|j|live)script(?:1\.\d)?|javascript", re.I
)
_SERVICES: Final = frozenset(("zfwzgl.www.gov.cn", "pucha.kaipuyun.cn", "dcs.conac.cn", "bszs.conac.cn"))
"""Hosts whose scripts show a mark or count visitors; they write nothing that rules look for elsewhere."""
_LIBRARY: Final = re.compile(
    r"^(?:jquery|zepto|swiper|bootstrap|layer|layui|laydate|laypage|laytpl|vue|vuex|vue-router|react|react-dom|angular|"
    r"element-?ui|iview|antd|axios|lodash|underscore|moment|dayjs|echarts|highcharts|chart|d3|three|respond|html5|"
    r"html5shiv|modernizr|selectivizr|css3-?mediaqueries|pie|dd_belatedpng|es5-sh|es6-|polyfill|babel|requirejs|require|"
    r"sea|superslide|slick|owl|flexslider|nivo|unslider|fullpage|wow|animate|iscroll|mobiscroll|mcustomscrollbar|"
    r"nicescroll|fancybox|lightbox|viewer|photoswipe|video|videojs|flv|hls|ckplayer|jwplayer|dplayer|aliplayer|"
    r"wdatepicker|my97|datepicker|select2|chosen|ztree|jstree|datatables|qrcode|clipboard|lazyload|masonry|isotope|"
    r"fastclick|hammer|rem|flexible|ueditor|kindeditor|ckeditor|tinymce|cookie|js-?cookie|js\.cookie|json2|md5|"
    r"crypto-?js|aes|rsa|jsencrypt|sm[234]|base64|pinyin|tongji|hm|stat|bdshare|social-?share|share\.min|jiathis|"
    r"webtrends|piwik|matomo|ga|analytics|gtag|runtime~?vue|swfobject|pdfobject|pdf)"
    r"(?=$|[.\-_@~\d])(?!.*(?:foot|head|common|main|index|nav|menu|include|page))",
    re.IGNORECASE,
)
_COUNTS: Final = re.compile(
    r"/(?:count(?:er|s)?|hits?|click(?:s|num)?|visit(?:s|or|count)?|pv|access_?log|wzjsq|tongji|stat(?:istics)?)(?:[/._-]|$)",
    re.IGNORECASE,
)
"""Where visits are counted: what such a script writes is a number."""
_APPLICATION: Final = re.compile(
    r"(?:^|/)(?:app|main|chunk|vendors?|bundle|umi|manifest|entry|runtime)[\w.~-]*\.js$", re.I
)
_FRAMEWORK: Final = re.compile(
    r"new\s+Vue\b|createApp\(|ReactDOM\b|__NUXT__|__NEXT_DATA__|webpackJsonp|webpackChunk|angular\.module|\bumi\b"
)
_MOUNTS: Final = (
    "#app, #root, #main-app, #__next, #__nuxt, [ng-app], [ng-view], app-root, [data-reactroot], [v-cloak]"
)
_SHELL_TEXT: Final = 200
_SHELL: Final = Sentence("页面是脚本外壳", "the page is a shell that scripts fill")
_COUNTER: Final = re.compile(r"^[01](?:px)?$")


class Text(NamedTuple):
    """Markup that completes the page: where it came from, and the address from which its relative ones start.

    The origin is the address of the script or frame, "" for the page's own inline scripts. What a script
    writes stands in its page; what a frame holds stands in the frame.
    """

    markup: str
    origin: str
    base: str


@dataclass(slots=True)
class Completion:
    """What could be gathered: texts written or framed, string literals, and what is missing."""

    texts: list[Text] = field(default_factory=list)
    writings: list[Writing] = field(default_factory=list)
    missing: list[Sentence] = field(default_factory=list)


def complete(page: "Page") -> Completion:
    """Read the page's inline scripts, its own collected scripts and frames, and what those write in turn."""
    gatherer = _Gatherer(page)
    gatherer.scan(page, "", 0)
    return gatherer.found


def shell(page: "Page") -> Sentence | None:
    """Why the page is only a shell that scripts fill; None when it is not."""
    if len(page.text) >= _SHELL_TEXT:
        return None
    scripts = page.css("script")
    if not scripts:
        return None
    if any(not node.text(skip_empty=True).strip() for node in page.css(_MOUNTS)):
        return _SHELL
    for node in scripts:
        source = node.attributes.get("src")
        if (source and _APPLICATION.search(urlsplit(source).path)) or _FRAMEWORK.search(node.text()):
            return _SHELL
    return None


class _Gatherer:
    def __init__(self, page: "Page") -> None:
        self._page = page
        self._seen: set[str] = set()
        self._room = _MOST_TEXT
        self.found = Completion()

    def scan(self, document: Document, origin: str, depth: int) -> None:
        for node in document.css("script"):
            attributes = node.attributes
            if not _SCRIPT_TYPES.fullmatch((attributes.get("type") or "").strip()):
                continue
            source = attributes.get("src")
            if source is None:
                self._take(literals(node.text()), document, origin, depth)
            elif source.strip():
                self._script(document.resolve(source), depth)
        for node in document.css("iframe[src], frame[src]"):
            if not _is_counter(node.attributes):
                self._frame(document.resolve(node.attributes.get("src") or ""), depth)

    def _take(self, found: tuple[Literal, ...], document: Document, origin: str, depth: int) -> None:
        written = []
        for literal in found:
            if self._room <= 0:
                return
            self._room -= len(literal.text)
            self.found.writings.append(Writing(literal.text, origin or None, literal.written, literal.key))
            if literal.written:
                written.append(literal.text)
            elif literal.loaded:
                self._load(literal.text, document, depth)
        text = "".join(written)
        if text:
            self.found.texts.append(Text(text, origin, document.base))
            if depth < DEEPEST and "<" in text:
                self.scan(
                    Document(document.base, Decoded(text, document.decoded.charset, Declared())),
                    origin,
                    depth + 1,
                )

    def _load(self, text: str, document: Document, depth: int) -> None:
        address = text.strip().partition(" ")[0]
        path = urlsplit(address).path.lower() if _plain(address) else ""
        if path.endswith(".js"):
            self._script(document.resolve(address), depth)
        elif path.endswith((".html", ".htm", ".shtml")):
            self._frame(document.resolve(address), depth)

    def _script(self, url: str | None, depth: int) -> None:
        if url is None or not self._new(url) or not self._is_own(url):
            return
        found = self._page.memory.scripts.read((url, self._page.decoded.charset), self._read_script)
        if found is None:
            self.found.missing.append(Sentence(f"未采集的脚本 {url}", f"the script {url} was not collected"))
        elif depth <= DEEPEST:
            self._take(found, self._page, url, depth)

    def _read_script(self, place: tuple[str, str]) -> tuple[Literal, ...] | None:
        """What a script holds, read as a page in some encoding does; None when it was to be collected and was not."""
        url, charset = place
        path = urlsplit(url).path
        library = _LIBRARY.match(path.rsplit("/", 1)[-1]) is not None
        exchange = self._collected(url)
        if exchange is None:
            return () if library or _COUNTS.search(path) else None
        if exchange.status != 200 or library:
            return ()
        return literals(decode(exchange.body, exchange.header("content-type"), charset).text)

    def _frame(self, url: str | None, depth: int) -> None:
        if url is None or url == self._page.url or not self._new(url) or not self._is_own(url):
            return
        exchange = self._collected(url)
        if exchange is None:
            self.found.missing.append(Sentence(f"未采集的框架 {url}", f"the frame {url} was not collected"))
        elif exchange.status == 200 and depth < DEEPEST and is_html(exchange):
            document = Document(exchange.url, decode(exchange.body, exchange.header("content-type")))
            inner = (
                document.tree.body.inner_html if document.readable and document.tree.body is not None else ""
            )
            if inner and self._room > 0:
                self._room -= len(inner)
                self.found.texts.append(Text(inner, url, document.base))
                self.scan(document, url, depth + 1)

    def _new(self, url: str) -> bool:
        if url in self._seen or len(self._seen) >= _MOST_SCRIPTS:
            return False
        self._seen.add(url)
        return True

    def _is_own(self, url: str) -> bool:
        host = host_of(url)
        if host in _SERVICES:
            return False
        own = same_site(host, self._page.host) or host in self._page.target.hosts
        return own or host.endswith(".gov.cn")

    def _collected(self, url: str) -> Exchange | None:
        """What was recorded, redirects followed; None for what was not, or failed to arrive."""
        for _ in range(_MOST_HOPS):
            exchange = self._page.lookup(url)
            if exchange is None or exchange.failure is not None or (exchange.status or 500) >= 500:
                return None
            location = exchange.header("location") if 300 <= (exchange.status or 0) < 400 else None
            onward = join(url, location) if location else None
            if onward is None:
                return exchange
            url = onward
        return None


def _plain(address: str) -> bool:
    return bool(address) and "<" not in address and len(address) < 500


def _is_counter(attributes: dict[str, Any]) -> bool:
    sizes = [(attributes.get(name) or "").strip() for name in ("width", "height")]
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return any(_COUNTER.match(size) for size in sizes) or "display:none" in style

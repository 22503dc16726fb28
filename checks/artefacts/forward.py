"""Forward: where a page leads that holds little else than the order to go elsewhere."""

import re
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from checks.artefacts.encoding import decode
from checks.artefacts.url import join
from checks.model.exchange import Exchange

LARGEST: Final = 4_096
"""Bytes; a longer page is a page."""
FEW: Final = 80
"""Characters that may be shown besides: 正在跳转，请稍候……"""

_REFRESH: Final = re.compile(
    r"http-equiv\s*=\s*[\\\"']*refresh\b[^>]*?content\s*=\s*[\\\"']*[\d.]*\s*[;,]?\s*url\s*=\s*[\\\"']*([^\\\"'>\s]+)"
    r"|content\s*=\s*[\\\"']*[\d.]*\s*[;,]?\s*url\s*=\s*[\\\"']*([^\\\"'>\s]+)[^>]*?http-equiv\s*=\s*[\\\"']*refresh\b",
    re.IGNORECASE,
)
_MOVED: Final = re.compile(
    r"\blocation(?:\.href)?\s*=\s*[\"']([^\"']+)[\"']|\blocation\.(?:replace|assign)\(\s*[\"']([^\"']+)[\"']"
)
_UNSEEN: Final = "script, style, noscript, title, template"


def forward_of(exchange: Exchange) -> str | None:
    """Where visitors of a page are sent at once, by a refresh or a script's literal address; None: nowhere."""
    if exchange.status != 200 or not 0 < len(exchange.body) <= LARGEST:
        return None
    if b"location" not in exchange.body and b"efresh" not in exchange.body and b"EFRESH" not in exchange.body:
        return None
    return _forward(exchange.body, exchange.header("content-type"), exchange.url)


@lru_cache(maxsize=256)
def _forward(body: bytes, content_type: str | None, url: str) -> str | None:
    decoded = decode(body, content_type)
    orders = [next(filter(None, found)) for found in _REFRESH.findall(decoded.text)]
    orders += [next(filter(None, found)) for found in _MOVED.findall(decoded.text)]
    if not orders:
        return None
    tree = LexborHTMLParser(decoded.text)
    if tree.css_first("frame, iframe, form, img, a[href]") is not None and not _is_click(tree, orders[0]):
        return None
    for node in tree.css(_UNSEEN):
        node.decompose()
    shown = tree.body.text(separator=" ") if tree.body is not None else ""
    if len("".join(shown.split())) > FEW:
        return None
    goal = join(url, orders[0], decoded.charset)
    return None if goal == url else goal


def _is_click(tree: LexborHTMLParser, order: str) -> bool:
    """Whether the one thing on the page is a link to where it leads anyway: 如果没有跳转，请点这里."""
    links = tree.css("a[href]")
    return (
        len(links) == 1
        and tree.css_first("frame, iframe, form, img") is None
        and links[0].attributes["href"] == order
    )

"""Rendition: the markup that a browser made of a page, where it was archived beside the page."""

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from checks.artefacts.rendering import Rendering, read_rendering
from checks.model.exchange import RENDERED, Exchange
from checks.model.host import host_of, same_site
from checks.model.target import Target

if TYPE_CHECKING:
    from checks.artefacts.page import Page

_MARKS: Final = re.compile(r'\sguiju-[a-z]+(?:="[^"]*")?')
_CONTENT: Final = frozenset(("document", "fetch", "script", "xhr"))
"""Kinds of requests that bring text into a page."""
_HELD: Final = ("budget", "method", "robots", "stream")
"""Reasons for which the collector does not let a request through that may have brought text."""


class Rendition(NamedTuple):
    """Markup after the scripts ran, and the address from which its relative ones start.

    `whole`: the page finished loading, and nothing that may have brought text was missing.
    """

    markup: str
    base: str
    whole: bool


def read_rendition(page: "Page") -> Rendition | None:
    """What a browser made of a page; None where it was not archived, cannot be read or is another site's."""
    exchange = page.lookup(RENDERED + page.exchange.url)
    if exchange is None or exchange.failure is not None:
        return None
    rendering = read_rendering(exchange)
    if rendering is None or not rendering.html:
        return None
    url = rendering.url or page.exchange.url
    return (
        Rendition(unmarked(rendering.html), url, _whole(rendering))
        if is_own(url, exchange, page.target)
        else None
    )


def unmarked(markup: str) -> str:
    """Markup without what the collector noted on its elements."""
    return _MARKS.sub("", markup)


def is_own(url: str, exchange: Exchange, target: Target) -> bool:
    """Whether where the browser ended up is still the site that was asked for."""
    return any(same_site(host_of(url), host) for host in (host_of(exchange.url), *target.hosts))


def _whole(rendering: Rendering) -> bool:
    seen = rendering.facts
    lost: Any = seen.get("undelivered") or ()
    held: Any = seen.get("blocked") or {}
    try:
        lacks = any(each["type"] in _CONTENT for each in lost) or any(held.get(reason) for reason in _HELD)
    except (AttributeError, KeyError, TypeError):
        return False
    return bool(seen.get("loaded")) and not lacks

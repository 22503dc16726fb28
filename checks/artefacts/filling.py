"""Filling: what the scripts of a page fetch and put where nothing stands yet, as far as their text tells."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from checks.artefacts.encoding import decode
from checks.artefacts.regions import has_text
from checks.model.sentence import Sentence

if TYPE_CHECKING:
    from checks.artefacts.page import Page

_FETCHES: Final = re.compile(
    r"\bajax\s*\(|\$\.(?:get|post|getJSON)\s*\(|\.load\s*\(\s*[\"']|XMLHttpRequest|\bfetch\s*\(|\baxios\b|new\s+Vue\b"
    r"|createApp\s*\(|laytpl|laypage|template\s*\(|\.jsonp\s*\("
)
"""What a script does that fetches something."""
_MOST_SCRIPT: Final = 300_000
_MOST_LOOKED: Final = 500
_MOST_EMPTY: Final = 50
_CONTAINERS: Final = ", ".join(
    f"{tag}[id]" for tag in str.split("div section footer header nav main aside article ul ol dl table tbody")
)
_CONTENT: Final = "img, iframe, frame, object, embed, video, audio, canvas, svg, input, script"
_COUNTER: Final = re.compile(
    r"(?:^|[-_])(?:pv|uv|hits?|counts?|counter|clicks?|visits?|visitors?|views?|num|times?)(?:$|[-_\d])", re.I
)
"""Names of places where a number is shown: nothing else is put there."""


def fetching_scripts(page: "Page") -> Iterator[str]:
    """The text of each script, inline or collected, that fetches something."""
    for node in page.css("script"):
        source = node.attributes.get("src")
        text = node.text() if source is None else _script(page, source)
        if _FETCHES.search(text):
            yield text


def filling(page: "Page") -> Sentence | None:
    """That a script which fetches names an element in which nothing stands yet; None when there is none."""
    scripts = list(fetching_scripts(page))
    if not scripts:
        return None
    empty = [
        name
        for node in page.css(_CONTAINERS)[:_MOST_LOOKED]
        if (name := node.attributes.get("id"))
        and not _COUNTER.search(name)
        and not has_text(node)
        and node.css_first(_CONTENT) is None
    ]
    if not empty:
        return None
    named = re.compile(rf"[\"'#]({'|'.join(map(re.escape, empty[:_MOST_EMPTY]))})(?![\w-])")
    for text in scripts:
        found = named.search(text)
        if found is not None:
            name = found.group(1)
            return Sentence(
                f"脚本会取来内容填入空着的 #{name}", f"a script fetches what it puts into the empty #{name}"
            )
    return None


def _script(page: "Page", source: str) -> str:
    url = page.resolve(source)
    exchange = page.lookup(url) if url is not None else None
    if exchange is None or exchange.failure is not None:
        return ""
    return decode(exchange.body[:_MOST_SCRIPT], exchange.header("content-type"), page.decoded.charset).text

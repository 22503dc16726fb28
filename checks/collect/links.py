"""Links: where a page leads a crawler."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from checks.artefacts.encoding import decode
from checks.artefacts.markup import too_much
from checks.artefacts.srcset import candidates
from checks.artefacts.url import join

Kind = Literal["page", "attachment", "script", "style", "frame", "iframe", "image", "media"]

_MOST = 5_000
_TARGETS = "[href],[src],[data],[http-equiv]"  # a third of the cost of naming each tag
_BY_TAG: dict[str, Kind] = {
    "a": "page",
    "area": "page",
    "script": "script",
    "img": "image",
    "input": "image",
    "iframe": "iframe",
    "frame": "frame",
    "embed": "media",
    "object": "media",
    "source": "media",
    "video": "media",
    "audio": "media",
}
_LAZY = ("data-src", "data-original", "srcset")
_BY_REL: dict[str, Kind] = {"stylesheet": "style", "icon": "image", "shortcut": "image", "canonical": "page"}
_IMAGE = re.compile(r"\.(?:bmp|gif|ico|jpe?g|png|svg|tiff?|webp)\Z", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:7z|apk|avi|bz2|ceb|csv|docx?|docm|dps|dwg|epub|et|exe|flv|gd|gz|jar|m4[av]|mkv|mov|mp[34]|mpe?g|msi|ofd|od[pst]"
    r"|pdf|pp[st]x?|rar|rm|rmvb|rtf|swf|tar|tgz|tiff?|vsdx?|wav|webm|wm[av]|wps|xls[bmx]?|xz|zip)\Z",
    re.IGNORECASE,
)
_REFRESH = re.compile(r"\s*[\d.]+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)
_SHORT = 4_096
_MOVED = re.compile(
    r"\blocation(?:\.href)?\s*=\s*[\"']([^\"']+)[\"']|\blocation\.(?:replace|assign)\(\s*[\"']([^\"']+)[\"']"
)
_SCRIPT = 1_000_000
_WRITTEN = re.compile(
    r"<(script|i?frame)\b[^<>]{0,300}?\bsrc=\\?[\"']?([^\"'\\<>\s+{}$]+)[\"'\\\s>]", re.IGNORECASE
)


class Link(NamedTuple):
    """A canonical address with what it is used for."""

    url: str
    kind: Kind


def read_links(body: bytes, content_type: str | None, url: str) -> list[Link]:
    """The addresses that a page names, in document order, each once per kind; at most 5,000.

    A page that holds little but a script which sends visitors elsewhere names that address too; one beyond the
    limits of what is judged names none.
    """
    decoded = decode(body, content_type)
    if too_much(decoded.text) is not None:
        return []
    as_sent = decoded.charset == "utf-8" and not decoded.bad and decoded.declared.bom is None
    tree = LexborHTMLParser(body if as_sent else decoded.text)
    nodes = tree.css(_TARGETS)
    base = _base(nodes, url)
    root = base[: base.index("/", 8) + 1]
    folder = base[: base.partition("?")[0].rfind("/") + 1]
    encoding = "utf-8" if decoded.charset.startswith("utf-16") else decoded.charset
    found: dict[Link, None] = {}
    for node in nodes:
        tag, attributes = node.tag, node.attributes
        written, kind = (attributes.get("href"), "page") if tag == "a" else _named(tag, attributes)
        if not written or kind is None or written[0] == "#":
            continue
        start = root if written[0] == "/" else base if written[0] == "?" else folder
        link = _address(start, written, encoding)
        if link is None:
            continue
        found[link if kind == "page" else Link(link.url, kind)] = None
        if len(found) >= _MOST:
            break
    if any(name in decoded.text for name in _LAZY):
        for written in _later_images(tree):
            address = join(base, written, encoding)
            if address is not None and len(found) < _MOST:
                found[Link(address, "image")] = None
    if len(decoded.text) < _SHORT:
        for groups in _MOVED.findall(decoded.text):
            address = join(base, groups[0] or groups[1], encoding)
            if address is not None:
                found[Link(address, "page")] = None
    return list(found)


def _later_images(tree: LexborHTMLParser) -> Iterator[str]:
    """The pictures that are loaded when they come into sight, or on finer screens."""
    for node in tree.css("img[data-src],img[data-original],img[srcset],source[srcset]"):
        attributes = node.attributes
        yield from filter(None, (attributes.get("data-src"), attributes.get("data-original")))
        yield from candidates(attributes.get("srcset") or "")


def read_script_links(body: bytes, page: str) -> list[Link]:
    """The scripts and frames that a script writes into `page` as literal tags; at most 50."""
    found: dict[Link, None] = {}
    for tag, written in _WRITTEN.findall(body[:_SCRIPT].decode("utf-8", "replace")):
        address = join(page, written)
        if address is not None and len(found) < 50:
            found[Link(address, _BY_TAG[tag.lower()])] = None
    return list(found)


def file_kind(url: str) -> Kind:
    """What the end of an address's path says that it is: a page unless it names a file of another sort."""
    path = url.partition("?")[0]
    if path[-1] == "/" or "." not in path[-6:]:
        return "page"
    return "attachment" if _FILE.search(path) or _IMAGE.search(path) else "page"


@lru_cache(maxsize=32_768)
def _address(base: str, written: str, encoding: str) -> Link | None:
    """What `written` means: most links of a page stand on its neighbours too."""
    url = join(base, written, encoding)
    return None if url is None else Link(url, file_kind(url))


def _named(tag: str | None, attributes: dict[str, str | None]) -> tuple[str | None, Kind | None]:
    if tag == "link":
        relations = (attributes.get("rel") or "").lower().split()
        return attributes.get("href"), next((_BY_REL[name] for name in relations if name in _BY_REL), None)
    if tag == "meta":
        if (attributes.get("http-equiv") or "").strip().lower() != "refresh":
            return None, None
        found = _REFRESH.match(attributes.get("content") or "")
        return (found.group(1) if found else None), "page"
    written = attributes.get("href") or attributes.get("src") or attributes.get("data")
    return written, _BY_TAG.get(tag or "")


def _base(nodes: list[LexborNode], url: str) -> str:
    bases = (node.attributes for node in nodes if node.tag == "base")
    written = next((attributes.get("href") for attributes in bases if "href" in attributes), None)
    return (join(url, written) or url) if written else url

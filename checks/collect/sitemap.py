"""Sitemap: the addresses that a site lists for robots (sitemaps.org)."""

import io
import zlib
from dataclasses import dataclass

from lxml import etree

from checks.artefacts.url import join

_LARGEST = 50_000_000
_MOST = 50_000


@dataclass(frozen=True, slots=True)
class Sitemap:
    """Canonical addresses of pages and of further sitemaps, in order, at most 50,000."""

    pages: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()


def read_sitemap(body: bytes, url: str) -> Sitemap:
    """Read a sitemap, an index of sitemaps or a list of lines, packed or not; what is broken ends the list.

    No entity is expanded and nothing is loaded (OWASP XXE).
    """
    body = _unpacked(body)
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"<":
        return _xml(body, url)
    lines = body.decode("utf-8", "replace").splitlines()[:_MOST]
    return Sitemap(pages=_resolved([line.strip() for line in lines if line.strip().startswith("http")], url))


def _xml(body: bytes, url: str) -> Sitemap:
    pages: list[str] = []
    sitemaps: list[str] = []
    try:
        walk = etree.iterparse(
            io.BytesIO(body.lstrip()),
            events=("end",),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            recover=True,
            huge_tree=False,
        )
        for _, element in walk:
            if not isinstance(element.tag, str) or etree.QName(element).localname != "loc":
                continue
            parent = element.getparent()
            owner = etree.QName(parent).localname if parent is not None else ""
            text = (element.text or "").strip()
            if text and owner in ("url", "sitemap"):
                (pages if owner == "url" else sitemaps).append(text)
            if parent is not None:
                grand = parent.getparent()
                while grand is not None and len(grand) and grand[0] is not parent:
                    del grand[0]
            if len(pages) + len(sitemaps) >= _MOST:
                break
    except (etree.LxmlError, ValueError):
        pass  # what was read before the fault stands
    return Sitemap(_resolved(pages, url), _resolved(sitemaps, url))


def _resolved(texts: list[str], url: str) -> tuple[str, ...]:
    found = (join(url, text) for text in texts)
    return tuple(dict.fromkeys(address for address in found if address is not None))


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body[:_LARGEST]
    try:
        return zlib.decompressobj(31).decompress(body, _LARGEST)
    except zlib.error:
        return b""

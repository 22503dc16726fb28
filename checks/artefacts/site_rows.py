"""Site rows: what one page contributes to the tables of its site."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from checks.artefacts.columns import Column
from checks.artefacts.emptiness import doubt, note_chars, sends_on
from checks.artefacts.entries import Entry, read_entries
from checks.artefacts.file_kind import is_file
from checks.artefacts.memory import Link, LinkKey
from checks.artefacts.page import Page
from checks.artefacts.page_kind import by_address, error_shape
from checks.artefacts.srcset import candidates
from checks.model.host import host_of, same_site
from checks.model.moment import CHINA, Moment, find_moments, read_moment
from checks.model.text import clip

Row = Sequence[Any]

_REFRESH: Final = re.compile(r"\A\s*[\d.]*\s*[;,]?\s*url\s*=\s*[\"']?([^\"']+)", re.IGNORECASE)
_RESOURCES: Final = (
    ("script[src]", "script", ("src",)),
    ("link[href]", "", ("href",)),
    ("img", "image", ("src", "data-src", "data-original", "srcset")),
    ("picture source[srcset]", "image", ("srcset",)),
    ("iframe[src], frame[src]", "frame", ("src",)),
    ("video[src], audio[src], source[src], embed[src]", "media", ("src",)),
    ("input[type=image i][src]", "image", ("src",)),
)
_SCHEMES: Final = {"mailto": "mail", "tel": "tel", "javascript": "script"}
_MOST: Final = 5_000
_LONGEST: Final = 200


def page_row(page: Page, published: Moment | None) -> Row:
    """The page's row of the table `pages`."""
    exchange, unreadable = page.exchange, page.unreadable()
    first = (page.url, exchange.status)
    place = (page.host, page.url.partition(":")[0])
    reached = (exchange.depth, exchange.from_url, len(exchange.body))
    if unreadable is not None:
        nothing = (None,) * 6
        kinds = page.kinds
        return (*first, kinds[0], list(kinds), None, None, None, *reached, *nothing, *place, None, None,
                unreadable.cause.value, None, page.record)  # fmt: skip
    body = page.region("body")
    body_text = page.text_of(body) if body is not None else ""
    moment = published.at().astimezone(CHINA).replace(tzinfo=None).isoformat(sep=" ") if published else None
    read = (
        page.kinds[0], list(page.kinds), clip(page.title, _LONGEST), page.lang, page.decoded.charset, *reached,
        len(page.text), len(body_text), _digest(body_text or page.text), moment, page.article_title,
        page.meta("columnname") or None,
    )  # fmt: skip
    shape = exchange.status == 200 and error_shape(page.title, page.heading, len(page.text))
    pending = page.pending()
    return (
        *first, *read, *place, _canonical(page), shape, None, pending and pending.zh, page.record,
    )  # fmt: skip


def published_at(page: Page) -> Moment | None:
    """When an article says that it was published: PubDate, else the first date of its meta line."""
    if page.unreadable() is not None or "article" not in page.kinds:
        return None
    written = page.meta("pubdate")
    moment = read_moment(written) if written else None
    if moment is not None:
        return moment
    line = page.region("meta-line")
    if line is None:
        return None
    return next((found for _, _, found in find_moments(page.text_of(line))), None)


def meta_rows(page: Page) -> Iterator[Row]:
    """Rows of the table `metas`."""
    for name, contents in page.metas.items():
        for content in contents:
            yield page.url, clip(name, _LONGEST), clip(content, 1_000)


def all_link_rows(page: Page) -> list[Row]:
    """Rows of the table `links` of a page and its fragments; of the rendition those that lead elsewhere than these."""
    rows = link_rows(page)
    for part in page.fragments:
        found = link_rows(part, part.origin)
        if part is page.rendition:
            known = {row[1] for row in rows}
            found = [row for row in found if row[1] is not None and row[1] not in known]
        rows += found
    return rows


def link_rows(page: Page, origin: str | None = None) -> list[Row]:
    """Rows of the table `links`: each address with each text once, at most 5,000 a page; refreshes too."""
    links = _Links(page)
    found: dict[tuple[str, str], Link] = {}
    for node, attributes, words in page.links()[:_MOST]:
        raw = attributes.get("href") or ""
        link = links.read(raw, words or _alternative(node))
        found.setdefault((raw, link[1]), link)
    every = list(found.values())
    for node in page.css("meta[http-equiv=refresh i]"):
        sent_on = _REFRESH.match(node.attributes.get("content") or "")
        if sent_on is not None:
            every.append(links.read(sent_on.group(1), ""))
    return [(page.url, url, raw, text, internal, kind, origin) for raw, text, url, internal, kind in every]


class _Links:
    """Links as they are on all pages from which they lead to the same; menus and feet are read once a site."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._read = page.memory.links.read
        self._host, self._charset = page.host, page.decoded.charset
        self._here = page.base
        self._root = self._here[: self._here.find("/", 8)]
        self._folder = self._here[: self._here.partition("?")[0].rfind("/")]

    def read(self, raw: str, words: str) -> Link:
        """One link, by its address and text as written."""
        if raw[:1] == "/" or "://" in raw:
            start = self._root
        else:
            start = self._here if raw[:1] in ("", "?", "#") else self._folder
        return self._read((self._host, start, self._charset, raw, words), self._meant)

    def _meant(self, key: LinkKey) -> Link:
        raw, words = key[-2:]
        url = self._page.resolve(raw)
        internal = url is not None and same_site(host_of(url), self._page.host)
        return clip(raw, 2_000), clip(words, _LONGEST), url, internal, _link_kind(raw, url)


def resource_rows(page: Page) -> Iterator[Row]:
    """Rows of the table `resources`: each address once a type, also what is shown later or on finer screens; at most 5,000 elements a sort."""
    seen: set[tuple[str, str]] = set()
    for query, kind, names in _RESOURCES:
        for node in page.css(query)[:_MOST]:
            attributes = node.attributes
            sort = kind or _linked_resource(attributes)
            for written in _addresses(attributes, names) if sort else ():
                url = page.resolve(written)
                if url is None or (url, sort) in seen:
                    continue
                seen.add((url, sort))
                yield (page.url, url, sort, same_site(host_of(url), page.host), url.partition(":")[0],
                       attributes.get("integrity"))  # fmt: skip


def _addresses(attributes: Any, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if written := attributes.get(name):
            yield from candidates(written) if name == "srcset" else (written,)


def column_of(page: Page, today: date) -> Column | None:
    """The list of a column page; None for what is no column, or only sends visitors on.

    A page without a list is a column only when its address or its own tags say so.
    """
    if page.kinds[0] != "column":
        return None
    unreadable = page.unreadable()
    if unreadable is not None:
        return Column(page.url, "", None, (), unreadable.cause.value, 0)
    if sends_on(page):
        return None
    entries = _entries(page, today)
    if not entries and not _is_column(page):
        return None
    name = page.meta("columnname") or page.heading or page.title
    return Column(
        page.url,
        clip(name, 60),
        page.meta("columntype"),
        entries,
        None if entries else doubt(page),
        0 if entries else note_chars(page),
    )


def _is_column(page: Page) -> bool:
    """Whether the address is a column's, or a tag names the column; a query may ask one page for anything."""
    named = page.meta("columnname") or page.meta("columntype")
    return bool(named) or ("?" not in page.url and by_address(page.url) == "column")


def home_entries(page: Page, today: date) -> tuple[Entry, ...]:
    """The dated and undated items of the home page's lists, and of what its scripts and frames hold."""
    found = {entry.url: entry for entry in read_entries(page.tree, page.resolve, today)}
    for part in page.fragments:
        for entry in read_entries(part.tree, part.resolve, today):
            found.setdefault(entry.url, entry)
    return tuple(found.values())


def _entries(page: Page, today: date) -> tuple[Entry, ...]:
    """The items of a column's list: its own, else those of the first frame or script that holds any."""
    for part in (page, *page.fragments):
        if entries := read_entries(part.tree, part.resolve, today):
            return entries
    return ()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def _canonical(page: Page) -> str | None:
    node = next(iter(page.css("link[rel=canonical i][href]")), None)
    return page.resolve(node.attributes.get("href") or "") if node is not None else None


def _alternative(node: Any) -> str:
    image = node.css_first("img[alt]")
    return (image.attributes.get("alt") or "") if image is not None else (node.attributes.get("alt") or "")


def _link_kind(raw: str, url: str | None) -> str:
    written = raw.strip()
    if not written or written[0] == "#":
        return "anchor"
    if url is None:
        return _SCHEMES.get(written.partition(":")[0].strip().lower(), "other")
    return "attachment" if is_file(url) else "page"


def _linked_resource(attributes: Any) -> str:
    relations = (attributes.get("rel") or "").lower().split()
    if "stylesheet" in relations:
        return "style"
    return "icon" if "icon" in relations else ""

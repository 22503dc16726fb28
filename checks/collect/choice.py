"""Choice: which pages of a crawl are shown to a browser."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from checks.artefacts.page import Page
from checks.model.exchange import Exchange
from checks.model.snapshot import Snapshot

_ROUND: Final = ("column", "article", "interaction", "guide")
_MOST_READ: Final = 8
"""Pages read for each page wanted, at most."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page to show: its exchange in the archive, and whether it is the home page."""

    exchange: Exchange
    home: bool

    @property
    def url(self) -> str:
        """Its canonical address."""
        return self.exchange.url


def choose(snapshot: Snapshot, count: int, seed: int) -> tuple[list[Wanted], int]:
    """The home page, then columns, articles, interaction pages and guides in turn; with how many there were.

    Which ones is settled by the seed and the addresses alone. Pages that cannot be read are left out.
    """
    urls = sorted(_pages(snapshot), key=lambda url: hashlib.blake2b(f"{seed} {url}".encode()).digest())
    chosen: list[Wanted] = []
    heaps: dict[str, list[Wanted]] = {kind: [] for kind in _ROUND}
    homes = [url for url in urls if _depth(snapshot, url) == 0]
    for url in [*homes, *(url for url in urls if url not in homes)][: count * _MOST_READ]:
        page = _read(snapshot, url)
        if page is None:
            continue
        home = "home" in page.kinds
        wanted = Wanted(_bare(page.exchange), home)
        if home:
            chosen += [] if chosen else [wanted]  # `/` and `/index.html` are one page
            continue
        kind = next((kind for kind in reversed(_ROUND) if kind in page.kinds), None)
        if kind is not None:
            heaps[kind].append(wanted)
        if len(chosen) + sum(map(len, heaps.values())) >= count * 2 and all(heaps.values()):
            break
    for wanteds in zip_longest(*heaps.values()):
        chosen += [wanted for wanted in wanteds if wanted is not None]
    return chosen[:count], len(urls)


def _pages(snapshot: Snapshot) -> Iterator[str]:
    seen: set[str] = set()
    for exchange in snapshot.exchanges():
        good = exchange.role == "page" and exchange.status == 200 and exchange.failure is None
        if good and exchange.url not in seen:
            seen.add(exchange.url)
            yield exchange.url


def _depth(snapshot: Snapshot, url: str) -> int | None:
    exchange = snapshot.lookup(url)
    return None if exchange is None else exchange.depth


def _read(snapshot: Snapshot, url: str) -> Page | None:
    exchange = snapshot.lookup(url)
    if exchange is None or exchange.status != 200:
        return None
    page = Page.of(exchange, snapshot.lookup, snapshot.target)
    return page if page is not None and page.unreadable() is None else None


def _bare(exchange: Exchange) -> Exchange:
    """The exchange without its body, which the archive keeps."""
    return Exchange(exchange.url, depth=exchange.depth, from_url=exchange.from_url)

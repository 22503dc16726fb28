"""Supply: what answers a browser's requests: the archive, what was fetched before, the fetcher; never the browser."""

import asyncio
import time
import zlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from queue import SimpleQueue
from typing import Final

from checks.artefacts.url import origin, split
from checks.collect.fetch import Fetcher
from checks.collect.options import CrawlOptions, Limits
from checks.collect.pace import Pace
from checks.collect.robots import Robots, read_robots
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure

LINES: Final = 4
"""How many requests go out at once, to all hosts together; a visitor's browser uses more."""
_LIMITS: Final = Limits(body=8_000_000, connect=5, read=8, total=12)
_MOST_KEPT: Final = 64_000_000
_LARGEST_KEPT: Final = 4_000_000
_PATIENCE: Final = 4
"""How often in a row a host may refuse; silence counts twice."""
_SHRUNK: Final = ("gzip", "deflate", "br", "zstd")
_KNOWN_STATUSES: Final = frozenset((200, 301, 302, 303, 307, 308, 404, 410))


@dataclass(frozen=True, slots=True)
class Answer:
    """A response for the browser; `size` is what it weighed on the wire, `took` how many seconds it needed."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    size: int
    took: float

    def header(self, name: str) -> str | None:
        """The first value of a header, by lower-case name."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class Supply:
    """Answers for one crawl's pages; must be closed. To be used from one event loop.

    What the archive holds whole is not asked for again, nor is what was fetched a moment ago. All else goes through
    fetchers of the crawl's own options, under tighter limits; a host that fails or refuses again and again is left
    alone. robots.txt counts as far as the crawl has read it.
    """

    def __init__(self, options: CrawlOptions, lookup: Callable[[str], Exchange | None]) -> None:
        limits = replace(options.limits, **{
            name: min(getattr(options.limits, name), getattr(_LIMITS, name))
            for name in ("body", "connect", "read", "total")
        })  # fmt: skip
        self._lookup = lookup
        self._options = replace(options, limits=limits)
        self._fetchers: SimpleQueue[Fetcher] = SimpleQueue()
        for _ in range(LINES):
            self._fetchers.put(Fetcher.build(self._options))
        self._pool = ThreadPoolExecutor(LINES, "guiju-render")
        self._pace = Pace(time.monotonic, time.sleep)
        self._unknown: dict[str, Failure] = {}
        self._robots: dict[str, Robots] = {}
        self._kept: OrderedDict[str, Answer] = OrderedDict()
        self._bytes = 0
        self._asking: dict[str, asyncio.Future[Exchange]] = {}

    def close(self) -> None:
        """Let no further request go out, wait for those under way (bounded by their limits), close all."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        while not self._fetchers.empty():
            self._fetchers.get().close()

    async def answer(self, url: str, headers: Mapping[str, str]) -> Answer | Failure:
        """What a canonical URL answers, one hop; a certificate that does not verify is a failure, as in browsers."""
        kept = self._kept.get(url)
        if kept is not None:
            self._kept.move_to_end(url)
            return kept
        exchange = self._lookup(url)
        if exchange is None or not _whole(exchange):
            refused = self._refusal(url)
            exchange = Exchange(url, failure=refused) if refused else await self._fetched(url, headers)
        answer = _answer(exchange)
        if isinstance(answer, Answer):
            self._keep(answer)
        return answer

    def _refusal(self, url: str) -> Failure | None:
        host = split(url).host
        if host in self._unknown:
            return self._unknown[host]
        if self._pace.misses(host) >= _PATIENCE:
            return Failure(
                Cause(self._pace.last_miss(host)),
                f"{host} 接连没有正常回答，不再请求",
                f"{host} repeatedly gave no proper answer and is left alone",
            )
        place = origin(url)
        if place not in self._robots:
            told = self._lookup(f"{place}/robots.txt")
            self._robots[place] = read_robots(told) if told is not None else Robots("none")
        robots = self._robots[place]
        if robots.verdict == "rules" and not robots.allows(url):
            return Failure(Cause.ROBOTS, "robots.txt 不许访问", "robots.txt does not allow it")
        return None

    async def _fetched(self, url: str, headers: Mapping[str, str]) -> Exchange:
        under_way = self._asking.get(url)
        if under_way is not None:
            return await asyncio.shield(under_way)
        loop = asyncio.get_running_loop()
        asking = loop.run_in_executor(self._pool, self._fetch, url, dict(headers))
        self._asking[url] = asking
        try:
            exchange = await asyncio.shield(asking)
        finally:
            self._asking.pop(url, None)
        host, failure = split(url).host, exchange.failure
        self._pace.heard(host, exchange)
        if failure is not None and failure.cause is Cause.DNS:
            self._unknown[host] = failure
        return exchange

    def _fetch(self, url: str, headers: Mapping[str, str]) -> Exchange:
        fetcher = self._fetchers.get()
        try:
            return fetcher.fetch(url, headers=headers, role="resource")
        finally:
            self._fetchers.put(fetcher)

    def _keep(self, answer: Answer) -> None:
        if len(answer.body) > _LARGEST_KEPT or answer.status != 200:
            return
        self._kept[answer.url] = answer
        self._bytes += len(answer.body)
        while self._bytes > _MOST_KEPT:
            self._bytes -= len(self._kept.popitem(last=False)[1].body)


def _whole(exchange: Exchange) -> bool:
    """Whether an archived exchange answers as the server would: a whole GET, not the first bytes only."""
    plain = exchange.method == "GET" and exchange.failure is None and not exchange.truncated
    return plain and exchange.role in ("page", "resource") and exchange.status in _KNOWN_STATUSES


def _answer(exchange: Exchange) -> Answer | Failure:
    if exchange.failure is not None:
        return exchange.failure
    if exchange.tls is not None and exchange.tls.error:
        said = exchange.tls.error
        return Failure(Cause.TLS, f"证书有误：{said}", f"the certificate is wrong: {said}")
    took = (exchange.elapsed_ms or 0) / 1000
    size = _size(exchange)
    return Answer(exchange.url, exchange.status or 0, exchange.headers, exchange.body, size, took)


def _size(exchange: Exchange) -> int:
    """Bytes on the wire; of a shrunk body without a stated length what gzip makes of it."""
    head = sum(len(name) + len(value) + 4 for name, value in exchange.headers)
    coding = (exchange.header("content-encoding") or "").lower()
    if not any(each in coding for each in _SHRUNK):
        return head + len(exchange.body)
    stated = (exchange.header("content-length") or "").strip()
    known = stated.isascii() and stated.isdigit() and len(stated) < 12
    return head + (int(stated) if known else len(zlib.compress(exchange.body, 6)))

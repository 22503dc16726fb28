"""Visit: the requests that one address takes, as polite as they can be."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from checks.artefacts.url import origin, split
from checks.collect.discovery import Discovery, goal_of, mime_of
from checks.collect.fetch import Fetcher
from checks.collect.frontier import Entry
from checks.collect.options import CrawlOptions
from checks.collect.pace import Pace, passing, retry_after
from checks.collect.robots import Robots, read_robots
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure

_TASTED_KINDS = frozenset(("attachment", "image", "media"))
_TASTE = 4_096
_RANGE = {"Range": f"bytes=0-{_TASTE - 1}", "Accept-Encoding": "identity"}
_NO_RANGES = frozenset((400, 405, 406, 416, 501))
_NOTHING: Mapping[str, str] = MappingProxyType({})
_PAGE_TYPES = frozenset(("", "text/html", "application/xhtml+xml", "text/plain"))
_HOPS = 5


class Visitor:
    """Makes the requests of a crawl, one at a time."""

    def __init__(
        self,
        fetcher: Fetcher,
        options: CrawlOptions,
        discovery: Discovery,
        write: Callable[[Exchange], None],
        pace: Pace,
    ) -> None:
        self._fetcher = fetcher
        self._options = options
        self._discovery = discovery
        self._write = write
        self._pace = pace

    def reason_to_leave(self, entry: Entry) -> str | None:
        """Why an address will not be asked for after all; None: it will."""
        host = split(entry.url).host
        if self._pace.misses(host) >= self._options.patience:
            return self._pace.last_miss(host)
        if entry.role == "probe":
            return None
        robots = self._robots(entry.url)
        if robots.verdict == "unreachable" and (entry.depth == 0 or entry.role == "link"):
            return None  # whether the site or the link is alive is what is to be shown
        if robots.allows(entry.url):
            return None
        if entry.depth == 0 and entry.role == "page":
            self._write(_forbidden(entry))
        return "robots"

    def visit(self, entry: Entry) -> Exchange:
        """What an address answers; dead is never concluded from HEAD alone.

        Own files are asked for their first bytes, which tell what they are; HEAD could not.
        """
        if entry.role != "link" and entry.kind in _TASTED_KINDS:
            return self._taste(entry)
        if entry.role == "link":
            exchange = self._request(entry, "HEAD")
            if exchange.status is not None and exchange.status < 400:
                return exchange
            if exchange.failure is not None and not _worth_asking_again(exchange):
                return exchange
            return self._taste(entry)
        exchange = self._request(entry, "GET")
        if exchange.role != "page" or exchange.status != 200 or mime_of(exchange) in _PAGE_TYPES:
            return exchange
        text = mime_of(exchange).startswith("text/") or mime_of(exchange).endswith(
            ("xml", "json", "javascript")
        )
        return replace(exchange, role="resource" if text else "attachment")

    def _taste(self, entry: Entry) -> Exchange:
        """Ask for the first bytes; a server that knows no ranges (or has no bytes) is asked plainly."""
        exchange = self._request(entry, "GET", _RANGE, _TASTE)
        return self._request(entry, "GET", {}, _TASTE) if exchange.status in _NO_RANGES else exchange

    def _request(
        self, entry: Entry, method: str, more: Mapping[str, str] = _NOTHING, wanted: int | None = None
    ) -> Exchange:
        """Ask, and ask again later when the site is busy, a bounded number of times."""
        host, attempt = split(entry.url).host, 0
        headers = dict(more)
        if entry.role == "resource" and entry.from_url and origin(entry.from_url) == origin(entry.url):
            headers["Referer"] = entry.from_url  # as a browser: else pictures are refused as stolen
        while True:
            self._pace.wait(host, self._delay(entry.url))
            exchange = self._fetcher.fetch(
                entry.url,
                method,
                headers=headers,
                wanted=wanted,
                other=_TASTE if entry.kind == "page" else None,
                role=entry.role,
                depth=entry.depth,
                from_url=entry.from_url,
            )
            self._pace.heard(host, exchange)
            pause = self._pause(entry, exchange, attempt)
            if pause is None:
                return exchange
            self._pace.pause(pause)
            attempt += 1

    def _pause(self, entry: Entry, exchange: Exchange, attempt: int) -> float | None:
        """Seconds until the next attempt; None: this answer counts."""
        if attempt >= self._options.retries or not passing(exchange):
            return None
        asked = retry_after(exchange)
        if asked is not None:
            return asked if asked <= self._options.longest_wait else None
        if self._pace.misses(split(entry.url).host) > self._options.retries + 1:
            return None  # the whole host is in trouble: do not press
        return float(self._delay(entry.url) * 2**attempt)

    def _delay(self, url: str) -> float:
        robots = self._discovery.robots(url)
        if self._options.delay is not None:
            return self._options.delay
        usual = 0.0 if self._fetcher.is_local(url) else 1.0
        return max(usual, robots.delay if robots is not None else 0.0)

    def _robots(self, url: str) -> Robots:
        known = self._discovery.robots(url)
        if known is not None:
            return known
        place = origin(url)
        at = f"{place}/robots.txt"
        for hop in range(_HOPS + 1):
            entry = Entry(0, at, "robots", "robots", None, hop, 0, None)
            exchange = self._request(entry, "GET")
            self._write(exchange)
            goal = goal_of(exchange)
            if goal is None:
                found = read_robots(exchange)
                break
            at = goal
        else:
            found = Robots("none")  # RFC 9309 §2.3.1.2: after five redirects as if there were none
        if self._discovery.robots(url) is None:
            self._discovery.learn_robots(place, found)
        return found


def _worth_asking_again(exchange: Exchange) -> bool:
    """Some servers drop a connection that brings HEAD; nothing else is cured by GET."""
    return exchange.failure is not None and exchange.failure.cause in (
        Cause.REFUSED,
        Cause.UNREADABLE,
        Cause.TIMEOUT,
    )


def _forbidden(entry: Entry) -> Exchange:
    return Exchange(
        url=entry.url,
        started_at=datetime.now(UTC),
        failure=Failure(Cause.ROBOTS, "robots.txt 不许访问", "robots.txt does not allow it"),
        role=entry.role,
        depth=entry.depth,
        from_url=entry.from_url,
    )

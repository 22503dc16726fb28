"""Intercept: every request of one page in the browser, answered by the supply or refused."""

import asyncio
import contextlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

import orjson
from playwright.async_api import Error, Request, Route

from checks.artefacts.url import canonical, origin
from checks.collect.discovery import goal_of
from checks.collect.supply import Answer, Supply
from checks.collect.throttle import Throttle
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure
from checks.model.host import host_of, same_site

MOST_REQUESTS: Final = 500
MOST_BYTES: Final = 60_000_000
MOST_NAVIGATIONS: Final = 6
_HOPS: Final = 8
_MOST_NAMED: Final = 50
_SENT: Final = ("accept", "referer", "origin", "x-requested-with")
_DROPPED: Final = frozenset(
    (
        "alt-svc", "connection", "content-encoding", "content-length", "keep-alive", "nel", "report-to", "set-cookie",
        "strict-transport-security", "trailer", "transfer-encoding", "upgrade",
    )
)  # fmt: skip
_ERRORS: Final = {
    Cause.DNS: "namenotresolved",
    Cause.TIMEOUT: "timedout",
    Cause.REFUSED: "connectionrefused",
    Cause.FORBIDDEN_ADDRESS: "blockedbyclient",
}
_SHOWN: Final = ("text/", "image/", "application/xhtml")
_ASIDE: Final = frozenset(("other", "manifest", "ping"))
"""Requests that a visitor does not wait for: nobody asks for their answers."""


@dataclass(slots=True)
class Ledger:
    """What one page asked for: numbers, what did not arrive and why, what was not let through."""

    requests: int = 0
    bytes: int = 0
    undelivered: list[dict[str, str]] = field(default_factory=list)
    blocked: Counter[str] = field(default_factory=Counter)
    hosts: set[str] = field(default_factory=set)
    away: str | None = None
    """Where the page itself went to that is no page of its site."""
    failure: Failure | None = None
    """Why the page itself did not arrive."""

    @property
    def partial(self) -> bool:
        """Whether the page would have weighed more had all arrived."""
        return bool(self.undelivered or self.blocked["budget"] or self.blocked["media"])


class Intercept:
    """Answers the requests of one tab; nothing is ever sent on by the browser itself.

    Only GET is answered: showing a page changes nothing on a server. Redirects are followed here, address by address,
    since a browser would follow them unasked; a navigation is sent on by a page that leads there. No cookies are kept
    or sent. `throttle` makes answers take the time they would on a line of known speed.
    """

    def __init__(self, supply: Supply, page_url: str, throttle: Throttle | None = None) -> None:
        self._supply = supply
        self._page_url = page_url
        self._throttle = throttle
        self._clock = asyncio.get_running_loop().time
        self._navigations = 0
        self._pending = 0
        self._last = self._clock()
        self.ledger = Ledger()
        self.stopped: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        """Done when the page went where it is not followed: what was there before may be half read."""

    @property
    def quiet_for(self) -> float:
        """Seconds since the last answer, 0 while one is owed."""
        return 0.0 if self._pending else self._clock() - self._last

    async def __call__(self, route: Route) -> None:
        """Answer one request."""
        self._pending += 1
        try:
            with contextlib.suppress(Error):  # the tab is gone
                await self._handle(route, route.request)
        finally:
            self._pending -= 1
            self._last = self._clock()

    async def _handle(self, route: Route, request: Request) -> None:
        url, kind = canonical(request.url), request.resource_type
        if kind in _ASIDE and not request.is_navigation_request():
            await route.abort("blockedbyclient")
            return
        reason = self._reason(request, url, kind)
        if reason is not None or url is None:
            self.ledger.blocked[reason or "scheme"] += 1
            await route.abort("blockedbyclient")
            return
        top = request.is_navigation_request() and _is_top(request)
        if top and not self._may_go(url):
            await route.abort("aborted")
            self._stop()
            return
        self.ledger.requests += 1
        asked_at = self._clock()
        answer = await self._followed(url, request)
        if isinstance(answer, Failure):
            self._note(answer, url, kind, top)
            await route.abort(_ERRORS.get(answer.cause, "failed"))
            return
        if top and _is_file(answer):
            self.ledger.blocked["download"] += 1
            await route.abort("aborted")
            self._stop()
            return
        if not _allowed(answer, request):
            self.ledger.blocked["cors"] += 1
            await route.abort("blockedbyresponse")
            return
        self.ledger.bytes += answer.size
        self.ledger.hosts.add(host_of(answer.url))
        if self._throttle is not None:
            await asyncio.sleep(self._throttle.wait(asked_at, answer.size, answer.took))
        await self._fulfil(route, request, answer)

    def _reason(self, request: Request, url: str | None, kind: str) -> str | None:
        if url is None:
            return "scheme"
        if request.method not in ("GET", "HEAD"):
            return "method"
        if kind in ("media", "eventsource", "websocket"):
            return "media" if kind == "media" else "stream"
        if self.ledger.requests >= MOST_REQUESTS or self.ledger.bytes >= MOST_BYTES:
            return "budget"
        return None

    def _stop(self) -> None:
        if not self.stopped.done():
            self.stopped.set_result(None)

    def _may_go(self, url: str) -> bool:
        self._navigations += 1
        if not same_site(host_of(url), host_of(self._page_url)):
            self.ledger.away = self.ledger.away or url
            return False
        if self._navigations > MOST_NAVIGATIONS:
            self.ledger.failure = Failure(
                Cause.REDIRECTS,
                f"页面自己连续跳转超过 {MOST_NAVIGATIONS} 次",
                f"the page led on more than {MOST_NAVIGATIONS} times by itself",
            )
            return False
        return True

    async def _followed(self, url: str, request: Request) -> Answer | Failure:
        headers = {
            name: value for name in _SENT if (value := request.headers.get(name)) and value.isprintable()
        }
        for _ in range(_HOPS):
            answer = await self._supply.answer(url, headers)
            if isinstance(answer, Failure):
                return answer
            goal = goal_of(Exchange(answer.url, status=answer.status, headers=answer.headers))
            if goal is None or request.is_navigation_request():
                return answer
            url = goal
        return Failure(Cause.REDIRECTS, f"连续跳转超过 {_HOPS} 次", f"more than {_HOPS} redirects in a row")

    def _note(self, failure: Failure, url: str, kind: str, top: bool) -> None:
        if failure.cause is Cause.ROBOTS:
            self.ledger.blocked["robots"] += 1
        if top:
            self.ledger.failure = failure
        if len(self.ledger.undelivered) < _MOST_NAMED:
            told = {"url": url[:500], "type": kind, "cause": failure.cause.value}
            self.ledger.undelivered.append(told)

    async def _fulfil(self, route: Route, request: Request, answer: Answer) -> None:
        goal = goal_of(Exchange(answer.url, status=answer.status, headers=answer.headers))
        if goal is not None:
            text = f"<!doctype html><script>location.replace({_quoted(goal)})</script>"
            await route.fulfill(status=200, content_type="text/html; charset=utf-8", body=text)
            return
        headers: dict[str, str] = {}
        for name, value in answer.headers:
            low = name.lower()
            if low not in _DROPPED and low.isascii():
                headers[low] = f"{headers[low]}, {value}" if low in headers else value
        body = b"" if request.method == "HEAD" else answer.body
        await route.fulfill(status=answer.status, headers=headers, body=body)


def _is_top(request: Request) -> bool:
    try:
        return request.frame.parent_frame is None
    except Error:  # a navigation whose frame is not there yet
        return True


def _is_file(answer: Answer) -> bool:
    """Whether a browser would save this instead of showing it."""
    if (answer.header("content-disposition") or "").strip().lower().startswith("attachment"):
        return True
    mime = (answer.header("content-type") or "text/html").partition(";")[0].strip().lower()
    return not (mime.startswith(_SHOWN) or mime.endswith(("xml", "json")))


def _allowed(answer: Answer, request: Request) -> bool:
    """Whether a script of another origin may see this; the browser does not ask again of what is answered for it."""
    asking = request.headers.get("origin")
    if not asking or request.is_navigation_request() or asking == origin(answer.url):
        return True
    allowed = (answer.header("access-control-allow-origin") or "").strip()
    return allowed in ("*", asking)


def _quoted(url: str) -> str:
    return orjson.dumps(url).decode().replace("<", "\\u003c")

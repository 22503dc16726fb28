"""Fetch: one request, one exchange; whatever goes wrong is a value."""

import contextlib
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from checks.artefacts.url import Parts, authority, split
from checks.collect import tls
from checks.collect.address import Guard, Pin, Place, is_public
from checks.collect.coding import decode
from checks.collect.connection import Connection
from checks.collect.cookies import Cookies
from checks.collect.options import CrawlOptions, Limits
from checks.collect.response import BrokenOff, NoResponse, Response
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure, Tls

_IDLE = 8
_REST = 262_144
_NAMES = 4_096
_ARCHIVED = frozenset(("deflate", "gzip"))
"""Codings in which a body is archived as it came."""
_TEXT = ("text/", "application/xhtml", "application/xml", "application/javascript", "application/json")


@dataclass(frozen=True, slots=True)
class _Told:
    """What one round on the wire gave."""

    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    sent: bytes | None = None
    truncated: bool = False
    failure: Failure | None = None
    address: str | None = None
    tls: Tls | None = None


class Fetcher:
    """Fetches one address after the other; must be closed. Not for several threads at once.

    A name is resolved once, every address it leads to is checked, and the connection goes to the checked
    address. Proxies of the environment are not used.
    """

    def __init__(
        self,
        guard: Guard | None = None,
        limits: Limits | None = None,
        user_agent: str = CrawlOptions().user_agent,
        ca_file: str | None = None,
    ) -> None:
        self._guard = guard or Guard()
        self._limits = limits or Limits()
        self._ca_file = ca_file
        self._headers = {
            "User-Agent": user_agent,
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        }
        self._idle: dict[tuple[str, str, int], Connection] = {}
        self._known: dict[tuple[str, int], tuple[Place, ...] | Failure] = {}
        self._distrust: dict[tuple[str, int], str] = {}
        self._legacy: set[tuple[str, int]] = set()
        self._cookies = Cookies()

    @classmethod
    def build(cls, options: CrawlOptions) -> Self:
        """The fetcher that a crawl's options describe; ValueError when a `resolve` cannot be read."""
        guard = Guard(options.allow_private, tuple(map(Pin.parse, options.resolve)))
        return cls(guard, options.limits, options.user_agent, options.ca_file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every kept connection."""
        while self._idle:
            self._idle.popitem()[1].close()

    def is_local(self, url: str) -> bool:
        """Whether a canonical URL leads to a private address (or nowhere)."""
        parts = split(url)
        found = self._places(parts)
        return isinstance(found, Failure) or not all(is_public(place.address) for place in found)

    def fetch(
        self,
        url: str,
        method: str = "GET",
        *,
        headers: Mapping[str, str] | None = None,
        wanted: int | None = None,
        other: int | None = None,
        role: str = "page",
        depth: int | None = None,
        from_url: str | None = None,
    ) -> Exchange:
        """Request a canonical URL; redirects are not followed.

        `wanted` is how many bytes of the body are enough (the rest is not read), `other` the same for a body that
        is neither text nor of unknown type. A body beyond `Limits.body` is cut and a failure `too-large`.
        """
        began, clock = datetime.now(UTC), time.monotonic()
        try:
            told = self._attempt(url, method, {**self._headers, **(headers or {})}, (wanted, other), clock)
        except (OSError, ValueError) as error:
            told = _Told(failure=_failure(error))
        return Exchange(
            url=url,
            method=method,
            status=told.status,
            headers=told.headers,
            body=told.body,
            started_at=began,
            elapsed_ms=round((time.monotonic() - clock) * 1000),
            address=told.address,
            tls=told.tls,
            failure=told.failure,
            truncated=told.truncated,
            role=role,
            depth=depth,
            from_url=from_url,
            sent=told.sent,
        )

    def _attempt(
        self,
        url: str,
        method: str,
        headers: Mapping[str, str],
        enough: tuple[int | None, int | None],
        clock: float,
    ) -> _Told:
        parts = split(url)
        sent = {"Host": authority(url), **headers, **self._cookies.header(url)}
        deadline = clock + self._limits.total
        while True:
            connection = self._connection(parts, deadline)
            if isinstance(connection, Failure):
                return _Told(failure=connection)
            again = connection.used > 0
            try:
                connection.until(deadline, self._limits.read)
                response = connection.send_request(method, parts.target, sent, self._limits.headers)
            except (OSError, ValueError) as error:
                connection.close()
                if again and not isinstance(error, TimeoutError):
                    continue  # a kept connection that the server had closed
                return _Told(failure=_failure(error), address=connection.address, tls=connection.tls)
            self._cookies.take(url, response.headers)
            told = self._read(response, connection, enough)
            _drain(response, connection)
            if response.keeps and response.spent:
                self._keep(parts, connection)
            else:
                connection.close()
            return told

    def _read(
        self, response: Response, connection: Connection, enough: tuple[int | None, int | None]
    ) -> _Told:
        mime = (response.header("content-type") or "text/").strip().lower()
        wanted = enough[0] if mime.startswith(_TEXT) or enough[1] is None else enough[1]
        limit = self._limits.body if wanted is None else min(wanted, self._limits.body)
        raw, failure = _body(response, limit)
        cut = len(raw) > limit
        coding = response.header("content-encoding")
        plain = decode(raw[:limit] if cut else raw, coding, limit, self._limits.ratio)
        if cut and wanted is None:
            failure = Failure(
                Cause.TOO_LARGE, f"正文超过 {limit} 字节", f"the body is larger than {limit} bytes"
            )
        elif plain.huge and wanted is None:
            failure = Failure(Cause.TOO_LARGE, *(plain.problem or ("", "")))
        elif plain.problem is not None and failure is None and not cut and not plain.huge:
            failure = Failure(Cause.UNREADABLE, *plain.problem)
        whole = raw and not cut and failure is None and plain.problem is None
        return _Told(
            response.status,
            response.headers,
            plain.body,
            raw if whole and (coding or "").lower() in _ARCHIVED else None,
            cut or plain.huge,
            failure,
            connection.address,
            connection.tls,
        )

    def _connection(self, parts: Parts, deadline: float) -> Connection | Failure:
        kept = self._idle.pop((parts.scheme, parts.host, parts.port), None)
        if kept is not None:
            if kept.idle():
                return kept
            kept.close()
        places = self._places(parts)
        if isinstance(places, Failure):
            return places
        failure = Failure(Cause.DNS, f"域名 {parts.host} 没有地址", f"the name {parts.host} has no address")
        for place in places[:4]:
            connection = Connection(parts.host, place.port, place.address)
            try:
                self._open(connection, parts, deadline)
            except OSError as error:
                failure = _failure(error)
            else:
                return connection
        return failure

    def _open(self, connection: Connection, parts: Parts, deadline: float) -> None:
        opening: Callable[..., None] = connection.open
        limits = (self._limits.connect, self._limits.read, deadline)
        if parts.scheme == "http":
            opening(None, None, *limits)
            return
        key = (parts.host, parts.port)
        while True:
            error, legacy = self._distrust.get(key), key in self._legacy
            try:
                opening(tls.context(error is None, legacy, self._ca_file), error, *limits)
            except ssl.SSLCertVerificationError as refused:
                if error is not None:
                    raise
                self._distrust[key] = refused.verify_message or str(refused)
            except ssl.SSLError:
                if legacy:
                    raise
                self._legacy.add(key)
            else:
                return

    def _keep(self, parts: Parts, connection: Connection) -> None:
        if len(self._idle) >= _IDLE:
            self._idle.pop(next(iter(self._idle))).close()
        self._idle[(parts.scheme, parts.host, parts.port)] = connection

    def _places(self, parts: Parts) -> tuple[Place, ...] | Failure:
        key = (parts.host, parts.port)
        found = self._known.get(key)
        if found is None:
            found = self._guard.places(*key)
            if len(self._known) >= _NAMES:
                self._known.clear()
            if not isinstance(found, Failure) or found.cause is not Cause.DNS:
                self._known[key] = found
        return found


def _body(response: Response, limit: int) -> tuple[bytes, Failure | None]:
    """The body as transferred, one byte beyond the limit at most, and why it is not whole."""
    pieces: list[bytes] = []
    size, failure = 0, None
    try:
        for piece in response.pieces():
            pieces.append(piece)
            size += len(piece)
            if size > limit:
                break
    except OSError as error:
        failure = _failure(error)
    return b"".join(pieces)[: limit + 1], failure


def _drain(response: Response, connection: Connection) -> None:
    """Read a short rest that nobody wants: cheaper for both sides than another connection."""
    if not response.spent and response.length is not None and response.length <= _REST:
        with contextlib.suppress(OSError):
            connection.until(time.monotonic() + 2, 1)
            for _ in response.pieces():
                pass


def _failure(error: Exception) -> Failure:
    """The cause that an error on the wire stands for."""
    told = " ".join(str(error).split())[:240] or type(error).__name__
    zh, en = getattr(error, "why", (told, told))
    match error:
        case TimeoutError():
            return Failure(Cause.TIMEOUT, f"超时：{zh}", f"timeout: {en}")
        case ssl.SSLError():
            return Failure(Cause.TLS, f"TLS 握手失败：{zh}", f"the TLS handshake failed: {en}")
        case BrokenOff():
            return Failure(Cause.REFUSED, zh, en)
        case OSError():
            return Failure(Cause.REFUSED, f"连不上或中途断开：{zh}", f"no connection, or it broke off: {en}")
        case NoResponse():
            return Failure(error.cause, zh, en)
        case _:
            return Failure(Cause.UNREADABLE, f"不是 HTTP 响应：{zh}", f"no HTTP response: {en}")

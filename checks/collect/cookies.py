"""Cookies: what hosts ask to be given back while a site is collected (RFC 6265); nothing is kept afterwards."""

from collections.abc import Iterable
from email.message import Message
from typing import Any, cast

MOST = 300
"""Cookies kept at once; with more, all are forgotten."""
_LONGEST = 8_192


class Cookies:
    """The cookies of one crawl, in memory. A host gets back its own and those of its domain, never those of `.gov.cn`."""

    def __init__(self) -> None:
        self._jar: Any = None

    def take(self, url: str, headers: Iterable[tuple[str, str]]) -> None:
        """Keep what a response to a request for the URL sets."""
        written = [header for header in headers if header[0].lower() == "set-cookie"]
        if not written:
            return
        told = Message()
        for name, value in written:
            told[name] = value
        from http.cookiejar import CookieJar, DefaultCookiePolicy  # most sites set none
        from urllib.request import Request

        if self._jar is None or len(self._jar) > MOST:
            self._jar = CookieJar(DefaultCookiePolicy(strict_domain=True))
        self._jar.extract_cookies(cast(Any, _Response(told)), Request(url))

    def header(self, url: str) -> dict[str, str]:
        """The header that a request for the URL carries, if any."""
        if not self._jar:
            return {}
        from urllib.request import Request

        request = Request(url)
        self._jar.add_cookie_header(request)
        value = request.get_header("Cookie")
        return {"Cookie": value} if value is not None and len(value) <= _LONGEST else {}


class _Response:
    """What the jar wants to know of a response."""

    def __init__(self, told: Message) -> None:
        self._told = told

    def info(self) -> Message:
        return self._told

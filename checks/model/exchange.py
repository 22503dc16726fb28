"""Exchange: one request with its response, or with its failure."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from checks.model.cause import Cause
from checks.model.problem import Unknown

RENDERED: Final = "urn:guiju:rendered:"
"""Stands before a page's address where what a browser made of it is meant."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why no complete response arrived: one line for a person, `en` empty where an archive holds none."""

    cause: Cause
    zh: str
    en: str = ""

    def unknown(self) -> Unknown:
        """What a rule can say of it."""
        return Unknown(self.cause, self.zh, self.en)


@dataclass(frozen=True, slots=True)
class Tls:
    """What the handshake showed; `error` is set when the certificate did not verify.

    `version` is as "TLSv1.3"; `not_before`, `not_after` are aware UTC datetimes; `names` are the
    certificate's DNS names.
    """

    version: str | None = None
    issuer: str | None = None
    names: tuple[str, ...] = ()
    not_before: datetime | None = None
    not_after: datetime | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One hop on the wire: redirects are exchanges of their own.

    `url` is absolute and canonical; `headers` keep order and case, names and values decoded as
    latin-1; `body` has transfer and content coding removed and is cut at the collector's cap when
    `truncated`; `elapsed_ms` runs to the last byte read; `started_at` is aware UTC. `role` says why
    it was requested: `page`, `resource` (script, style, frame), `link` (liveness of a target),
    `attachment`, `robots`, `sitemap`, `probe-404` (a random address of the site), `probe`, or `rendered`: no
    request, but what a browser made of the page (`body` is JSON, see `artefacts.rendered`; no status).
    `depth` is clicks from the home page (None: unknown), `from_url` the page that led here.
    `record` is the WARC-Record-ID or, for saved files, the path. `sent` is the body as it came, when it came packed
    and could be unpacked whole: it is archived like that, and not read again.
    """

    url: str
    method: str = "GET"
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    started_at: datetime | None = None
    elapsed_ms: int | None = None
    address: str | None = None
    tls: Tls | None = None
    failure: Failure | None = None
    truncated: bool = False
    role: str = "page"
    depth: int | None = None
    from_url: str | None = None
    record: str = ""
    sent: bytes | None = field(default=None, compare=False, repr=False)

    def header(self, name: str) -> str | None:
        """The first value of a header, by case-insensitive name (RFC 9110 §5.1)."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

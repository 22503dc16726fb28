"""Options: how far, how fast and by which ways a crawl may go."""

from dataclasses import asdict, dataclass, field
from typing import Any

from checks import __version__


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost: bytes of a decoded body, its ratio to the bytes sent, seconds."""

    body: int = 20_000_000
    ratio: int = 200
    headers: int = 65_536
    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0


@dataclass(frozen=True, slots=True)
class CrawlOptions:
    """What one crawl may cost, and how it behaves.

    `max_pages` counts pages; `max_resources` further requests for scripts, styles, frames, images and
    attachments together; `max_links` liveness checks of foreign addresses (only with `check_external`).
    `patience` is how many refusals in a row (403, 412, 429, 503; silence counts twice) end the asking of a host.
    `delay` is seconds between two requests to one host; None: 1 for public addresses, 0 for private ones.
    `resolve` are `HOST:PORT:ADDRESS` as curl's; `contact` is told to the sites in the user agent;
    `ca_file` names further certificate authorities to trust (PEM). `render` is how many pages are shown to a
    browser after the crawl (0: none), `axe` whether axe-core looks at them.
    """

    max_pages: int = 2_000
    max_resources: int = 4_000
    max_links: int = 500
    max_redirects: int = 10
    max_sitemaps: int = 50
    per_pattern: int = 500
    delay: float | None = None
    retries: int = 2
    longest_wait: float = 60.0
    patience: int = 20
    seed: int = 0
    check_external: bool = False
    allow_private: bool = False
    resolve: tuple[str, ...] = ()
    contact: str | None = None
    ca_file: str | None = None
    render: int = 0
    axe: bool = True
    limits: Limits = field(default_factory=Limits)

    @property
    def user_agent(self) -> str:
        """Who asks, and whom to write to."""
        contact = self.contact or "no contact given"
        return f"Mozilla/5.0 (compatible; Guiju/{__version__}; government site check; {contact})"

    def recorded(self) -> dict[str, Any]:
        """The options as plain values for the archive."""
        return asdict(self)

"""Robots: what a site asks robots not to visit (RFC 9309)."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from protego import Protego

from checks.model.exchange import Exchange

AGENT = "Guiju"
_LARGEST = 512_000
_LONGEST_DELAY = 30.0

Verdict = Literal["rules", "none", "unreachable"]


@dataclass(frozen=True, slots=True)
class Robots:
    """The answer to `/robots.txt`: rules, none (everything is allowed), or unreachable (nothing is)."""

    verdict: Verdict
    text: str = ""

    def allows(self, url: str) -> bool:
        """Whether a URL may be fetched."""
        if self.verdict == "rules":
            return bool(_parsed(self.text).can_fetch(url, AGENT))
        return self.verdict == "none"

    @property
    def delay(self) -> float:
        """Seconds that the site wants between two requests, at most 30."""
        if self.verdict != "rules":
            return 0.0
        return min(float(_parsed(self.text).crawl_delay(AGENT) or 0.0), _LONGEST_DELAY)

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The sitemaps that it names, as written."""
        return tuple(_parsed(self.text).sitemaps) if self.verdict == "rules" else ()


def read_robots(exchange: Exchange) -> Robots:
    """What an exchange about robots.txt says; an answer in HTML is no set of rules (RFC 9309 §2.3.1)."""
    if exchange.status is None or exchange.status >= 500 or exchange.status == 429:
        return Robots("unreachable")
    if not 200 <= exchange.status < 300:
        return Robots("none")
    text = exchange.body[:_LARGEST].decode("utf-8-sig", "replace")
    if text.lstrip()[:1] == "<":
        return Robots("none")
    return Robots("rules", text)


@lru_cache(maxsize=64)
def _parsed(text: str) -> Any:
    return Protego.parse(text)

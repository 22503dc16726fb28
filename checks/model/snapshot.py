"""Snapshot: everything collected from one target, frozen."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from checks.model.exchange import Exchange
from checks.model.target import Target


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A view of an archive that is read again on each call, so that memory stays flat.

    `exchanges()` yields every exchange in the archive's order; `lookup(url)` gives the last exchange
    recorded for a canonical URL (a redirect's own, not its goal's) or None, after `RENDERED` what a browser made
    of the page there. `digest` is the SHA-256 in
    hex of the archived bytes. `captured_at` is when collecting began, aware UTC. `left_out` tells what
    the collector did not fetch: reason (`budget`, `robots`, `scope`, …) to number of addresses.
    """

    target: Target
    captured_at: datetime
    digest: str
    exchanges: Callable[[], Iterator[Exchange]]
    lookup: Callable[[str], Exchange | None]
    left_out: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

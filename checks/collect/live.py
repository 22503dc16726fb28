"""Live: read-only requests to a running interface, made from its own definition, into an archive.

The definition and the files it refers to are archived first, so that the archive can be judged alone.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from checks.artefacts.interface import Interface, read_interface
from checks.artefacts.live_request import LiveRequest, requests_of
from checks.artefacts.url import split
from checks.collect.archive import LEFT_OUT, Archive
from checks.collect.crawl import Progress, refuse_foreign
from checks.collect.document import read_document
from checks.collect.fetch import Fetcher
from checks.collect.options import CrawlOptions
from checks.collect.pace import Pace, passing, retry_after
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.snapshot import Snapshot
from checks.model.target import Target

BUDGET: Final = 100
"""How many operations are asked unless another number is wished."""

_BODY: Final = 1_000_000
_PATIENCE: Final = 5
_HOPELESS: Final = frozenset((Cause.DNS, Cause.FORBIDDEN_ADDRESS))


def collect_live(
    path: Path,
    target: Target,
    base: str,
    options: CrawlOptions,
    archive: Path,
    budget: int = BUDGET,
    progress: Callable[[Progress], None] | None = None,
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Ask every GET and HEAD operation of the definition at `path` once, at the canonical URL `base`.

    One request at a time with a delay between them; `Retry-After` is obeyed, redirects are not followed, a
    host that does not answer is left alone. Raises `UnreadableDocument`, and `ForeignArchive` as a crawl does.
    """
    snapshot = read_document(path, target)
    target = replace(target, declared={**target.declared, "live": base})
    refuse_foreign(archive)
    archive.unlink(missing_ok=True)
    with Archive(archive) as writer:
        recorded = {**options.recorded(), "live": base, "budget": budget}
        writer.begin(target, recorded, datetime.now(UTC), options.user_agent)
        interface = _keep_files(snapshot, writer)
        asked = [
            each for each in requests_of(interface.document, interface.resolve, base) if not each.skipped
        ]
        options = replace(options, limits=replace(options.limits, body=min(options.limits.body, _BODY)))
        with Fetcher.build(options) as fetcher:
            visitor = _Visitor(fetcher, options, Pace(time.monotonic, sleep))
            stop: str | None = None
            for number, request in enumerate(asked):
                stop = visitor.reason_to_stop(number, budget)
                if stop is not None:
                    break
                exchange = visitor.ask(request)
                writer.write(exchange)
                if progress is not None:
                    progress(Progress(len(asked) - number - 1, number + 1, 0, request.url, exchange.status))
            left = {} if stop is None else {stop: len(asked) - number}
        writer.note(LEFT_OUT, left)


def _keep_files(snapshot: Snapshot, writer: Archive) -> Interface:
    """Archive the definition and what it refers to; gives the definition, read."""
    for exchange in snapshot.exchanges():
        writer.write(exchange)

    def lookup(name: str) -> Exchange | None:
        found = snapshot.lookup(name)
        if found is not None:
            writer.write(replace(found, started_at=snapshot.captured_at))
        return found

    interface = next(iter(read_interface(replace(snapshot, lookup=lookup))))
    if interface.unreadable() is None:
        interface.references  # noqa: B018 - following them archives the files
    return interface


class _Visitor:
    """Makes the requests, and knows when to leave a host alone."""

    def __init__(self, fetcher: Fetcher, options: CrawlOptions, pace: Pace) -> None:
        self._fetcher = fetcher
        self._options = options
        self._pace = pace
        self._host = ""
        self._hopeless: Cause | None = None
        self._busy: Cause | None = None

    def reason_to_stop(self, number: int, budget: int) -> str | None:
        """Why nothing more is asked; None: go on."""
        if self._hopeless or self._busy:
            return str(self._hopeless or self._busy)
        if self._host and self._pace.misses(self._host) >= _PATIENCE:
            return self._pace.last_miss(self._host)
        return str(Cause.BUDGET) if number >= budget else None

    def ask(self, request: LiveRequest) -> Exchange:
        """What an operation answers; asked again, a bounded number of times, when the host says when."""
        self._host = split(request.url).host
        attempt = 0
        while True:
            self._pace.wait(self._host, self._delay(request.url))
            exchange = self._fetcher.fetch(
                request.url,
                request.place[1].upper(),
                headers=request.headers,
                role="live",
                from_url=request.pointer,
            )
            self._pace.heard(self._host, exchange)
            if exchange.failure is not None and exchange.failure.cause in _HOPELESS:
                self._hopeless = exchange.failure.cause
            pause = retry_after(exchange) if passing(exchange) else None
            if pause is None:
                return exchange
            if attempt >= self._options.retries or pause > self._options.longest_wait:
                self._busy = Cause.RATE_LIMITED if exchange.status == 429 else Cause.SERVER_ERROR
                return exchange
            self._pace.pause(pause)
            attempt += 1

    def _delay(self, url: str) -> float:
        if self._options.delay is not None:
            return self._options.delay
        return 0.0 if self._fetcher.is_local(url) else 1.0

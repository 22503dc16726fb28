"""Trail: the exchanges of one site as rows, with each redirect followed to its end."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from checks.artefacts.magic import magic
from checks.artefacts.refusal import refusal
from checks.artefacts.url import join
from checks.model.exchange import Exchange

MOST_HOPS: Final = 20


@dataclass(frozen=True, slots=True)
class Step:
    """What is remembered of one exchange: where it points (None: nowhere) and its row without the end."""

    url: str
    status: int | None
    location: str | None
    before: tuple[Any, ...]
    after: tuple[Any, ...]


class Trail:
    """Gathers exchanges; `rows` then gives them in order with `final_url`, `final_status` and `hops` filled."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._last: dict[str, tuple[int | None, str | None]] = {}

    def take(self, exchange: Exchange) -> None:
        """Remember one exchange."""
        written = exchange.header("location") if exchange.status and 300 <= exchange.status < 400 else None
        location = join(exchange.url, written) if written else None
        said = refusal(exchange)
        mime = (exchange.header("content-type") or "").split(";")[0].strip().lower()
        got = exchange.method != "HEAD" and exchange.status is not None
        before = (
            exchange.url, exchange.method, exchange.status, exchange.role, mime or None, size(exchange),
            exchange.elapsed_ms, stamp(exchange.started_at), location,
        )  # fmt: skip
        after = (
            said.cause.value if said else None, said.zh if said else None, said.en or None if said else None,
            exchange.from_url, exchange.depth, exchange.truncated, exchange.address, magic(exchange.body) if got else None, exchange.record,
        )  # fmt: skip
        self._steps.append(Step(exchange.url, exchange.status, location, before, after))
        if exchange.role != "probe" or exchange.url not in self._last:
            self._last[exchange.url] = (exchange.status, location)

    def end(self, url: str) -> tuple[str, int | None, int]:
        """Where the archived redirects from a URL end: address, status (None: not collected, or endless), hops.

        Endless ones end at the last address before the first comes again: there stands the failure.
        """
        seen = {url}
        for hops in range(MOST_HOPS):
            status, location = self._last.get(url, (None, None))
            if location is None:
                return url, status, hops
            if location in seen:
                return url, None, hops + 1
            seen.add(location)
            url = location
        return url, None, MOST_HOPS

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Rows of the table `responses`."""
        for step in self._steps:
            if step.location is None:
                final: tuple[str, int | None, int] = (step.url, step.status, 0)
            else:
                final = self.end(step.url)
            yield (*step.before, *final, *step.after)


def size(exchange: Exchange) -> int | None:
    """Bytes of the content: what was read, or what a HEAD answer or a cut body declares."""
    if exchange.status is None:
        return None
    declared = exchange.header("content-length") or ""
    if (exchange.method == "HEAD" or exchange.truncated) and declared.isascii() and declared.isdigit():
        return min(int(declared[:18]), 2**53)
    return None if exchange.method == "HEAD" else len(exchange.body)


def stamp(moment: datetime | None) -> str | None:
    """A UTC time as DuckDB reads it."""
    return moment.replace(tzinfo=None).isoformat(sep=" ") if moment else None

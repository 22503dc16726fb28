"""Crawl: collects a site into an archive, and goes on where a killed one stopped."""

import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from checks.collect.archive import (
    LEFT_OUT,
    RENDERING,
    SAMPLE,
    Archive,
    is_begun,
    is_complete,
    members,
    record_of,
)
from checks.collect.discovery import Discovery, goal_of
from checks.collect.fetch import Fetcher
from checks.collect.frontier import Entry, Frontier, Sample
from checks.collect.options import CrawlOptions
from checks.collect.pace import Pace
from checks.collect.record import read_exchange
from checks.collect.scope import home_of, scope_of
from checks.collect.visit import Visitor
from checks.model.exchange import Exchange
from checks.model.target import Target

_EVERY = 100
_FIRST = 65_536
_PARTS = 1_000
_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a crawl is: addresses waiting, done and left out, and what was fetched last."""

    waiting: int
    done: int
    left_out: int
    url: str
    status: int | None


def crawl(
    target: Target,
    options: CrawlOptions,
    archive: Path,
    progress: Callable[[Progress], None] | None = None,
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Collect the target's site into the WARC file `archive`.

    A file `<archive>.frontier` lies beside it while the crawl is not complete: calling again with the same
    archive goes on, and a complete archive is left as it is. ValueError when the target has no web address or
    an option cannot be read, ForeignArchive (a ValueError) when the file is something else; FrontierInUse when another crawl writes the same archive.
    """
    beside = archive.with_name(archive.name + ".frontier")
    scope_of(target)
    refuse_foreign(archive)
    if not beside.exists() and is_complete(archive):
        return
    archive.parent.mkdir(parents=True, exist_ok=True)
    _forget_if_stale(beside, archive)
    with (
        Fetcher.build(options) as fetcher,
        Frontier(beside, options.seed, options.per_pattern) as frontier,
        Archive(archive, int(frontier.fact("offset", "0"))) as writer,
    ):
        _Crawl(target, options, fetcher, frontier, writer, progress, sleep).run()
    for suffix in ("", "-journal"):
        beside.with_name(beside.name + suffix).unlink(missing_ok=True)


class ForeignArchive(ValueError):
    """The file to write exists and was not begun by a crawl; it is left untouched."""


def refuse_foreign(archive: Path) -> None:
    """Raise `ForeignArchive` rather than write over a file that is no archive of ours."""
    if not archive.exists() or archive.stat().st_size == 0:
        return
    with archive.open("rb") as stream:
        first = next((member for _, member in members(stream)), None)
        if first is None:  # a crawl killed while it wrote its first record leaves less than that
            stream.seek(0)
            fine = archive.stat().st_size < _FIRST and stream.read(3) == b"\x1f\x8b\x08"
        else:
            fine = is_begun(first)
    if not fine:
        raise ForeignArchive(f"{archive}: exists and is not the archive of a crawl")


def _forget_if_stale(beside: Path, archive: Path) -> None:
    """A frontier without the archive it speaks of knows nothing."""
    if not beside.exists():
        return
    with Frontier(beside) as frontier:
        stale = int(frontier.fact("offset", "0")) > (archive.stat().st_size if archive.exists() else 0)
    if stale:
        beside.unlink()


class _Crawl:
    """One crawl under way."""

    def __init__(
        self,
        target: Target,
        options: CrawlOptions,
        fetcher: Fetcher,
        frontier: Frontier,
        archive: Archive,
        progress: Callable[[Progress], None] | None,
        sleep: Callable[[float], None],
    ) -> None:
        self._target = target
        self._options = options
        self._frontier = frontier
        self._archive = archive
        self._progress = progress
        self._discovery = Discovery(scope_of(target), home_of(target), options, frontier)
        self._visitor = Visitor(fetcher, options, self._discovery, self._write, Pace(time.monotonic, sleep))
        self._unsaved = 0
        self._saved_at = time.monotonic()
        self._sizes = (0, 0, 0)

    def run(self) -> None:
        """From the first record, or from what an earlier crawl left, to the last one."""
        if self._archive.offset == 0:
            self._archive.begin(
                self._target, self._options.recorded(), datetime.now(UTC), self._options.user_agent
            )
        self._discovery.begin()
        for exchange in self._replayed():
            self._absorb(exchange)
        self._checkpoint()
        self._fetch()
        unseen = self._render() if self._options.render else 0
        left_out = self._frontier.left_out()
        self._archive.note(LEFT_OUT, {**left_out, "browser": unseen} if unseen else left_out)
        self._checkpoint()

    def _fetch(self) -> bool:
        """Visit all that is waiting; whether anything was."""
        visited = False
        while (entry := self._frontier.next(self._budgets)) is not None:
            visited = True
            if isinstance(entry, Sample):
                parts = dict(sorted(entry.parts.items(), key=lambda each: (-each[1], each[0]))[:_PARTS])
                self._archive.note(SAMPLE, {**asdict(entry), "parts": parts})
                self._checkpoint()
            else:
                self._visit(entry)
        return visited

    def _render(self) -> int:
        """Show pages to a browser, and go on where their scripts lead; gives how many could not be for want of one."""
        from checks.collect.render import render  # the browser's driver is loaded only when it is wanted

        path, more = self._archive.path, True
        while more:
            self._checkpoint()
            done = frozenset(each.url for each in _exchanges(path, 0) if each.role == "rendered")
            note = render(self._target, self._options, path, self._write, done)
            more = self._fetch() and note["pages"] < self._options.render
        self._archive.note(RENDERING, note)
        return int(note["left"])

    def _visit(self, entry: Entry) -> None:
        reason = self._visitor.reason_to_leave(entry)
        if reason is not None:
            self._frontier.leave(entry.url, reason)
            return
        exchange = self._visitor.visit(entry)
        failure = self._discovery.too_far(entry, exchange)
        if failure is None:
            self._write(exchange)
        elif (behind := self._behind_gate(entry, exchange)) is None:
            self._write(replace(exchange, failure=failure))
        else:
            if behind.url != exchange.url:
                self._write(exchange)
            self._write(behind)

    def _behind_gate(self, entry: Entry, exchange: Exchange) -> Exchange | None:
        """What stands where a redirect leads back to, now that it has set a cookie; None when it leads on and on."""
        goal = goal_of(exchange)
        if goal is None or exchange.header("set-cookie") is None or not self._discovery.scope.holds(goal):
            return None
        behind = self._visitor.visit(replace(entry, url=goal))
        return behind if goal_of(behind) is None else None

    def _write(self, exchange: Exchange) -> None:
        """Archive an exchange, then learn from it."""
        self._archive.write(exchange)
        self._absorb(exchange)
        self._unsaved += 1
        if self._unsaved >= _EVERY or time.monotonic() - self._saved_at > _SECONDS:
            self._checkpoint()
        if self._progress is not None:
            waiting, done, left = self._sizes
            done += self._unsaved
            self._progress(
                Progress(max(0, waiting - self._unsaved), done, left, exchange.url, exchange.status)
            )

    def _absorb(self, exchange: Exchange) -> None:
        self._frontier.done(exchange.url)
        self._discovery.absorb(exchange)

    def _replayed(self) -> Iterator[Exchange]:
        """What was archived after the frontier was last kept."""
        start = int(self._frontier.fact("offset", "0"))
        if start >= self._archive.offset:
            return
        yield from _exchanges(self._archive.path, start)

    def _budgets(self) -> dict[str, int]:
        options, spent = self._options, self._frontier.spent()
        return {
            "page": options.max_pages - spent["page"],
            "resource": options.max_resources - spent["resource"],
            "link": options.max_links - spent["link"],
        }

    def _checkpoint(self) -> None:
        self._archive.sync()
        self._frontier.remember("offset", str(self._archive.offset))
        self._frontier.commit()
        self._sizes = self._frontier.sizes()
        self._unsaved = 0
        self._saved_at = time.monotonic()


def _exchanges(path: Path, start: int) -> Iterator[Exchange]:
    with path.open("rb") as stream:
        for _, member in members(stream, start):
            exchange = read_exchange(record_of(member))
            if exchange is not None:
                yield exchange

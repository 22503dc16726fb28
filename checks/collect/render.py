"""Render: shows pages of a crawl to a browser, and archives what it makes of them."""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import orjson

from checks.artefacts.rendering import SCHEMA
from checks.collect.browser import Browser, NoBrowser, find_browser
from checks.collect.choice import Wanted, choose
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.collect.supply import Supply
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure
from checks.model.target import Target

TABS: Final = 2
SECONDS: Final = 60.0
"""What one page may take in all; each timed load of a home page counts by itself."""
_CLOSING: Final = 5.0
_TRIES: Final = 2

Write = Callable[[Exchange], None]


def render(
    target: Target, options: CrawlOptions, archive: Path, write: Write, done: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """Show up to `options.render` pages of an archived crawl to the system's Chromium.

    Each page ends in one exchange of role `rendered`, given to `write` as it ends: JSON (see `artefacts.rendering`) or
    a failure. `done` are addresses that an earlier run has shown. Gives what is to be noted of it: `pages` shown `of`
    so many, `browser`, and `trouble`, why nothing could be shown (None: it could). Never raises for what a page does.
    """
    snapshot = read_snapshot(archive, target)
    chosen, count = choose(snapshot, options.render, options.seed)
    note: dict[str, Any] = {"of": count, "seed": options.seed, "browser": None, "trouble": None}
    room = max(0, options.render - len(done))
    left = [wanted for wanted in chosen if wanted.url not in done][:room]
    try:
        executable = find_browser()
        supply = Supply(options, snapshot.lookup)
        try:
            if left:
                note["browser"] = asyncio.run(_Run(executable, options, supply, write).all(left))
        finally:
            supply.close()
    except NoBrowser as error:
        return {**note, "trouble": error.zh, "pages": len(done), "left": len(left)}
    return {**note, "pages": len(done) + len(left), "left": 0}


class _Run:
    """The pages of one crawl on their way through the browser."""

    def __init__(self, executable: str, options: CrawlOptions, supply: Supply, write: Write) -> None:
        self._executable = executable
        self._options = options
        self._supply = supply
        self._write = write

    async def all(self, wanted: Sequence[Wanted]) -> str:
        """Show every page; gives the browser's name."""
        waiting = deque(wanted)
        late: list[tuple[Exchange, dict[str, Any]]] = []
        async with Browser(self._executable, self._options.contact or "no contact given") as browser:

            async def work() -> None:
                while waiting:
                    one = waiting.popleft()
                    exchange, told = await self._one(browser, one)
                    if told is not None and one.home:
                        late.append((exchange, told))
                    else:
                        self._write(_filled(exchange, told, browser.name))

            try:
                async with asyncio.TaskGroup() as tasks:
                    for _ in range(min(TABS, len(wanted))):
                        tasks.create_task(work())
            except BaseExceptionGroup as group:
                raise next(
                    (each for each in group.exceptions if isinstance(each, NoBrowser)), group
                ) from None
            for exchange, told in late:  # alone, so that no other page takes time from it
                told["facts"] |= await self._loads(browser, exchange.url)
                self._write(_filled(exchange, told, browser.name))
            return browser.name

    async def _one(self, browser: Browser, wanted: Wanted) -> tuple[Exchange, dict[str, Any] | None]:
        """What was seen of one page, or the failure; what may fare better is tried once more."""
        clock = asyncio.get_running_loop().time
        began, start = datetime.now(UTC), clock()
        told: dict[str, Any] | None = None
        failure: Failure | None = None
        for _ in range(_TRIES):
            told, failure, again = await self._seen(browser, wanted)
            if not again:
                break
        exchange = replace(
            wanted.exchange,
            role="rendered",
            started_at=began,
            elapsed_ms=round((clock() - start) * 1000),
            failure=failure,
        )
        return exchange, told

    async def _seen(
        self, browser: Browser, wanted: Wanted
    ) -> tuple[dict[str, Any] | None, Failure | None, bool]:
        """What was seen, or why nothing was and whether it is worth another try."""
        from playwright.async_api import Error

        from checks.collect.breakage import Broken
        from checks.collect.look import look
        from checks.collect.tab import Tab

        try:
            context = await browser.tab()
            try:
                async with asyncio.timeout(SECONDS):
                    tab = Tab(context, self._supply, wanted.url)
                    await tab.open()
                    return await look(tab, home=wanted.home, axe=self._options.axe), None, False
            finally:
                await _close(context)
        except Broken as broken:
            return None, broken.failure, broken.again
        except TimeoutError:
            late = Failure(
                Cause.TIMEOUT,
                f"网页在浏览器里 {SECONDS:.0f} 秒没有看完",
                f"the browser was not done with the page after {SECONDS:.0f} s",
            )
            return None, late, False
        except Error as error:
            line = " ".join(str(error).split())[:200]
            return None, Failure(Cause.CRASHED, f"浏览器出错：{line}", f"the browser failed: {line}"), True

    async def _loads(self, browser: Browser, url: str) -> dict[str, Any]:
        """How long the page takes to load over a line of known speed, several times."""
        from playwright.async_api import Error

        from checks.collect.look import LOADS, median_of, timed_load

        loads: list[int] = []
        with contextlib.suppress(Error, TimeoutError):
            for _ in range(LOADS):
                context = await browser.tab()
                try:
                    async with asyncio.timeout(SECONDS):
                        took = await timed_load(context, self._supply, url, asyncio.get_running_loop().time)
                finally:
                    await _close(context)
                if took is None:
                    break
                loads.append(took)
        return {"loads": loads or None, "load_ms": median_of(loads)}


async def _close(context: Any) -> None:
    """Close a profile with its tabs, hung or not."""
    from playwright.async_api import Error

    with contextlib.suppress(Error, TimeoutError):
        await asyncio.wait_for(context.close(), _CLOSING)


def _filled(exchange: Exchange, told: dict[str, Any] | None, browser: str) -> Exchange:
    if told is None:
        return exchange
    content = {"schema": SCHEMA, "browser": browser, **told}
    try:
        body = orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
    except TypeError:  # half a surrogate pair
        body = json.dumps(content, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    return replace(exchange, body=body)

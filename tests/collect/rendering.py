"""Shows a served site to the real browser and reads back what was archived."""

import asyncio
import atexit
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest

from checks.collect.browser import NAMES, Browser, NoBrowser, find_browser
from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions, Limits
from checks.collect.snapshot import read_snapshot
from checks.collect.supply import Supply
from checks.collect.tab import Tab
from checks.collect.throttle import Throttle
from checks.model.exchange import Exchange, Failure
from checks.model.target import Target
from tests.collect.serving import Answer, Request, Server, pages, serving


def _found() -> bool:
    try:
        return bool(find_browser())
    except NoBrowser:
        return False


needs_browser = pytest.mark.skipif(not _found(), reason="no Chromium here: " + ", ".join(NAMES))


@dataclass(frozen=True)
class Seen:
    """What was archived of one page."""

    exchange: Exchange

    @property
    def failure(self) -> Failure | None:
        return self.exchange.failure

    @property
    def told(self) -> dict[str, Any]:
        return orjson.loads(self.exchange.body)

    @property
    def facts(self) -> dict[str, Any]:
        return self.told["facts"]

    @property
    def html(self) -> str:
        return self.told["html"]

    def axe(self, rule: str) -> dict[str, Any]:
        return self.told["axe"]["rules"].get(rule, {})


def show(
    site: dict[str, bytes | str] | Callable[[Request], Answer],
    folder: Path,
    count: int = 20,
    host: str | None = None,
    **options: Any,
) -> tuple[dict[str, Seen], Server]:
    """What was archived of each page by path; with `host` the site has that name and nothing else may be reached."""
    handle = pages(site) if isinstance(site, dict) else site
    with serving(handle) as server:
        home = f"http://{host}/" if host else server.home
        way = {"resolve": (f"{host}:80:127.0.0.1->{server.port}",)} if host else {"allow_private": True}
        crawl(
            Target("site", "site", home),
            CrawlOptions(render=count, delay=0, **way, **options),  # type: ignore[arg-type]
            folder / "a.warc.gz",
        )
    return archived(folder / "a.warc.gz"), server


def in_tab(
    site: dict[str, bytes | str] | Callable[[Request], Answer],
    use: Callable[[Tab], Awaitable[Any]],
    path: str = "/",
    throttle: Throttle | None = None,
) -> tuple[Any, Server]:
    """What is made of one open tab on a served page; nothing was crawled before."""

    async def run(server: Server, browser: Browser) -> Any:
        supply = Supply(CrawlOptions(allow_private=True, limits=Limits(total=5, read=3)), lambda url: None)
        context = await browser.tab()
        try:
            tab = Tab(context, supply, server.url(path), throttle)
            await tab.open()
            return await use(tab)
        finally:
            await context.close()
            supply.close()

    loop, browser = _shared()
    with serving(pages(site) if isinstance(site, dict) else site) as server:
        return loop.run_until_complete(run(server, browser)), server


@cache
def _shared() -> tuple[asyncio.AbstractEventLoop, Browser]:
    """One browser for all tests that only need a tab; starting one takes a second."""
    loop = asyncio.new_event_loop()
    browser = loop.run_until_complete(Browser(find_browser(), "test").__aenter__())

    def close() -> None:
        loop.run_until_complete(browser.__aexit__(None, None, None))
        loop.close()

    atexit.register(close)
    return loop, browser


def archived(path: Path) -> dict[str, Seen]:
    snapshot = read_snapshot(path)
    return {
        "/" + each.url.split("/", 3)[3]: Seen(each)
        for each in snapshot.exchanges()
        if each.role == "rendered"
    }


def browsers() -> list[str]:
    """The command lines of browsers that run now and were started by this process, the shared one apart."""
    own = _shared()[1]._wall.getsockname()[1] if _shared.cache_info().currsize else 0
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = place.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        mine = "--host-resolver-rules=MAP * ~NOTFOUND" in line and "--type=" not in line
        if mine and f"127.0.0.1:{own} " not in line and _root(int(place.parent.name)) == os.getpid():
            found.append(line)
    return found


def _root(pid: int) -> int:
    """The ancestor that is this process; 1 when it has none."""
    while pid > 1 and pid != os.getpid():
        try:
            stat = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
        except OSError:
            return 1
        pid = int(stat.rpartition(")")[2].split()[1])
    return pid

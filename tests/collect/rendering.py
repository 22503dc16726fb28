"""Shows a served site to the real browser and reads back what was archived."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest

from checks.collect.browser import NAMES, NoBrowser, find_browser
from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
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


def archived(path: Path) -> dict[str, Seen]:
    snapshot = read_snapshot(path)
    return {
        "/" + each.url.split("/", 3)[3]: Seen(each)
        for each in snapshot.exchanges()
        if each.role == "rendered"
    }


def browsers() -> list[str]:
    """The command lines of browsers that run now and were started by a crawl."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = place.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if "--host-resolver-rules=MAP * ~NOTFOUND" in line and "--type=" not in line:
            found.append(line)
    return found

"""Collects a served site into an archive and reads it back."""

from pathlib import Path

from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.model.exchange import Exchange
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from tests.collect.serving import Server

LOCAL = CrawlOptions(allow_private=True)


def site(server: Server, **more: object) -> Target:
    return Target("site", "site", server.home, **more)  # type: ignore[arg-type]


def collect(server: Server, folder: Path, options: CrawlOptions = LOCAL, **more: object) -> Snapshot:
    slept: list[float] = []
    crawl(site(server, **more), options, folder / "a.warc.gz", sleep=slept.append)
    return read_snapshot(folder / "a.warc.gz")


def by_role(snapshot: Snapshot, role: str) -> dict[str, Exchange]:
    return {"/" + each.url.split("/", 3)[3]: each for each in snapshot.exchanges() if each.role == role}

"""The copied sites of the samples on loopback, crawled and judged once for all tests."""

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

from checks.artefacts.page import Page
from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.engine.check import check
from checks.model.report import Report
from checks.model.target import Target
from tests.samples import SAMPLES
from tests.shipped import shipped_rulebook


class Files(SimpleHTTPRequestHandler):
    """Files as they lie, a folder only by its index.html, as the copied sites were served."""

    def list_directory(self, path: str) -> None:  # type: ignore[override]
        self.send_error(404)

    def log_message(self, *arguments: object) -> None:
        pass


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[int]:
    """Serve a folder on a free loopback port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True)
class Copy:
    """What our program saw of a copied site: its address, pages by URL with their kinds, and the report."""

    home: str
    pages: dict[str, tuple[str, ...]]
    report: Report

    def subjects(self, *rules: str) -> list[str]:
        """The subjects of all findings of some rules, in order."""
        return [finding.subject for finding in self.report.findings if finding.rule in rules]


@lru_cache(maxsize=2)
def judged(name: str) -> Copy:
    """The site of a sample folder, crawled under its own host name and judged by the shipped standards."""
    with TemporaryDirectory() as folder, serving(SAMPLES / "sites" / name) as port:
        home = f"http://{name}/"
        target = Target(id=name, kind="site", location=home)
        options = CrawlOptions(delay=0, resolve=(f"{name}:80:127.0.0.1->{port}",))
        archive = Path(folder) / "site.warc.gz"
        crawl(target, options, archive)
        snapshot = read_snapshot(archive, target)
        pages = {}
        for exchange in snapshot.exchanges():
            page = Page.of(exchange, snapshot.lookup, target)
            if page is not None and exchange.role == "page" and exchange.status == 200:
                pages[exchange.url] = page.kinds
        return Copy(home, pages, check(shipped_rulebook(), snapshot, as_of=date(2026, 11, 23)))


def file_of(name: str, url: str) -> Path:
    """The file of the sample that an address of the site names."""
    path = SAMPLES / "sites" / name / unquote(urlsplit(url).path).lstrip("/")
    return path / "index.html" if path.is_dir() else path

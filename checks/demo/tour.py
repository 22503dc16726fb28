"""Tour: collect every site of the sample city from loopback, under its own host name."""

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from checks.collect.crawl import Progress, crawl
from checks.collect.options import CrawlOptions
from checks.demo.answer import Answer
from checks.demo.serve import LOOPBACK, serving
from checks.demo.target import targets
from checks.model.target import Target


@contextmanager
def _closed_port() -> Iterator[int]:
    """A loopback port that refuses: taken, but nobody listens."""
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        yield taken.getsockname()[1]


@contextmanager
def city_options(hosts: Mapping[str, Mapping[str, Answer]]) -> Iterator[CrawlOptions]:
    """Serve the hosts; gives the crawl's options that lead there, so that nothing leaves the machine.

    Port 80 of each host leads to the server, port 443 to nobody: the city has no HTTPS yet.
    """
    with serving(hosts) as port, _closed_port() as closed:
        plain = (f"{host}:80:{LOOPBACK}->{port}" for host in hosts)
        secure = (f"{host}:443:{LOOPBACK}->{closed}" for host in hosts)
        yield CrawlOptions(delay=0, resolve=(*plain, *secure), contact="demo@yunqiao.invalid")


def collect_city(
    hosts: Mapping[str, Mapping[str, Answer]],
    folder: Path,
    progress: Callable[[Progress], None] | None = None,
) -> dict[str, tuple[Target, Path]]:
    """Crawl every site of the city into `folder`; target id to target and archive."""
    archives = {}
    with city_options(hosts) as options:
        for target in targets():
            path = folder / f"{target.id}.warc.gz"
            crawl(target, options, path, progress)
            archives[target.id] = (target, path)
    return archives

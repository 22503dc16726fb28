"""Tour: audit every site of the sample city from loopback, under its own host name."""

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from checks.audit.pool import Ending
from checks.audit.run import audit, begin_run
from checks.audit.store import Run, Store
from checks.audit.task import Judging
from checks.collect.options import CrawlOptions
from checks.demo.answer import Answer
from checks.demo.serve import LOOPBACK, serving
from checks.demo.target import targets


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


def audit_city(
    hosts: Mapping[str, Mapping[str, Answer]],
    store: Store,
    name: str,
    judging: Judging,
    jobs: int = 2,
    told: Callable[[str, Ending], None] | None = None,
) -> Run:
    """Collect and judge every site of the city as the run `name` of the store; `told` hears of each end."""
    known = targets()
    with city_options(hosts) as options:
        run = begin_run(store, name, known, options, judging)
        for target, ending in audit(store, run, known, options, judging, jobs):
            if told is not None:
                told(target, ending)
    return run

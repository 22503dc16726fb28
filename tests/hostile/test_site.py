"""A site that answers with everything bad at once: bounded, each with its cause, the rest of the report intact."""

import contextlib
import ssl
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import trustme

from tests.hostile.server import HOSTILE, hostile_site
from tests.program import Ended, guiju

PEAK_MB = 1_000
CAUSES = {
    "/bomb.html": {"too-large", "unreadable"},
    "/flood.html": {"too-large", "unreadable"},
    "/huge.html": {"too-large"},
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Ended]]:
    with hostile_site() as home:
        archive = tmp_path_factory.mktemp("hostile") / "site.warc.gz"
        yield (
            home,
            guiju(
                "check", f"{home}/", "--allow-private", "--format", "json", "--archive", archive, seconds=300
            ),
        )


def causes(report: dict, url: str) -> set[str | None]:  # type: ignore[type-arg]
    said = {each["cause"] for each in report["coverage"]["unread"] if each["subject"] == url}
    return said | {each["cause"] for each in report["findings"] if each["subject"] == url and each["cause"]}


def test_it_ends_calmly_within_memory(run: tuple[str, Ended]) -> None:
    _, ended = run
    ended.check_calm()
    assert ended.code in (0, 1), ended.err[-2000:]
    assert ended.peak < PEAK_MB


@pytest.mark.parametrize("path", sorted(CAUSES))
def test_what_could_not_be_read_has_its_cause(run: tuple[str, Ended], path: str) -> None:
    home, ended = run
    assert causes(ended.report, home + path) & CAUSES[path]


def test_an_endless_redirect_is_told_once(run: tuple[str, Ended]) -> None:
    home, ended = run
    report = ended.report
    told = [each for each in report["coverage"]["unread"] if each["subject"].startswith(f"{home}/loop")]
    told += [each for each in report["findings"] if each["subject"].startswith(f"{home}/loop")]
    assert any(each["cause"] == "redirects" for each in told)


def test_the_rest_of_the_report_is_intact(run: tuple[str, Ended]) -> None:
    home, ended = run
    report = ended.report
    found = {(each["rule"], each["subject"], each["outcome"]) for each in report["findings"]}
    assert ("accessibility/image-alt", f"{home}/good.html", "failed") in found
    assert not any(each["cause"] == "rule-crashed" for each in report["findings"])


@pytest.mark.parametrize("path", sorted(set(HOSTILE) - set(CAUSES) - {"/loop"}))
def test_each_strange_page_is_judged(run: tuple[str, Ended], path: str) -> None:
    """Not one of them is silently left out: it has findings of its own, or a cause."""
    home, ended = run
    report = ended.report
    subjects = {each["subject"] for each in report["findings"]}
    assert home + path in subjects or causes(report, home + path)


def test_nothing_was_fetched_from_where_base_points(run: tuple[str, Ended]) -> None:
    _, ended = run
    assert not any(
        each["subject"].startswith("http://elsewhere.invalid") for each in ended.report["coverage"]["unread"]
    )


def test_an_unreachable_host_is_no_pass(tmp_path: Path) -> None:
    with hostile_site() as home:
        port = home.rpartition(":")[2]
    ended = guiju("check", f"http://127.0.0.1:{port}/", "--allow-private", cwd=tmp_path)
    ended.check_calm()
    assert ended.code == 3
    assert "拒绝" in ended.out + ended.err


def test_a_private_address_is_refused_unless_allowed(tmp_path: Path) -> None:
    with hostile_site() as home:
        ended = guiju("check", f"{home}/", cwd=tmp_path)
    ended.check_calm()
    assert ended.code == 3


@contextlib.contextmanager
def tls_site(name: str) -> Iterator[int]:
    """One page over TLS with a certificate for `name` of an unknown authority; gives the port."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            body = '<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>首页</title><h1>首页</h1>'.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(name).configure_cert(context)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_certificate_for_another_name_is_a_fact(tmp_path: Path) -> None:
    host = "www.yunqiao.gov.cn"
    with tls_site("www.other.gov.cn") as port:
        pin = f"{host}:{port}:127.0.0.1"
        ended = guiju("check", f"https://{host}:{port}/", "--resolve", pin, "--format", "json", cwd=tmp_path)
    ended.check_calm()
    assert ended.code in (0, 1), ended.err[-2000:]
    told = [
        each for each in ended.report["findings"] if "certificate" in each["rule"] or each["cause"] == "tls"
    ]
    assert told

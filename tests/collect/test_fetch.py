"""One request, one exchange, against servers that mean well and servers that do not."""

import gzip
import itertools
import socket
import struct
import threading
import time
import zlib
from collections.abc import Iterator

import pytest

from checks.collect.address import Guard, Pin
from checks.collect.fetch import Fetcher
from checks.collect.options import Limits
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from tests.collect.serving import Answer, Request, answer, serving

_SMALL = Limits(body=100_000, connect=2.0, read=2.0, total=5.0)


def fetch(told: Answer, limits: Limits = _SMALL, **more: object) -> Exchange:
    with serving(lambda _: told) as server, Fetcher(Guard(allow_private=True), limits) as fetcher:
        return fetcher.fetch(server.url("/a?b=1"), **more)  # type: ignore[arg-type]


def test_a_plain_answer() -> None:
    with (
        serving(lambda _: answer("你好", Server="x")) as server,
        Fetcher(Guard(allow_private=True)) as fetcher,
    ):
        exchange = fetcher.fetch(server.url("/a?b=1"), role="page", depth=2, from_url=server.home)
    assert (exchange.status, exchange.body.decode(), exchange.failure) == (200, "你好", None)
    assert (exchange.header("server"), exchange.address, exchange.tls) == ("x", "127.0.0.1", None)
    assert (exchange.depth, exchange.from_url, exchange.truncated) == (2, server.home, False)
    assert exchange.started_at is not None
    assert exchange.started_at.tzinfo is not None
    assert exchange.elapsed_ms is not None
    asked = server.requests[0]
    assert asked.path == "/a?b=1"
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert "guiju/" in asked.headers["user-agent"]


def test_connections_are_kept() -> None:
    seen: set[int] = set()

    def handle(request: Request) -> Answer:
        return answer("x")

    with serving(handle) as server, Fetcher(Guard(allow_private=True)) as fetcher:
        for _ in range(3):
            assert fetcher.fetch(server.home).status == 200
            seen.update(id(each) for each in fetcher._idle.values())
    assert len(seen) == 1


def test_a_kept_connection_that_was_closed_is_replaced() -> None:
    served = itertools.count()

    def handle(_: Request) -> Answer:
        return answer("x") if next(served) != 1 else None

    with serving(handle) as server, Fetcher(Guard(allow_private=True)) as fetcher:
        assert [fetcher.fetch(server.home).status for _ in range(2)] == [200, 200]


def test_private_addresses_are_refused_before_anything_is_sent() -> None:
    with serving(lambda _: answer("secret")) as server, Fetcher() as fetcher:
        exchange = fetcher.fetch(server.home)
    assert exchange.failure is not None
    assert exchange.failure.cause is Cause.FORBIDDEN_ADDRESS
    assert not server.requests


def test_a_pinned_name_is_sent_as_host() -> None:
    with serving(lambda _: answer("x")) as server:
        pin = Pin.parse(f"www.example.gov.cn:{server.port}:127.0.0.1")
        with Fetcher(Guard(pins=(pin,))) as fetcher:
            assert fetcher.fetch(f"http://www.example.gov.cn:{server.port}/").status == 200
            assert fetcher.fetch(server.home).failure is not None
    assert [each.headers["host"] for each in server.requests] == [f"www.example.gov.cn:{server.port}"]


def test_a_redirect_is_told_not_followed() -> None:
    exchange = fetch(answer(status=302, Location="http://10.0.0.1/"))
    assert (exchange.status, exchange.header("location")) == (302, "http://10.0.0.1/")


def test_a_body_beyond_the_cap_is_cut() -> None:
    def huge() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 200000000\r\n\r\n"
        yield from itertools.repeat(b"x" * 65_536, 3_000)

    exchange = fetch(huge())
    assert (exchange.status, len(exchange.body), exchange.truncated) == (200, 100_000, True)
    assert exchange.failure is not None
    assert exchange.failure.cause is Cause.TOO_LARGE


def test_only_a_taste_of_other_types_is_read() -> None:
    exchange = fetch(answer(b"%PDF" + b"x" * 9_000, mime="application/pdf"), other=4_096)
    assert (len(exchange.body), exchange.truncated, exchange.failure) == (4_096, True, None)


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_not_unpacked(coding: str) -> None:
    engine = zlib.compressobj(9, zlib.DEFLATED, 31 if coding == "gzip" else 15)
    bomb = b"".join(engine.compress(b"\0" * 1_000_000) for _ in range(50)) + engine.flush()
    exchange = fetch(answer(bomb, Content_Encoding=coding))
    assert len(exchange.body) <= 100_000
    assert exchange.truncated
    assert exchange.failure is not None
    assert exchange.failure.cause is Cause.TOO_LARGE


def test_codings_are_removed() -> None:
    body = "政府" * 500
    assert fetch(answer(gzip.compress(body.encode()), Content_Encoding="gzip")).body.decode() == body
    assert fetch(answer(zlib.compress(body.encode()), Content_Encoding="deflate")).body.decode() == body


def test_a_broken_coding_is_unreadable() -> None:
    exchange = fetch(answer(b"not gzip at all", Content_Encoding="gzip"))
    assert (exchange.status, exchange.failure and exchange.failure.cause) == (200, Cause.UNREADABLE)


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ([b"HTTP/1.1 200 OK\r\n" + b"X-A: 1\r\n" * 5_000 + b"\r\n"], Cause.TOO_LARGE),
        ([b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * 200_000 + b"\r\n\r\n"], Cause.TOO_LARGE),
        ([b"HTTP/1.1 200 OK\r\n" + b"X-A: %s\r\n" % (b"a" * 2_000) * 50 + b"\r\n"], Cause.TOO_LARGE),
        ([b"hello, I am not HTTP\r\n\r\n"], Cause.UNREADABLE),
        ([b"HTTP/1.1 banana\r\n\r\n"], Cause.UNREADABLE),
        (None, Cause.REFUSED),
        ([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"], Cause.REFUSED),
        ([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"], Cause.REFUSED),
        ([b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort"], Cause.REFUSED),
    ],
)
def test_what_is_not_whole_is_a_failure(told: Answer, cause: Cause) -> None:
    exchange = fetch(told)
    assert exchange.failure is not None
    assert exchange.failure.cause is cause
    assert exchange.failure.zh


def test_a_length_that_is_too_short_does_not_spoil_the_next_answer() -> None:
    wrong = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello, and much more"
    with serving(lambda _: wrong) as server, Fetcher(Guard(allow_private=True)) as fetcher:
        assert [fetcher.fetch(server.home).body for _ in range(3)] == [b"he"] * 3


def test_header_bytes_survive() -> None:
    exchange = fetch(
        [b"HTTP/1.1 200 OK\r\nX-Name: \xe6\x94\xbf\xff\r\nX-Fold: a\r\n b\r\nContent-Length: 0\r\n\r\n"]
    )
    assert exchange.header("x-name") == "æ\x94¿ÿ"
    assert exchange.header("x-fold") == "a b"


@pytest.mark.parametrize(
    "start", [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: "]
)
def test_a_slow_drip_ends_at_the_deadline(start: bytes) -> None:
    def drip() -> Iterator[bytes]:
        yield start
        while True:
            time.sleep(0.02)
            yield b"x"

    exchange = fetch(drip(), Limits(total=0.4, read=0.3))
    assert exchange.failure is not None
    assert exchange.failure.cause is Cause.TIMEOUT


def test_silence_is_a_timeout() -> None:
    impatient = Fetcher(Guard(allow_private=True), Limits(read=0.2))
    with socket.create_server(("127.0.0.1", 0)) as listener, impatient as fetcher:
        exchange = fetcher.fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    assert exchange.failure is not None
    assert exchange.failure.cause is Cause.TIMEOUT


def test_a_reset_is_a_refusal() -> None:
    def reset() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"
        raise OSError

    exchange = fetch(reset())
    assert exchange.failure is not None
    assert exchange.failure.cause is Cause.REFUSED
    assert exchange.body == b"abc"


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with Fetcher(Guard(allow_private=True)) as fetcher:
        exchange = fetcher.fetch(f"http://127.0.0.1:{port}/")
        unknown = fetcher.fetch("http://no-such-host.invalid/")
    assert exchange.failure is not None
    assert exchange.failure.cause is Cause.REFUSED
    assert unknown.failure is not None
    assert unknown.failure.cause is Cause.DNS


def test_no_tls_at_all() -> None:
    with serving(lambda _: answer("x")) as server, Fetcher(Guard(allow_private=True), _SMALL) as fetcher:
        exchange = fetcher.fetch(server.home.replace("http:", "https:"))
    assert exchange.failure is not None
    assert exchange.failure.cause in (Cause.TLS, Cause.REFUSED, Cause.TIMEOUT)


def test_linger_zero_reset() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def once() -> None:
            connection, _ = listener.accept()
            connection.recv(100)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.close()

        threading.Thread(target=once, daemon=True).start()
        with Fetcher(Guard(allow_private=True)) as fetcher:
            exchange = fetcher.fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    assert exchange.failure is not None
    assert exchange.failure.cause is Cause.REFUSED

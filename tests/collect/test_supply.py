"""What answers a browser: the archive first, then what was fetched, then the site."""

import asyncio
from collections.abc import Callable
from typing import Any

from checks.collect.options import CrawlOptions, Limits
from checks.collect.supply import Answer, Supply
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure, Tls
from tests.collect.serving import Answer as Served
from tests.collect.serving import Request, Server, answer, pages, serving

LOCAL = CrawlOptions(allow_private=True, limits=Limits(total=5, read=2))


def asked(
    urls: list[str], archive: dict[str, Exchange] | None = None, options: CrawlOptions = LOCAL
) -> list[Answer | Failure]:
    supply = Supply(options, (archive or {}).get)

    async def all_of_them() -> list[Answer | Failure]:
        return [await supply.answer(url, {"accept": "image/*"}) for url in urls]

    try:
        return asyncio.run(all_of_them())
    finally:
        supply.close()


def with_site(
    site: dict[str, bytes | str] | Callable[[Request], Served], ask: Callable[[Server], Any]
) -> Any:
    with serving(pages(site) if isinstance(site, dict) else site) as server:
        return ask(server), server


def page(url: str, **more: Any) -> Exchange:
    return Exchange(url, **{"status": 200, "body": b"kept", "elapsed_ms": 250, **more})


def test_what_the_archive_holds_whole_is_not_asked_for() -> None:
    def ask(server: Server) -> list[Any]:
        kept = {server.url(path): page(server.url(path), role="resource") for path in ("/a", "/b")}
        return asked([server.url("/a"), server.url("/b")], kept)

    found, server = with_site({}, ask)
    assert [(each.status, each.body, each.took) for each in found] == [(200, b"kept", 0.25)] * 2
    assert server.requests == []


def test_first_bytes_failures_and_liveness_checks_are_no_answers() -> None:
    def ask(server: Server) -> list[Any]:
        at = server.url
        kept = {
            at("/cut"): page(at("/cut"), truncated=True, role="resource"),
            at("/part"): page(at("/part"), status=206, role="resource"),
            at("/head"): page(at("/head"), method="HEAD", role="link"),
            at("/down"): page(at("/down"), status=None, failure=Failure(Cause.TIMEOUT, "")),
            at("/busy"): page(at("/busy"), status=503),
        }
        return asked(list(kept), kept)

    found, server = with_site(lambda request: answer("new"), ask)
    assert [each.body for each in found] == [b"new"] * 5
    assert len(server.requests) == 5


def test_what_was_fetched_is_fetched_once() -> None:
    def ask(server: Server) -> list[Any]:
        return asked([server.url("/a")] * 3)

    found, server = with_site({"/a": "text"}, ask)
    assert [each.body for each in found] == [b"text"] * 3
    assert server.paths() == ["/a"] and server.requests[0].headers["accept"] == "image/*"


def test_two_who_ask_at_once_share_one_request() -> None:
    def ask(server: Server) -> Any:
        supply = Supply(LOCAL, lambda url: None)

        async def both() -> list[Any]:
            return await asyncio.gather(*(supply.answer(server.url("/a"), {}) for _ in range(4)))

        try:
            return asyncio.run(both())
        finally:
            supply.close()

    found, server = with_site({"/a": "text"}, ask)
    assert [each.body for each in found] == [b"text"] * 4 and server.paths() == ["/a"]


def test_the_guard_and_robots_hold_for_browsers_too() -> None:
    url = "http://127.0.0.1:9/x"
    (refused,) = asked([url], options=CrawlOptions())
    assert isinstance(refused, Failure) and refused.cause is Cause.FORBIDDEN_ADDRESS

    def ask(server: Server) -> list[Any]:
        robots = page(server.url("/robots.txt"), role="robots", body=b"User-agent: *\nDisallow: /no/\n")
        return asked([server.url("/no/a"), server.url("/yes")], {server.url("/robots.txt"): robots})

    (forbidden, allowed), server = with_site({"/yes": "y"}, ask)
    assert forbidden.cause is Cause.ROBOTS and allowed.body == b"y" and server.paths() == ["/yes"]


def test_a_host_that_never_answers_is_left_alone() -> None:
    def ask(server: Server) -> list[Any]:
        return asked([server.url(f"/{n}") for n in range(8)])

    found, server = with_site(lambda request: None, ask)
    assert {each.cause for each in found} == {Cause.REFUSED}
    assert len(server.requests) < 8 and "不再请求" in found[-1].zh


def test_a_certificate_that_does_not_verify_is_no_answer() -> None:
    url = "https://www.example.gov.cn/"
    (found,) = asked([url], {url: page(url, tls=Tls(error="expired"))})
    assert isinstance(found, Failure) and found.cause is Cause.TLS


def test_sizes_are_those_of_the_wire() -> None:
    def size(body: bytes, *headers: tuple[str, str]) -> int:
        url = "http://www.example.gov.cn/"
        (found,) = asked([url], {url: page(url, headers=headers, body=body)})
        assert isinstance(found, Answer)
        return found.size - sum(len(name) + len(value) + 4 for name, value in headers)

    text = b"a" * 10_000
    assert size(text) == 10_000
    assert size(text, ("Content-Encoding", "gzip"), ("Content-Length", "321")) == 321
    assert size(text, ("Content-Encoding", "gzip")) < 100
    assert size(text, ("Content-Encoding", "br"), ("Content-Length", "²" * 4)) < 100

"""Read-only requests made from a definition, to real servers on loopback, good and hostile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks.artefacts.interface import Interface, read_interface
from checks.collect.crawl import ForeignArchive
from checks.collect.live import collect_live
from checks.collect.options import CrawlOptions, Limits
from checks.collect.snapshot import read_snapshot
from checks.model.cause import Cause
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from tests.collect.serving import Answer, Request, answer, serving

QUICK = CrawlOptions(allow_private=True, limits=Limits(connect=2, read=0.3, total=0.6))


def definition(folder: Path, paths: dict[str, Any], **more: Any) -> Path:
    content = {"openapi": "3.0.3", "info": {"title": "示例", "version": "1.0.0"}, "paths": paths, **more}
    path = folder / "api.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return path


def getting(*paths: str) -> dict[str, Any]:
    return {path: {"get": {"responses": {"200": {"description": "成功"}}}} for path in paths}


def collect(
    path: Path, base: str, options: CrawlOptions = QUICK, budget: int = 100, slept: list[float] | None = None
) -> Snapshot:
    archive = path.with_name("live.warc.gz")
    pauses = [] if slept is None else slept
    collect_live(
        path, Target("api", "interface", "api.yaml"), base, options, archive, budget, sleep=pauses.append
    )
    return read_snapshot(archive)


def interface(snapshot: Snapshot) -> Interface:
    return next(iter(read_interface(snapshot)))


def causes(snapshot: Snapshot) -> list[Cause | None]:
    return [each.unknown and each.unknown.cause for each in interface(snapshot).answers or ()]


def test_only_reading_operations_are_asked_once_each(tmp_path: Path) -> None:
    paths = getting("/a", "/b")
    paths["/b"]["head"] = paths["/b"]["get"]
    paths["/b"]["post"] = paths["/b"]["delete"] = paths["/b"]["get"]
    with serving(lambda request: answer("{}", mime="application/json")) as server:
        snapshot = collect(definition(tmp_path, paths), server.url("v1/"))
    assert sorted((each.method, each.path) for each in server.requests) == [
        ("GET", "/v1/a"),
        ("GET", "/v1/b"),
        ("HEAD", "/v1/b"),
    ]
    assert not any(name in each.headers for each in server.requests for name in ("authorization", "cookie"))
    assert [each.exchange and each.exchange.status for each in interface(snapshot).answers or ()] == [200] * 3


def test_the_archive_holds_the_definition_and_its_files(tmp_path: Path) -> None:
    (tmp_path / "公共").mkdir()
    (tmp_path / "公共" / "parts.yaml").write_text("Item: {type: integer}\n", "utf-8")
    paths = getting("/a")
    content = {"application/json": {"schema": {"$ref": "公共/parts.yaml#/Item"}}}
    paths["/a"]["get"]["responses"]["200"]["content"] = content
    path = definition(tmp_path, paths)
    with serving(lambda request: answer("1", mime="application/json")) as server:
        snapshot = collect(path, server.home)
    path.unlink()
    read = interface(snapshot)
    assert read.subject == "api.yaml"
    assert read.resolve(content["application/json"]["schema"]) == content["application/json"]["schema"]
    schema = read.document["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert read.resolve(schema) == {"type": "integer"}
    assert snapshot.target.declared["live"] == server.home


def test_a_budget_ends_the_asking_and_the_rest_is_told(tmp_path: Path) -> None:
    with serving(lambda request: answer("{}")) as server:
        snapshot = collect(definition(tmp_path, getting("/a", "/b", "/c")), server.home, budget=2)
    assert server.paths() == ["/a", "/b"]
    assert snapshot.left_out == {"budget": 1}
    assert causes(snapshot) == [None, None, Cause.BUDGET]


def test_retry_after_is_obeyed_and_a_host_that_stays_busy_is_left_alone(tmp_path: Path) -> None:
    busy = answer("", 429, retry_after="3")
    slept: list[float] = []
    with serving(lambda request: busy) as server:
        snapshot = collect(definition(tmp_path, getting("/a", "/b")), server.home, slept=slept)
    assert server.paths() == ["/a"] * (QUICK.retries + 1)
    assert slept == [3.0] * QUICK.retries
    assert causes(snapshot) == [Cause.RATE_LIMITED, Cause.RATE_LIMITED]


def test_requests_are_kept_apart(tmp_path: Path) -> None:
    slept: list[float] = []
    with serving(lambda request: answer("{}")) as server:
        collect(definition(tmp_path, getting("/a", "/b")), server.home, replace(QUICK, delay=5), slept=slept)
    assert len(slept) == 1 and 4 < slept[0] <= 5


@pytest.mark.parametrize("status", [401, 403, 502, 503, 504])
def test_a_refusal_is_never_a_failure(tmp_path: Path, status: int) -> None:
    with serving(lambda request: answer("<html>", status)) as server:
        snapshot = collect(definition(tmp_path, getting("/a")), server.home)
    cause = {401: Cause.LOGIN, 403: Cause.FIREWALL}.get(status, Cause.SERVER_ERROR)
    assert causes(snapshot) == [cause]


def test_a_redirect_to_a_private_address_is_not_followed(tmp_path: Path) -> None:
    with (
        serving(lambda request: answer("geheim")) as inner,
        serving(lambda request: answer("", 302, location=inner.home)) as server,
    ):
        snapshot = collect(definition(tmp_path, getting("/a")), server.home)
        assert inner.requests == []
    assert causes(snapshot) == [Cause.REDIRECTS]


def test_private_addresses_are_refused_unless_allowed(tmp_path: Path) -> None:
    with serving(lambda request: answer("{}")) as server:
        snapshot = collect(
            definition(tmp_path, getting("/a", "/b")), server.home, replace(QUICK, allow_private=False)
        )
    assert server.requests == []
    assert causes(snapshot) == [Cause.FORBIDDEN_ADDRESS] * 2


def test_a_name_is_led_where_resolve_says(tmp_path: Path) -> None:
    with serving(lambda request: answer("{}")) as server:
        options = replace(QUICK, allow_private=False, resolve=(f"api.city.example:{server.port}:127.0.0.1",))
        base = f"http://api.city.example:{server.port}/"
        assert causes(collect(definition(tmp_path, getting("/a")), base, options)) == [None]


def test_hostile_servers_are_bounded(tmp_path: Path) -> None:
    def endless() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n["
        while True:
            yield b"1," * 50_000

    def handle(request: Request) -> Answer:
        if request.path == "/endless":
            return endless()
        if request.path == "/closed":
            return None
        if request.path == "/garbage":
            return [b"\x00\xff garbage\r\n\r\n"]
        return answer("[" * 200_000, mime="application/json")

    with serving(handle) as server:
        snapshot = collect(
            definition(tmp_path, getting("/endless", "/closed", "/garbage", "/deep")), server.home
        )
    answers = {each.place[0]: each for each in interface(snapshot).answers or ()}
    first = answers["/endless"].exchange
    assert first is not None and first.truncated and len(first.body) <= 1_000_000
    assert [answers[name].unknown is not None for name in ("/closed", "/garbage", "/deep")] == [
        True,
        True,
        False,
    ]


def test_a_slow_drip_ends_in_time_and_is_a_timeout(tmp_path: Path) -> None:
    with _dripping() as server:
        snapshot = collect(definition(tmp_path, getting("/a")), server.home)
    (told,) = interface(snapshot).answers or ()
    assert told.exchange is not None and told.exchange.failure is not None
    assert told.exchange.failure.cause is Cause.TIMEOUT
    assert (told.exchange.elapsed_ms or 0) < 5_000


def _dripping() -> Any:
    import threading

    pause = threading.Event()  # never set: each piece waits for a part of the limit

    def drip() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
        while not pause.wait(0.1):
            yield b" "

    return serving(lambda request: drip())


def test_a_host_that_never_answers_is_left_alone(tmp_path: Path) -> None:
    with serving(lambda request: None) as server:
        snapshot = collect(definition(tmp_path, getting(*(f"/{number}" for number in range(9)))), server.home)
    assert len(set(server.paths())) < 9
    assert causes(snapshot) == [Cause.REFUSED] * 9


def test_another_file_is_not_written_over(tmp_path: Path) -> None:
    path = definition(tmp_path, getting("/a"))
    (tmp_path / "live.warc.gz").write_text("important")
    with pytest.raises(ForeignArchive):
        collect(path, "http://127.0.0.1:9/")
    assert (tmp_path / "live.warc.gz").read_text() == "important"


def test_no_definition_no_requests(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text("a: [", "utf-8")
    with serving(lambda request: answer("{}")) as server:
        snapshot = collect(path, server.home)
    assert server.requests == [] and interface(snapshot).unreadable() is not None

"""Robots, retries, pace and the ways to ask."""

import collections
import gzip
import hashlib
from pathlib import Path

from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.model.cause import Cause
from tests.collect.collecting import LOCAL, by_role, collect, site
from tests.collect.serving import Answer, Request, answer, pages, serving


def test_robots_are_obeyed(tmp_path: Path) -> None:
    table: dict[str, bytes | str] = {
        "/": "<a href=/open.html>1</a><a href=/secret/a.html>2</a>",
        "/open.html": "<a href=/secret/b.html>3</a>",
        "/robots.txt": answer("User-agent: Guiju\nDisallow: /secret/\n", mime="text/plain"),
    }
    with serving(pages(table)) as server:
        snapshot = collect(server, tmp_path)
    assert by_role(snapshot, "page").keys() == {"/", "/open.html"}
    assert snapshot.left_out == {"robots": 2}


def test_a_site_that_forbids_everything_says_so(tmp_path: Path) -> None:
    table: dict[str, bytes | str] = {
        "/": "x",
        "/robots.txt": answer("User-agent: *\nDisallow: /\n", mime="text/plain"),
    }
    with serving(pages(table)) as server:
        snapshot = collect(server, tmp_path)
    home = snapshot.lookup(server.home)
    assert home is not None
    assert home.failure is not None
    assert home.failure.cause is Cause.ROBOTS
    assert server.paths() == ["/robots.txt"]


def test_an_unreachable_robots_txt_leaves_only_the_home_page(tmp_path: Path) -> None:
    table: dict[str, bytes | str] = {"/": "<a href=/a.html>1</a>", "/robots.txt": answer("", 500)}
    with serving(pages(table)) as server:
        snapshot = collect(server, tmp_path)
    assert by_role(snapshot, "page").keys() == {"/"}
    assert snapshot.left_out["robots"] >= 1


def test_a_busy_site_is_asked_again_when_it_says(tmp_path: Path) -> None:
    asked_for: collections.Counter[str] = collections.Counter()

    def handle(asked: Request) -> Answer:
        asked_for[asked.path] += 1
        if asked.path == "/":
            return answer("<a href=/busy>1</a><a href=/down>2</a><a href=/no>3</a><a href=/late>4</a>")
        if asked.path == "/busy" and asked_for["/busy"] == 1:
            return answer("", 429, Retry_After="7")
        if asked.path == "/late":
            return answer("", 503, Retry_After="9999")
        return answer("", {"/down": 503, "/no": 403, "/busy": 200}.get(asked.path, 404))

    slept: list[float] = []
    with serving(handle) as server:
        crawl(site(server), LOCAL, tmp_path / "a.warc.gz", sleep=slept.append)
    assert slept == [7.0]
    assert (asked_for["/busy"], asked_for["/down"], asked_for["/no"], asked_for["/late"]) == (2, 3, 1, 1)
    assert by_role(read_snapshot(tmp_path / "a.warc.gz"), "page")["/busy"].status == 200


def test_a_site_that_went_away_is_left_alone(tmp_path: Path) -> None:
    links = "".join(f"<a href=/p{n}.html>1</a>" for n in range(50))

    def handle(asked: Request) -> Answer:
        return (
            answer(links)
            if asked.path == "/"
            else answer("", 403)
            if asked.path.startswith("/p")
            else answer("", 404)
        )

    with serving(handle) as server:
        snapshot = collect(server, tmp_path, CrawlOptions(allow_private=True, patience=10))
    assert len(by_role(snapshot, "page")) == 11
    assert snapshot.left_out == {"firewall": 40}


def test_delay_is_kept_and_robots_may_ask_for_more(tmp_path: Path) -> None:
    table: dict[str, bytes | str] = {
        "/": "<a href=/a.html>1</a>",
        "/a.html": "x",
        "/robots.txt": answer("User-agent: *\nCrawl-delay: 4\n", mime="text/plain"),
    }
    slept: list[float] = []
    with serving(pages(table)) as server:
        crawl(site(server), LOCAL, tmp_path / "a.warc.gz", sleep=slept.append)
    assert len(slept) == 4
    assert all(3.5 < each <= 4 for each in slept)


def test_dead_is_not_concluded_from_head(tmp_path: Path) -> None:
    def handle(asked: Request) -> Answer:
        return answer("", 405 if asked.method == "HEAD" else 200)

    with serving(handle) as other, serving(pages({"/": f"<a href={other.url('/there')}>1</a>"})) as server:
        checked = collect(server, tmp_path, CrawlOptions(allow_private=True, check_external=True))
    assert {path: (each.method, each.status) for path, each in by_role(checked, "link").items()} == {
        "/there": ("GET", 200)
    }


def test_a_page_that_is_a_file_is_tasted_only(tmp_path: Path) -> None:
    table: dict[str, bytes | str] = {
        "/": "<a href='/download?id=7'>1</a>",
        "/download?id=7": answer(b"%PDF" * 9_000, mime="application/pdf"),
    }
    with serving(pages(table)) as server:
        found = by_role(collect(server, tmp_path), "attachment")["/download?id=7"]
    assert (found.truncated, len(found.body), found.failure) == (True, 4_096, None)


def test_a_server_that_knows_no_ranges_is_asked_plainly(tmp_path: Path) -> None:
    def handle(asked: Request) -> Answer:
        if asked.path == "/":
            return answer("<img src=a.png>")
        return answer("", 416 if "range" in asked.headers else 200 if asked.path == "/a.png" else 404)

    with serving(handle) as server:
        snapshot = collect(server, tmp_path)
    assert by_role(snapshot, "resource")["/a.png"].status == 200
    assert {each.headers.get("referer") for each in server.requests if each.path == "/a.png"} == {server.home}


def test_scripts_and_sitemaps_are_read_whole_under_any_type(tmp_path: Path) -> None:
    packed = gzip.compress(
        b"<urlset>"
        + b"<!-- %s -->" % b"".join(hashlib.sha256(b"%d" % n).hexdigest().encode() for n in range(150))
        + b"<url><loc>/m.html</loc></url></urlset>"
    )
    table: dict[str, bytes | str] = {
        "/": "<script src=x.js></script>",
        "/x.js": answer(b"/*" + b"x" * 9_000, mime="application/x-javascript"),
        "/sitemap.xml": answer(packed, mime="application/octet-stream"),
        "/m.html": "x",
    }
    with serving(pages(table)) as server:
        snapshot = collect(server, tmp_path)
    assert len(packed) > 4_096
    assert len(by_role(snapshot, "resource")["/x.js"].body) == 9_002
    assert "/m.html" in by_role(snapshot, "page")

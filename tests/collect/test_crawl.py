"""Whole crawls of real servers on loopback."""

import collections
import functools
import http.server
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from checks.collect.crawl import Progress, crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from tests.collect.serving import Answer, Request, Server, answer, pages, serving
from tests.samples import SAMPLES, needs_samples

LOCAL = CrawlOptions(allow_private=True)


def site(server: Server, **more: object) -> Target:
    return Target("site", "site", server.home, **more)  # type: ignore[arg-type]


def collect(server: Server, folder: Path, options: CrawlOptions = LOCAL, **more: object) -> Snapshot:
    slept: list[float] = []
    crawl(site(server, **more), options, folder / "a.warc.gz", sleep=slept.append)
    return read_snapshot(folder / "a.warc.gz")


def by_role(snapshot: Snapshot, role: str) -> dict[str, Exchange]:
    return {"/" + each.url.split("/", 3)[3]: each for each in snapshot.exchanges() if each.role == role}


def test_a_site_is_collected_as_it_is_linked(tmp_path: Path) -> None:
    table: dict[str, bytes | str] = {
        "/": (
            "<base href='http://elsewhere.invalid/'><link rel=stylesheet href=/s.css>"
            "<a href=/x>base leads out</a>"
        ),
    }
    table["/"] = (
        "<script src=/own.js></script><script src=http://other.invalid/t.js></script><img src=logo.png>"
        "<iframe src=/frame.html></iframe><link rel=stylesheet href=s.css>"
        "<a href=a/1.html>1</a><a href='a/1.html#x'>again</a><a href=doc.pdf>file</a>"
        "<a href='javascript:go()'>no</a><a href=mailto:a@b.cn>no</a><a href=http://other.invalid/>out</a>"
    )
    table |= {
        "/a/1.html": "<a href=2.html>2</a><a href=../gone.html>gone</a>",
        "/a/2.html": answer("<a href=/>home</a>", mime=None),
        "/frame.html": "<a href=/in-frame.html>3</a>",
        "/in-frame.html": "3",
        "/own.js": answer("document.write('<script src=\"/deep.js\"></script>')", mime="text/javascript"),
        "/deep.js": answer("1", mime="text/javascript"),
        "/s.css": answer("a{}", mime="text/css"),
        "/logo.png": answer(b"\x89PNG", mime="image/png"),
        "/doc.pdf": answer(b"%PDF", mime="application/pdf"),
        "/robots.txt": answer("User-agent: *\nDisallow: /secret/\n", mime="text/plain"),
    }
    with serving(pages(table)) as server:
        snapshot = collect(server, tmp_path)
    found = by_role(snapshot, "page")
    assert {path: (each.status, each.depth) for path, each in found.items()} == {
        "/": (200, 0),
        "/a/1.html": (200, 1),
        "/a/2.html": (200, 2),
        "/gone.html": (404, 2),
        "/in-frame.html": (200, 1),
    }
    assert found["/gone.html"].from_url == server.url("/a/1.html")
    assert by_role(snapshot, "resource").keys() == {
        "/own.js",
        "/deep.js",
        "/frame.html",
        "/s.css",
        "/logo.png",
    }
    assert "range" in next(each for each in server.requests if each.path == "/logo.png").headers
    assert "range" in next(each for each in server.requests if each.path == "/doc.pdf").headers
    assert [each.status for each in by_role(snapshot, "probe-404").values()] == [404]
    assert by_role(snapshot, "robots").keys() == {"/robots.txt"}
    assert by_role(snapshot, "sitemap").keys() == {"/sitemap.xml"}
    assert snapshot.left_out == {"scope": 1}
    assert snapshot.target == site(server)
    assert max(collections.Counter(server.paths()).values()) == 1
    found_by_url = snapshot.lookup(server.url("/a/1.html"))
    assert found_by_url == found["/a/1.html"]


def test_a_base_element_does_not_widen_the_scope(tmp_path: Path) -> None:
    home = "<base href='http://elsewhere.invalid/x/'><a href=y.html>1</a><a href='http://127.0.0.1:{}/z.html'>2</a>"
    with serving(lambda asked: answer(home.format(asked.headers["host"].rpartition(":")[2]))) as server:
        snapshot = collect(server, tmp_path)
    assert by_role(snapshot, "page").keys() == {"/", "/z.html"}
    assert snapshot.left_out == {"scope": 1}


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


def test_sitemaps_are_read(tmp_path: Path) -> None:
    def handle(asked: Request) -> Answer:
        host = f"http://{asked.headers['host']}"
        table: dict[str, bytes | str] = {
            "/": "x",
            "/robots.txt": answer(f"Sitemap: {host}/index.xml\n", mime="text/plain"),
            "/index.xml": answer(f"<sitemapindex><sitemap><loc>{host}/m.xml</loc></sitemap></sitemapindex>"),
            "/m.xml": answer(f"<urlset><url><loc>{host}/lonely.html</loc></url></urlset>", mime="text/xml"),
            "/lonely.html": "<a href=/next.html>",
            "/next.html": "x",
        }
        return pages(table)(asked)

    with serving(handle) as server:
        snapshot = collect(server, tmp_path)
    assert {path: each.depth for path, each in by_role(snapshot, "page").items()} == {
        "/": 0, "/lonely.html": None, "/next.html": None,
    }  # fmt: skip


def test_redirects_are_exchanges_of_their_own(tmp_path: Path) -> None:
    table: dict[str, bytes | str] = {
        "/": "<a href=/old.html>1</a><a href=/loop-a>2</a><a href=/self>3</a>",
        "/old.html": answer(status=301, Location="/new.html"),
        "/new.html": "x",
        "/loop-a": answer(status=302, Location="/loop-b"),
        "/loop-b": answer(status=302, Location="/loop-a"),
        "/self": answer(status=302, Location="/self"),
    }
    with serving(pages(table)) as server:
        found = by_role(collect(server, tmp_path), "page")
    assert {path: each.status for path, each in found.items() if each.failure is None} == {
        "/": 200, "/old.html": 301, "/new.html": 200, "/loop-a": 302,
    }  # fmt: skip
    assert {path for path, each in found.items() if each.failure and each.failure.cause is Cause.REDIRECTS} == {
        "/loop-b", "/self",
    }  # fmt: skip
    assert found["/new.html"].depth == 1


def test_endless_redirects_end(tmp_path: Path) -> None:
    def handle(asked: Request) -> Answer:
        if asked.path == "/":
            return answer("<a href=/r0>1</a>")
        if asked.path.startswith("/r") and asked.path[2:].isdigit():
            return answer(status=302, Location=f"/r{int(asked.path[2:]) + 1}")
        return answer(status=404)

    with serving(handle) as server:
        found = by_role(collect(server, tmp_path), "page")
    assert len(found) == 12
    assert found["/r10"].failure is not None
    assert found["/r10"].failure.cause is Cause.REDIRECTS


def test_a_redirect_to_a_private_address_is_not_followed(tmp_path: Path) -> None:
    with serving(lambda _: answer("secret")) as inside:
        table: dict[str, bytes | str] = {"/": answer(status=302, Location=inside.home)}
        with serving(pages(table)) as server:
            options = CrawlOptions(resolve=(f"www.example.gov.cn:{server.port}:127.0.0.1",))
            target = Target(
                "t", "site", f"http://www.example.gov.cn:{server.port}/", hosts=(f"127.0.0.1:{inside.port}",)
            )
            crawl(target, options, tmp_path / "a.warc.gz")
    assert not inside.requests
    found = read_snapshot(tmp_path / "a.warc.gz").lookup(inside.home)
    assert found is not None
    assert found.failure is not None
    assert found.failure.cause is Cause.FORBIDDEN_ADDRESS


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
        snapshot = collect(server, tmp_path)
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


def test_own_files_are_asked_for_their_first_bytes(tmp_path: Path) -> None:
    def handle(asked: Request) -> Answer:
        if asked.path == "/":
            return answer("<a href=/a.pdf>1</a><a href=/b.pdf>2</a><img src=c.png>")
        if asked.path in ("/a.pdf", "/c.png"):
            return answer(b"%PDF", 206, "application/pdf")
        return answer("", 404)

    with serving(handle) as server:
        snapshot = collect(server, tmp_path)
    files = by_role(snapshot, "attachment")
    assert {path: (each.method, each.status, each.body) for path, each in files.items()} == {
        "/a.pdf": ("GET", 206, b"%PDF"), "/b.pdf": ("GET", 404, b""),
    }  # fmt: skip
    assert by_role(snapshot, "resource")["/c.png"].status == 206
    assert all(
        "range" in each.headers for each in server.requests if each.path in ("/a.pdf", "/b.pdf", "/c.png")
    )


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


def test_foreign_links_are_asked_only_when_wanted(tmp_path: Path) -> None:
    with serving(lambda asked: answer("", 404 if asked.path == "/gone" else 200)) as other:
        home = f"<a href={other.url('/gone')}>1</a><a href={other.url('/there')}>2</a>"
        with serving(pages({"/": home})) as server:
            assert collect(server, tmp_path).left_out == {"scope": 2}
            (tmp_path / "b").mkdir()
            checked = collect(server, tmp_path / "b", CrawlOptions(allow_private=True, check_external=True))
    assert {path: (each.method, each.status) for path, each in by_role(checked, "link").items()} == {
        "/gone": ("GET", 404), "/there": ("HEAD", 200),
    }  # fmt: skip


def _wide(asked: Request) -> Answer:
    """A home page, 5 columns of very different size."""
    sizes = {"a": 400, "b": 5, "c": 5, "d": 5, "e": 5}
    if asked.path == "/":
        return answer(
            "".join(f"<a href=/{c}/{n}.html>x</a>" for c, size in sizes.items() for n in range(size))
        )
    return answer("x") if asked.path.endswith(".html") and "guiju" not in asked.path else answer("", 404)


def test_a_large_site_is_sampled_fairly_and_the_same_each_time(tmp_path: Path) -> None:
    drawn = []
    for name, seed in (("x", 1), ("y", 1), ("z", 2)):
        (tmp_path / name).mkdir()
        with serving(_wide) as server:
            options = CrawlOptions(allow_private=True, max_pages=31, seed=seed)
            snapshot = collect(server, tmp_path / name, options)
        drawn.append(set(by_role(snapshot, "page")))
        assert snapshot.left_out == {"budget": 390}
    assert len(drawn[0]) == 31
    assert collections.Counter(path[1:2] for path in drawn[0]) == {
        "": 1,
        "a": 10,
        "b": 5,
        "c": 5,
        "d": 5,
        "e": 5,
    }


def test_the_sample_is_recorded_and_depends_on_the_seed(tmp_path: Path) -> None:
    target = Target("t", "site", "http://www.example.gov.cn:{}/")
    drawn = []
    for seed in (1, 1, 2):
        folder = tmp_path / str(len(drawn))
        folder.mkdir()
        with serving(_wide) as server:
            # the name stays the same although the port differs from run to run: hosts are drawn by address
            options = CrawlOptions(max_pages=31, seed=seed, allow_private=True)
            collect(server, folder, options)
            with (folder / "a.warc.gz").open("rb") as stream:
                notes = [
                    each.content_stream().read()
                    for each in ArchiveIterator(stream)
                    if each.rec_headers.get_header("WARC-Target-URI") == "urn:guiju:sample"
                ]
        assert len(notes) == 1
        assert b'"of":420' in notes[0]
        assert f'"seed":{seed}'.encode() in notes[0]
        drawn.append(notes[0].replace(str(server.port).encode(), b""))
    assert drawn[0] == drawn[1] != drawn[2]
    assert target.kind == "site"


def test_endless_calendars_end(tmp_path: Path) -> None:
    def handle(asked: Request) -> Answer:
        if asked.path == "/robots.txt":
            return answer("", 404)
        month = int(asked.path.partition("m=")[2] or 0)
        return answer(
            f"<a href='/cal?m={month + 1}'>1</a><a href='/cal?m={month + 2}'>2</a><a href='{'/x' * 9}'>3</a>"
        )

    with serving(handle) as server:
        options = CrawlOptions(allow_private=True, per_pattern=20)
        snapshot = collect(server, tmp_path, options)
    assert len(by_role(snapshot, "page")) == 21
    assert snapshot.left_out == {"pattern": 2, "repetition": 1}


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[Progress] = []
    with serving(pages({"/": "<a href=/a.html>1</a>", "/a.html": "x"})) as server:
        crawl(site(server), LOCAL, tmp_path / "a.warc.gz", told.append)
    assert told[-1].done >= 4
    assert told[-1].waiting == 0


def test_a_complete_archive_is_left_as_it_is(tmp_path: Path) -> None:
    with serving(pages({"/": "x"})) as server:
        crawl(site(server), LOCAL, tmp_path / "a.warc.gz")
        before, asked = (tmp_path / "a.warc.gz").read_bytes(), len(server.requests)
        crawl(site(server), LOCAL, tmp_path / "a.warc.gz")
        assert len(server.requests) == asked
    assert (tmp_path / "a.warc.gz").read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.warc.gz"]


def test_a_target_without_an_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not an http"):
        crawl(Target("t", "site", "ftp://x/"), LOCAL, tmp_path / "a.warc.gz")


_CHILD = """
import sys
from pathlib import Path
from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions
from checks.model.target import Target
crawl(Target("t", "site", sys.argv[1]), CrawlOptions(allow_private=True), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("keep_frontier", [True, False])
def test_a_killed_crawl_goes_on_without_losing_or_repeating(tmp_path: Path, keep_frontier: bool) -> None:
    """The server kills the collector at three requests; what was in flight then is all that is asked twice."""
    count, kills = 150, {20, 70, 120}
    child: list[subprocess.Popen[bytes]] = []
    seen: list[str] = []
    lock = threading.Lock()

    def handle(asked: Request) -> Answer:
        with lock:
            seen.append(asked.path)
            number = len(seen)
        if number in kills:
            os.kill(child[-1].pid, signal.SIGKILL)
            return None
        if asked.path.startswith("/p") or asked.path == "/":
            n = int(asked.path[2:] or 0)
            return answer(
                "".join(f"<a href=/p{m}>x</a>" for m in (2 * n + 1, 2 * n + 2) if m < count) + "x" * 3_000
            )
        return answer("", 404)

    path = tmp_path / "a.warc.gz"
    with serving(handle) as server:
        for _ in range(len(kills) + 1):
            child.append(subprocess.Popen([sys.executable, "-c", _CHILD, server.home, str(path)]))
            code = child[-1].wait(60)
            if code and not keep_frontier:
                path.with_name("a.warc.gz.frontier").unlink()
            if code:
                with path.open("ab") as stream:
                    stream.write(b"\x1f\x8b\x08\x00torn")
    assert code == 0
    snapshot = read_snapshot(path)
    urls = collections.Counter(each.url for each in snapshot.exchanges())
    assert max(urls.values()) == 1
    assert by_role(snapshot, "page").keys() == {"/", *(f"/p{n}" for n in range(1, count))}
    assert sum(collections.Counter(seen).values()) - len(set(seen)) == len(kills)
    assert not snapshot.left_out


def test_the_archive_reads_the_same_each_time_and_elsewhere(tmp_path: Path) -> None:
    with serving(pages({"/": "<a href=/a.html>政府</a>", "/a.html": answer("中", X="y")})) as server:
        snapshot = collect(server, tmp_path)
    assert list(snapshot.exchanges()) == list(read_snapshot(tmp_path / "a.warc.gz").exchanges())
    with (tmp_path / "a.warc.gz").open("rb") as stream:
        records = [
            (each.rec_type, each.rec_headers.get_header("WARC-Target-URI"), each.content_stream().read())
            for each in ArchiveIterator(stream, check_digests="raise")
        ]
    assert records[0][0] == "warcinfo"
    assert ("response", server.url("/a.html"), "中".encode()) in records
    assert records[-1][1] == "urn:guiju:left-out"


@needs_samples
def test_each_page_of_a_real_site_is_reached(tmp_path: Path) -> None:
    root = SAMPLES / "sites" / "atxlyj.cn"

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(root))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://www.atxlyj.cn:{server.server_port}/"
        options = CrawlOptions(resolve=(f"www.atxlyj.cn:{server.server_port}:127.0.0.1",))
        crawl(Target("t", "site", home), options, tmp_path / "a.warc.gz")
        server.shutdown()
    snapshot = read_snapshot(tmp_path / "a.warc.gz")
    found = {
        path.lstrip("/").partition("?")[0]
        for role in ("page", "resource")
        for path, each in by_role(snapshot, role).items()
        if each.status == 200
    }
    there = {path.relative_to(root).as_posix() for path in root.rglob("*.html")}
    assert there <= found
    assert len(by_role(snapshot, "page")) == 170  # with the home page under two addresses, without one frame
    assert not snapshot.left_out

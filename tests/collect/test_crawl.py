"""Whole crawls of real servers on loopback."""

import collections
import functools
import gzip
import http.server
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from checks.collect.crawl import ForeignArchive, Progress, crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.model.target import Target
from tests.collect.collecting import LOCAL, by_role, collect, site
from tests.collect.serving import Answer, Request, answer, pages, serving
from tests.samples import SAMPLES, needs_samples


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


@pytest.mark.parametrize(
    "content", [b"my notes", gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n\r\n"), b"x" * 100_000]
)
def test_a_file_that_is_something_else_is_left_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(content)
    with pytest.raises(ForeignArchive, match=r"a\.warc\.gz"):
        crawl(Target("t", "site", "http://127.0.0.1:1/"), LOCAL, path)
    assert path.read_bytes() == content


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
            assert code in (0, -signal.SIGKILL)
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

"""What pages, sitemaps and redirects lead to."""

from pathlib import Path

from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.model.cause import Cause
from checks.model.target import Target
from tests.collect.collecting import by_role, collect
from tests.collect.serving import Answer, Request, answer, pages, serving


def test_a_base_element_does_not_widen_the_scope(tmp_path: Path) -> None:
    home = "<base href='http://elsewhere.invalid/x/'><a href=y.html>1</a><a href='http://127.0.0.1:{}/z.html'>2</a>"
    with serving(lambda asked: answer(home.format(asked.headers["host"].rpartition(":")[2]))) as server:
        snapshot = collect(server, tmp_path)
    assert by_role(snapshot, "page").keys() == {"/", "/z.html"}
    assert snapshot.left_out == {"scope": 1}


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

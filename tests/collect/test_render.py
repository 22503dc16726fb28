"""The whole way on hostile pages: from a served site to the archive; nothing hangs, nothing gets out."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import orjson
import pytest
from warcio.archiveiterator import ArchiveIterator

from checks.collect.browser import VARIABLE
from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions, Limits
from checks.collect.render import render
from checks.collect.snapshot import read_snapshot
from checks.engine.check import check
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.target import Target
from checks.reports.json_ import render as render_report
from tests.collect.rendering import Seen, browsers, needs_browser, show
from tests.collect.serving import Answer, Request, Server, answer, pages, serving
from tests.shipped import shipped_rulebook

HOST = "www.hostile.gov.cn"
DAY = date(2026, 11, 23)
PAGES = {
    "never": "<title>等不到</title><p>正文在这里</p><img src=/slow.png>",
    "alerts": "<title>弹窗</title><script>while(true){alert('看我')}</script><p>正文在这里</p>",
    "timers": "<title>弹窗</title><p>正文在这里</p><script>setInterval(() => alert('又来'), 1)</script>",
    "storm": "<title>开窗</title><script>for(let i=0;i<5000;i++)window.open('/pop'+i)</script><p>正文在这里</p>",
    "hang": "<title>死循环</title><script>while(true){}</script>",
    "grow": "<title>长大</title><body><script>setInterval(() => {for(let i=0;i<3000;i++){"
    "let d=document.createElement('p');d.textContent='字'.repeat(2000)+i;document.body.append(d)}},1)</script>",
    "memory": "<title>内存</title><script>let a=[];while(true)a.push(new Array(1e6).fill(1.1))</script>",
    "loop": "<title>绕</title><script>location.replace('/col/loop.html')</script>",
    "away": "<title>走</title><script>location.href='http://127.0.0.1:@/secret-away'</script>",
    "file": "<title>文件</title><p>正文在这里</p><iframe src='file:///etc/passwd'></iframe><img src='file:///etc/hosts'>"
    "<script>try{location.href='file:///etc/passwd'}catch(e){};fetch('file:///etc/passwd').catch(()=>0)</script>",
    "inside": "<title>内网</title><p>正文在这里</p><img src='http://127.0.0.1:@/secret-img'><img src=/go><iframe src='/go'></iframe>"
    "<iframe src='http://localhost:@/secret-frame'></iframe><object data='http://127.0.0.1:@/secret-object'></object>"
    "<link rel=stylesheet href='http://[::1]:@/secret-css'><link rel=prefetch href='http://127.0.0.1:@/secret-prefetch'>"
    "<link rel=preconnect href='http://127.0.0.1:@/'><link rel=prerender href='http://127.0.0.1:@/secret-prerender'>"
    "<video src='http://127.0.0.1:@/secret-video' autoplay></video><script src='http://127.0.0.1:@/secret-script'></script>"
    '<script type=speculationrules>{"prerender":[{"urls":["http://127.0.0.1:@/secret-rules"]}]}</script>'
    "<form id=f method=post action='http://127.0.0.1:@/secret-form' target=_blank></form><script>"
    "fetch('http://127.0.0.1:@/secret-fetch').catch(()=>0);fetch('/go').catch(()=>0);navigator.sendBeacon('http://127.0.0.1:@/secret-beacon','x');"
    "new WebSocket('ws://127.0.0.1:@/secret-socket');new EventSource('http://127.0.0.1:@/secret-events');document.getElementById('f').submit();"
    "new Worker(URL.createObjectURL(new Blob([\"fetch('http://127.0.0.1:@/secret-worker')\"])));"
    "try{new SharedWorker(URL.createObjectURL(new Blob([\"fetch('http://127.0.0.1:@/secret-shared')\"])))}catch(e){};"
    "try{let c=new RTCPeerConnection({iceServers:[{urls:'turn:127.0.0.1:@?transport=tcp',username:'a',credential:'b'}]});"
    "c.createDataChannel('x');c.createOffer().then(o=>c.setLocalDescription(o))}catch(e){};navigator.serviceWorker?.register('/sw.js');</script>",
    "shadow": "<title>改写</title><p>正文在这里</p><script>Array.prototype.map=()=>[];Array.prototype.toJSON=()=>'x';JSON.stringify=()=>'{}';"
    "window.getComputedStyle=()=>({});document.getElementsByTagName=()=>[];Element.prototype.getClientRects=()=>[]</script>",
    "download": "<title>下载</title><p>正文在这里</p><script>location.href='/big.zip'</script>",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict[str, Seen], Server, Server]]:
    over = threading.Event()

    def wait(request: Request) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
        over.wait(60)

    with serving(pages({})) as secret:
        written = {f"/col/{name}.html": text.replace("@", str(secret.port)) for name, text in PAGES.items()}
        table: dict[str, bytes | str] = dict(written)
        table["/"] = "<title>首页</title>" + "".join(f"<a href={path}>{path}</a>" for path in written)
        table["/go"] = answer("", 302, Location=f"http://127.0.0.1:{secret.port}/secret-redirect")
        table["/big.zip"] = answer(b"PK" + b"\0" * 100_000, mime="application/zip")

        def handle(request: Request) -> Answer:
            return wait(request) if request.path == "/slow.png" else pages(table)(request)

        try:
            seen, server = show(
                handle, tmp_path_factory.mktemp("hostile"), 30, HOST, limits=Limits(total=3, read=2)
            )
        finally:
            over.set()
        yield seen, server, secret


Hostile = tuple[dict[str, Seen], Server, Server]


def page(hostile: Hostile, name: str) -> Seen:
    return hostile[0][f"/col/{name}.html"]


@needs_browser
def test_every_page_ends(hostile: Hostile) -> None:
    assert set(hostile[0]) == {"/", *(f"/col/{name}.html" for name in PAGES)}
    assert browsers() == []


@needs_browser
@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("hang", Cause.TIMEOUT),
        ("memory", Cause.LIMIT),
        ("loop", Cause.REDIRECTS),
        ("away", Cause.REDIRECTS),
        ("download", Cause.UNREADABLE),
    ],
)
def test_what_cannot_be_shown_is_an_archived_failure(hostile: Hostile, name: str, cause: Cause) -> None:
    failure = page(hostile, name).failure
    assert failure is not None and failure.cause is cause, failure


@needs_browser
def test_a_page_that_grows_for_ever_is_given_up(hostile: Hostile) -> None:
    failure = page(hostile, "grow").failure
    assert failure is not None and failure.cause in (Cause.LIMIT, Cause.TIMEOUT, Cause.TOO_LARGE)


@needs_browser
@pytest.mark.parametrize("name", ["never", "alerts", "timers", "storm", "file", "inside", "shadow"])
def test_what_is_hostile_but_ends_is_seen(hostile: Hostile, name: str) -> None:
    seen = page(hostile, name)
    assert seen.failure is None and "正文在这里" in seen.html
    assert seen.told["axe"]["trouble"] is None


@needs_browser
@pytest.mark.parametrize(("name", "kind"), [("alerts", "alert"), ("timers", "alert"), ("storm", "window")])
def test_storms_are_counted_and_stopped(hostile: Hostile, name: str, kind: str) -> None:
    facts = page(hostile, name).facts
    assert 5 < len(facts["popups"]) <= 30
    assert {popup["kind"] for popup in facts["popups"]} == {kind}
    assert facts["errors"] == [], "what stops the storm is ours, not the page's error"


@needs_browser
def test_nothing_gets_out_to_addresses_that_are_not_allowed(hostile: Hostile) -> None:
    _, server, secret = hostile
    assert secret.requests == []
    assert all(request.method in ("GET", "HEAD") for request in server.requests)
    refused = {each["cause"] for each in page(hostile, "inside").facts["undelivered"]}
    assert refused == {"forbidden-address"}


@needs_browser
def test_files_of_this_machine_stay_closed(hostile: Hostile) -> None:
    assert "root:" not in page(hostile, "file").html


@needs_browser
def test_what_the_page_does_to_its_world_does_not_reach_the_measuring(hostile: Hostile) -> None:
    seen = page(hostile, "shadow")
    assert seen.facts["text_chars"] == len("正文在这里")
    assert "guiju-font=" in seen.html


@needs_browser
def test_what_never_arrives_is_named(hostile: Hostile) -> None:
    (missing,) = page(hostile, "never").facts["undelivered"]
    assert (missing["url"], missing["type"]) == (f"http://{HOST}/slow.png", "image")
    assert page(hostile, "never").facts["bytes"]["partial"]


SITE: dict[str, bytes | str] = {
    "/": "<!doctype html><html lang=zh-CN><title>首页</title><script src=/own.js></script><p id=p>正文</p>"
    "<img src=/big.png><a href=/col/>栏目</a><a href=/art/2026/6/8/art_1.html>文章</a>",
    "/own.js": answer("document.title='改了'; nope()", mime="text/javascript"),
    "/big.png": answer(b"\x89PNG" + b"\0" * 9_000, mime="image/png"),
    "/col/": "<title>栏目</title><ul><li><a href=/art/2026/6/8/art_1.html>一</a></ul>",
    "/art/2026/6/8/art_1.html": "<title>文章</title><meta name=ArticleTitle content=文章>"
    f"<div id=zoom style='font-size:12px;line-height:18px;width:600px'><p>{'正文内容' * 50}</p></div>",
}


@needs_browser
def test_a_plain_site_is_shown_from_what_was_collected(tmp_path: Path) -> None:
    seen, server = show(SITE, tmp_path)
    assert set(seen) == {"/", "/col/", "/art/2026/6/8/art_1.html"}
    home = seen["/"]
    assert "<title>改了</title>" in home.html
    assert [error["message"] for error in home.facts["errors"]] == ["ReferenceError: nope is not defined"]
    assert home.facts["requests"] == {"value": 3, "partial": False}
    assert home.facts["bytes"]["value"] > 9_000
    assert len(home.facts["loads"]) == 3 and home.facts["load_ms"] in home.facts["loads"]
    assert 'guiju-font="12 18 600 200"' in seen["/art/2026/6/8/art_1.html"].html
    assert "load_ms" not in seen["/col/"].facts
    asked = server.paths("GET")
    assert asked.count("/") == asked.count("/own.js") == asked.count("/col/") == 1, "the archive answers"
    assert asked.count("/big.png") == 2, "tasted by the crawl, then fetched whole once for all loads"


@needs_browser
def test_an_archive_with_renderings_reads_as_ever_and_judges_alike_twice(tmp_path: Path) -> None:
    show(SITE, tmp_path)
    path = tmp_path / "a.warc.gz"
    with path.open("rb") as stream:
        kinds = [
            (
                record.rec_type,
                (record.rec_headers.get_header("WARC-Target-URI") or "")[:19],
                record.content_stream().read(),
            )
            for record in ArchiveIterator(stream)
        ]
    rendered = [
        content for kind, uri, content in kinds if kind == "metadata" and uri == "urn:guiju:rendered:"
    ]
    assert len(rendered) == 3 and all(orjson.loads(each)["schema"] == "guiju.rendered/1" for each in rendered)
    snapshot = read_snapshot(path)
    looked = snapshot.lookup(snapshot.target.location)
    assert looked is not None and looked.role == "page", "a rendering never stands for the page itself"
    book = shipped_rulebook()
    reports = [render_report(check(book, read_snapshot(path), as_of=DAY), book) for _ in range(2)]
    assert reports[0] == reports[1]
    assert orjson.loads(reports[0])["coverage"]["artefacts"]["rendered"] == 3


@needs_browser
def test_a_crawl_that_was_cut_shows_only_what_is_left(tmp_path: Path) -> None:
    shown: list[Exchange] = []
    with serving(pages(SITE)) as server:
        options = CrawlOptions(allow_private=True, render=3, axe=False)
        target = Target("site", "site", server.home)
        crawl(target, CrawlOptions(allow_private=True), tmp_path / "a.warc.gz")
        done = frozenset({server.home, server.url("/col/")})
        note = render(target, options, tmp_path / "a.warc.gz", shown.append, done)
    assert [exchange.url for exchange in shown] == [server.url("/art/2026/6/8/art_1.html")]
    assert orjson.loads(shown[0].body)["axe"] is None
    assert (note["pages"], note["of"], note["trouble"]) == (3, 3, None)


def test_without_a_browser_the_crawl_is_complete_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))
    seen, _ = show(SITE, tmp_path)
    assert seen == {}
    assert read_snapshot(tmp_path / "a.warc.gz").left_out["browser"] == 3


@needs_browser
def test_where_scripts_lead_is_followed(tmp_path: Path) -> None:
    script = "<div id=app></div><script>document.getElementById('app').innerHTML = ['%s'].map(n => '<a href=/' + n + '>' + n + '</a>')</script>"
    long = "<p>" + "正文" * 50
    site = {
        "/": script % "a.html', 'f.pdf", "/a.html": long + script % "b.html", "/b.html": long + script % "c.html", "/c.html": long, "/f.pdf": b"%PDF-1.4",
    }  # fmt: skip
    seen, server = show(site, tmp_path, count=3, axe=False)
    assert set(seen) == {"/", "/a.html", "/b.html"}
    asked = server.paths("GET")
    assert [asked.count(path) for path in ("/a.html", "/b.html", "/c.html")] == [1, 1, 1]
    snapshot = read_snapshot(tmp_path / "a.warc.gz")
    last = snapshot.lookup(server.url("/c.html"))
    assert last is not None and (last.depth, last.from_url) == (3, server.url("/b.html"))
    file = snapshot.lookup(server.url("/f.pdf"))
    assert file is not None and file.role == "attachment"

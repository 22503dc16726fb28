"""Every request of a page, answered or refused."""

from typing import Any

from checks.collect.tab import Tab
from tests.collect.rendering import in_tab, needs_browser
from tests.collect.serving import Request, answer

pytestmark = needs_browser


async def told(tab: Tab) -> dict[str, Any]:
    await tab.load()
    await tab.settle()
    return {**tab.told(), "title": await tab.evaluate("document.title", beside=False)}


def test_redirects_are_followed_for_the_browser() -> None:
    site: dict[str, bytes | str] = {
        "/": answer("", 301, Location="/home/"),
        "/home/": "<script src=/moved.js></script><iframe src=/frame></iframe>",
        "/moved.js": answer("", 302, Location="/real.js"),
        "/real.js": answer("document.title = location.pathname", mime="text/javascript"),
        "/frame": answer("", 302, Location="/inner.html"),
        "/inner.html": "<script>parent.document.title += location.pathname</script>",
    }
    facts, server = in_tab(site, told)
    assert facts["title"] == "/home//inner.html"
    assert sorted(set(server.paths())) == sorted(site)


def test_only_asking_is_let_through() -> None:
    html = (
        "<form id=f method=post action=/save></form><video src=/v.mp4 autoplay></video><script>"
        "fetch('/post', {method: 'POST'}).catch(() => 0); navigator.sendBeacon('/beacon');"
        "new EventSource('/events'); new WebSocket('ws://' + location.host + '/socket');"
        "fetch('/get').then(r => document.title = r.status); f.submit()</script>"
    )
    facts, server = in_tab({"/": html, "/get": "x"}, told)
    assert sorted(server.paths()) == ["/", "/get"]
    assert facts["blocked"]["method"] >= 1 and facts["blocked"]["stream"] == facts["blocked"]["media"] == 1
    assert facts["bytes"]["partial"], "the video was left out"


def test_other_origins_answer_only_those_they_allow() -> None:
    def handle(request: Request) -> Any:
        if request.path == "/":
            port = request.headers["host"].rpartition(":")[2]
            names = "".join(
                f"fetch('http://localhost:{port}{path}').then(() => document.title += '{path}', () => 0);"
                for path in ("/open", "/closed", "/mine")
            )
            return answer(f"<script>{names}</script>")
        allowed = {"/open": "*", "/mine": request.headers.get("origin", "")}.get(request.path)
        return answer("x", **({"Access_Control_Allow_Origin": allowed} if allowed else {}))

    facts, _ = in_tab(handle, told)
    assert "/open" in facts["title"] and "/mine" in facts["title"] and "/closed" not in facts["title"]
    assert facts["blocked"] == {"cors": 1}


def test_what_weighs_how_much_and_what_is_missing() -> None:
    site: dict[str, bytes | str] = {
        "/": "<img src=/a.png><img src=/gone.png><img src=http://127.0.0.1:9/x.png>",
        "/a.png": answer(b"x" * 5_000, mime="image/png"),
    }
    facts, _ = in_tab(site, told)
    assert facts["requests"] == {"value": 4, "partial": True}
    assert 5_000 < facts["bytes"]["value"] < 6_500
    (missing,) = facts["undelivered"]
    assert (missing["url"], missing["type"]) == ("http://127.0.0.1:9/x.png", "image")


def test_what_is_not_asked_for_by_a_reader_is_not_fetched() -> None:
    html = "<link rel=icon href=/favicon.png><link rel=manifest href=/m.json><a ping=/ping href=/x>x</a>"
    _, server = in_tab({"/": html}, told)
    assert server.paths() == ["/"]

"""One page in a real tab: opened, listened to, asked."""

import asyncio
from typing import Any

import pytest

from checks.collect.breakage import Broken
from checks.collect.tab import Gone, Tab, script
from checks.model.cause import Cause
from tests.collect.rendering import in_tab, needs_browser
from tests.collect.serving import answer

pytestmark = needs_browser


async def told(tab: Tab) -> dict[str, Any]:
    await tab.load()
    await tab.settle()
    return tab.told()


def test_errors_are_told_with_script_and_line() -> None:
    site: dict[str, bytes | str] = {
        "/": "<script src=/a.js></script>\n<script>\nnope()</script><script>Promise.reject(new Error('no'))</script>",
        "/a.js": answer("\n\nlost.thing", mime="text/javascript"),
    }
    facts, _ = in_tab(site, told)
    found = [
        (each["message"], each["url"].rpartition("/")[2], each["line"], each["promise"])
        for each in facts["errors"]
    ]
    assert found == [
        ("ReferenceError: lost is not defined", "a.js", 3, False),
        ("ReferenceError: nope is not defined", "", 3, False),
        ("Error: no", "", 3, True),
    ]


def test_popups_are_told_and_none_opens() -> None:
    html = (
        "<script>alert('你好');confirm('走吗');prompt('名字');window.open('/ad');window.print()</script>"
        "<a id=a href=/new target=_blank>x</a><script>document.getElementById('a').click()</script>"
        "<script>onbeforeunload = () => '别走'</script>"
    )
    facts, server = in_tab({"/": html}, told)
    assert [(each["kind"], each["text"].rpartition("/")[2]) for each in facts["popups"]] == [
        ("alert", "你好"),
        ("confirm", "走吗"),
        ("prompt", "名字"),
        ("window", "ad"),
        ("window", "new"),
    ]
    assert server.paths() == ["/"]


def test_questions_are_asked_beside_the_page() -> None:
    async def ask(tab: Tab) -> list[Any]:
        await tab.enter()
        return [
            await tab.evaluate("typeof guiju + typeof secret"),
            await tab.evaluate("typeof guiju + typeof secret", beside=False),
            await tab.ask("called()"),
            await tab.address(),
        ]

    html = '<script>var secret = 1; JSON.stringify = null</script><b onclick="go(); a.b(); if (x) {stop()}">x</b>'
    (beside, within, called, address), server = in_tab({"/": html}, ask)
    assert (beside, within, address) == ("objectundefined", "undefinednumber", server.home)
    assert called == ["go", "stop"], "b() is a member of something, if no function"


def test_a_script_that_never_ends_is_stopped() -> None:
    async def stop(tab: Tab) -> Any:
        await tab.load()
        await tab.enter()
        with pytest.raises(Broken) as broken:
            await tab.evaluate("while (true) {}", 1, beside=False)
        await tab.stop_scripts()
        return broken.value.failure.cause, await tab.evaluate("1 + 1")

    assert in_tab({"/": "<p>x"}, stop)[0] == (Cause.LIMIT, 2)


def test_a_page_that_stops_its_own_loading_is_open() -> None:
    async def use(tab: Tab) -> tuple[bool, bool]:
        return tab.cut_short, await tab.load()

    html = "<p>x<script>window.stop()</script><script src=/a.js></script><p>y"
    assert in_tab({"/": html}, use)[0] == (True, False)
    assert in_tab({"/": "<p>x"}, use)[0] == (False, True)


def test_a_page_that_has_gone_on_is_told() -> None:
    async def leave(tab: Tab) -> str:
        await tab.enter()
        await tab.evaluate("location.href = '/next'", beside=False)
        with pytest.raises(Gone):
            for _ in range(200):
                await tab.ask("timing()")
                await asyncio.sleep(0.01)
        return await tab.address()

    address, server = in_tab({"/": "<p>x", "/next": "<p>y"}, leave)
    assert address == server.url("/next")


@pytest.mark.parametrize(
    ("site", "cause"),
    [
        ({"/": answer("", 302, Location="http://127.0.0.2:9/")}, Cause.REDIRECTS),
        ({"/": answer("PK", mime="application/zip")}, Cause.UNREADABLE),
    ],
)
def test_what_is_no_page_is_broken(site: dict[str, bytes | str], cause: Cause) -> None:
    with pytest.raises(Broken) as broken:
        in_tab(site, told)
    assert broken.value.failure.cause is cause


def test_scripts_lie_beside_the_package() -> None:
    assert script("probe.js").startswith("//") and "guiju-stop" in script("guard.js")

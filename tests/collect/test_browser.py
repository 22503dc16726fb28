"""The browser: found or told to be missing; alone; gone at the end."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checks.collect.browser import NAMES, VARIABLE, Browser, NoBrowser, find_browser
from tests.collect.rendering import browsers, needs_browser
from tests.collect.serving import pages, serving


def test_a_named_browser_must_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))
    with pytest.raises(NoBrowser, match=VARIABLE):
        find_browser()
    named = tmp_path / "chrome"
    named.write_text("#!/bin/sh\nexit 1\n")
    named.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(named))
    assert find_browser() == str(named)


def test_the_systems_browser_is_taken_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoBrowser, match="apt-get install chromium") as told:
        find_browser()
    assert told.value.en and "\n" not in told.value.zh
    for name in reversed(NAMES):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
        assert find_browser() == str(tmp_path / name)


def test_what_does_not_start_is_told_in_one_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "chrome"
    broken.write_text("#!/bin/sh\necho no display >&2\nexit 1\n")
    broken.chmod(0o755)

    async def start() -> None:
        async with Browser(str(broken), "") as browser:
            await browser.tab()

    with pytest.raises(NoBrowser, match="启动失败"):
        asyncio.run(start())


@needs_browser
def test_it_reaches_nothing_by_itself() -> None:
    async def visit(url: str) -> str:
        async with Browser(find_browser(), "somebody") as browser:
            context = await browser.tab()
            page = await context.new_page()
            try:
                await page.goto(url)
            except Exception as error:
                return str(error)
            return await page.content()

    with serving(pages({"/": "secret"})) as server:
        for host in ("127.0.0.1", "localhost"):
            assert "ERR_PROXY_CONNECTION_FAILED" in asyncio.run(visit(f"http://{host}:{server.port}/"))
    assert server.requests == []
    assert browsers() == []


@needs_browser
def test_it_tells_who_it_is_and_starts_again_when_it_has_died() -> None:
    async def live_twice() -> list[str]:
        told = []
        async with Browser(find_browser(), "mail to a@b.cn") as browser:
            for _ in range(2):
                context = await browser.tab()
                page = await context.new_page()
                told.append(await page.evaluate("navigator.userAgent"))
                died = asyncio.Event()
                browser._browser.once("disconnected", lambda *_, died=died: died.set())
                os.kill(browser._pids.pop(), signal.SIGKILL)
                await died.wait()
        return told

    first, second = asyncio.run(live_twice())
    assert first == second and "Guiju/" in first and "mail to a@b.cn" in first and "Headless" not in first


@needs_browser
def test_it_goes_with_the_program_even_when_that_is_killed() -> None:
    script = (
        "import asyncio, sys\n"
        "from checks.collect.browser import Browser, find_browser\n"
        "async def main():\n"
        "    async with Browser(find_browser(), '') as browser:\n"
        "        await browser.tab()\n"
        "        print(*browser._pids, flush=True)\n"
        "        await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    pids = [int(word) for word in child.stdout.readline().split()]
    child.kill()
    child.wait()
    assert pids
    for pid in pids:
        gone = subprocess.run(["tail", f"--pid={pid}", "-f", "/dev/null"], timeout=20, check=False)
        assert gone.returncode == 0

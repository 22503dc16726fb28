"""Browser: the system's Chromium, cut off from every network, gone when the block ends."""

import asyncio
import contextlib
import importlib.util
import os
import shutil
import signal
import socket
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from checks import __version__

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
VARIABLE: Final = "GUIJU_CHROMIUM"
MOST_MEMORY: Final = 1_000_000_000
"""Bytes that one tab may take; then its process is ended."""
VIEWPORT: Final = {"width": 1366, "height": 768}
_WATCHED_EVERY: Final = 0.5
_CLOSING: Final = 5.0
_FEATURES: Final = (
    "AutofillServerCommunication DialMediaRouteProvider HttpsFirstBalancedModeAutoEnable HttpsUpgrades InterestFeedContentSuggestions "
    "IsolateOrigins MediaRouter NetworkPrediction OptimizationHints PaintHolding Prerender2 SafeBrowsing Translate "
    "WebTransport site-per-process"
)
_SWITCHES: Final = (
    "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-default-apps", "--disable-extensions",
    "--disable-domain-reliability", "--disable-client-side-phishing-detection", "--disable-breakpad", "--no-pings",
    "--mute-audio", "--disable-site-isolation-trials", "--disable-dev-shm-usage",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--js-flags=--max-old-space-size=512",
    f"--disable-features={','.join(_FEATURES.split())}",
)  # fmt: skip


class NoBrowser(Exception):
    """Pages cannot be shown to a browser; `zh` and `en` say why in one sentence."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


def find_browser() -> str:
    """The Chromium to use: what `GUIJU_CHROMIUM` names, else the system's; raises `NoBrowser`, downloads nothing."""
    for module in ("playwright", "axe_playwright_python"):
        if importlib.util.find_spec(module) is None:
            raise NoBrowser(
                "没有安装渲染用的库，网页不渲染：pip install 'guiju[render]'",
                "the libraries for rendering are missing, nothing is rendered: pip install 'guiju[render]'",
            )
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise NoBrowser(
                f"{VARIABLE} 指的 {named} 不能运行，网页不渲染", f"{VARIABLE}={named} cannot be run"
            )
        return found
    for name in NAMES:
        found = shutil.which(name)
        if found is not None:
            return found
    raise NoBrowser(
        f"没有找到 Chromium，网页不渲染：请安装（apt-get install chromium），或用 {VARIABLE} 指明路径",
        f"no Chromium found, nothing is rendered: install one (apt-get install chromium) or set {VARIABLE}",
    )


class Browser:
    """One Chromium for one crawl; started when a tab is first wanted, again when it has died.

    It has no network: what is not answered for it goes to a proxy that refuses, names resolve to nothing. Each tab has
    a profile of its own, without service workers, downloads and permissions. A tab that takes too much memory is ended.
    """

    def __init__(self, executable: str, user_agent_note: str, most_memory: int = MOST_MEMORY) -> None:
        self._executable = executable
        self._note = user_agent_note
        self._most_memory = most_memory
        self._wall = socket.socket()
        self._playwright: Any = None
        self._browser: Any = None
        self._session: Any = None
        self._watcher: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()
        self._pids: set[int] = set()
        self.name = ""

    async def __aenter__(self) -> Self:
        """Bind the port that nobody listens at: connections to it are refused, and no other program can take it."""
        self._wall.bind(("127.0.0.1", 0))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the browser, by force when it does not go."""
        await asyncio.shield(self._end())

    async def tab(self) -> Any:
        """A fresh profile (a Playwright BrowserContext); `NoBrowser` when Chromium does not start."""
        async with self._starting:
            if self._browser is None or not self._browser.is_connected():
                await self._start()
        context = await self._browser.new_context(
            viewport=VIEWPORT,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            user_agent=self._user_agent(),
            service_workers="block",
            accept_downloads=False,
            ignore_https_errors=False,
        )
        await context.add_init_script(path=Path(__file__).with_name("guard.js"))
        await context.route_web_socket("**/*", lambda route: route.close())
        return context

    def _user_agent(self) -> str:
        major = self._browser.version.split(".")[0]
        return (
            f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{major}.0.0.0 Safari/537.36 "
            f"Guiju/{__version__} ({self._note})"
        )

    async def _start(self) -> None:
        from playwright.async_api import Error, async_playwright

        if self._playwright is None:
            self._playwright = await async_playwright().start()
        port = self._wall.getsockname()[1]
        try:
            self._browser = await self._playwright.chromium.launch(
                executable_path=self._executable,
                args=[
                    *_SWITCHES,
                    f"--proxy-server=http://127.0.0.1:{port}",
                    "--proxy-bypass-list=<-loopback>",
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                ],
                ignore_default_args=["--disable-popup-blocking"],
                chromium_sandbox=not hasattr(os, "geteuid") or os.geteuid() != 0,
                handle_sigint=False,
                handle_sigterm=False,
                handle_sighup=False,
                timeout=30_000,
            )
        except Error as error:
            line = next((each for each in str(error).splitlines() if each.strip()), "")[:200]
            raise NoBrowser(
                f"Chromium 启动失败，网页不渲染：{line}", f"Chromium does not start: {line}"
            ) from None
        self.name = f"Chromium/{self._browser.version}"
        self._session = await self._browser.new_browser_cdp_session()
        await self._look()
        if self._watcher is None:
            self._watcher = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        """End tabs that grow too large, as long as the browser lives."""
        while True:
            await asyncio.sleep(_WATCHED_EVERY)
            with contextlib.suppress(Exception):  # between two browsers there is nothing to watch
                for pid in await self._look():
                    if _memory(pid) > self._most_memory:
                        os.kill(pid, signal.SIGKILL)

    async def _look(self) -> list[int]:
        """The processes of tabs; the browser's own is remembered."""
        told = (await self._session.send("SystemInfo.getProcessInfo"))["processInfo"]
        self._pids.update(int(each["id"]) for each in told if each["type"] == "browser")
        return [int(each["id"]) for each in told if each["type"] == "renderer"]

    async def _end(self) -> None:
        if self._watcher is not None:
            self._watcher.cancel()
        for closing in (self._browser and self._browser.close, self._playwright and self._playwright.stop):
            if closing:
                with contextlib.suppress(Exception):
                    await asyncio.wait_for(closing(), _CLOSING)
        for pid in self._pids:
            with contextlib.suppress(OSError):
                if _is_browser(pid, self._wall.getsockname()[1]):
                    os.kill(pid, signal.SIGKILL)
        self._wall.close()


def _memory(pid: int) -> int:
    """Bytes that a process holds in memory; 0 where the system does not tell."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _is_browser(pid: int, port: int) -> bool:
    """Whether a process is still the browser that was started with this wall, not a later one of the same number."""
    try:
        return f"--proxy-server=http://127.0.0.1:{port}".encode() in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False

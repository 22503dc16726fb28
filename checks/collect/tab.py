"""Tab: one page in the browser: opened, listened to, asked."""

import asyncio
import contextlib
from functools import cache
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Dialog, Error
from playwright.async_api import TimeoutError as TooLate

from checks.collect.breakage import Broken, broken
from checks.collect.intercept import Intercept
from checks.collect.supply import Supply
from checks.collect.throttle import Throttle
from checks.model.cause import Cause
from checks.model.exchange import Failure

_OPENING: Final = 15.0
_LOADING: Final = 10.0
_QUIET: Final = 0.2
_SETTLING: Final = 2.0
_ASKING: Final = 8.0
_MOST_NAMED: Final = 30
_STOPPED: Final = "guiju-stop"


class Gone(Exception):
    """The page went to another address while it was looked at."""


@cache
def script(name: str) -> str:
    """A script that lies beside this file."""
    return Path(__file__).with_name(name).read_text("utf-8")


class Tab:
    """One page under way; `context` is a fresh profile of the browser that somebody else closes.

    Every command has a limit of time. What the page does by itself (dialogs, windows, errors) is noted from outside, so
    that its scripts cannot deny it; questions are asked in a world beside the page's own.
    """

    def __init__(self, context: Any, supply: Supply, url: str, throttle: Throttle | None = None) -> None:
        self._context = context
        self._url = url
        self._intercept = Intercept(supply, url, throttle)
        self._page: Any = None
        self._cdp: Any = None
        self._world: int | None = None
        self._crashed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._at_rest = asyncio.Event()
        self._popups: list[dict[str, str]] = []
        self._errors: list[dict[str, Any]] = []
        self.cut_short = False
        """Whether the page stopped its own loading (`window.stop()`): no load event will come."""

    async def open(self) -> None:
        """Go to the page and wait until its document stands; `Broken` when it does not."""
        context = self._context
        await context.route("**/*", self._intercept)
        self._page = await context.new_page()
        context.on("page", lambda other: asyncio.ensure_future(_shut(other)))
        self._page.on("crash", self._crash)
        self._page.on("dialog", self._dismiss)
        self._cdp = await context.new_cdp_session(self._page)
        self._cdp.on("Page.windowOpen", lambda event: self._popup("window", event.get("url")))
        self._cdp.on("Page.frameStoppedLoading", lambda event: self._at_rest.set())
        self._cdp.on("Runtime.exceptionThrown", self._error)
        await self._cdp.send("Page.enable")
        await self._cdp.send("Runtime.enable")
        await self._go()
        self.check()

    async def _go(self) -> None:
        """Until the document stands, the tab crashes, or the page leaves before it stands."""
        going = asyncio.ensure_future(
            self._page.goto(self._url, wait_until="domcontentloaded", timeout=_OPENING * 1000)
        )
        going.add_done_callback(_heard)
        resting = asyncio.ensure_future(self._stopped_itself())
        resting.add_done_callback(_heard)
        ends = (going, resting, self._intercept.stopped, self._crashed)
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            if going.done():
                going.result()
                return
            self.check()
            if resting.done():
                resting.result()
                self.cut_short = True
                return
            raise broken(
                Cause.UNREADABLE,
                "网页还没有打开就转到了要下载的文件",
                "before the page was open it led to a download",
            )
        except TooLate:
            late = Failure(
                Cause.TIMEOUT,
                f"网页在浏览器里 {_OPENING:.0f} 秒还没有打开",
                f"in the browser the page was not open after {_OPENING:.0f} s",
            )
            waited = bool(self._intercept.ledger.undelivered)  # for hosts that are now known to be silent
            raise Broken(late, again=waited) from None
        except Error as error:
            self.check()
            said = _line(error)
            raise broken(Cause.REFUSED, said, said) from None
        finally:
            going.cancel()
            resting.cancel()

    async def _stopped_itself(self) -> None:
        """Until loading has stopped with the document there, though no event has told so."""
        while True:
            await self._at_rest.wait()
            self._at_rest.clear()
            await asyncio.sleep(_QUIET)
            with contextlib.suppress(Gone):
                if (await self.address()).startswith("http"):
                    await self.enter()
                    if await self.evaluate("document.readyState") == "complete":
                        await asyncio.sleep(_QUIET)
                        return

    async def load(self, seconds: float = _LOADING) -> bool:
        """Whether the page finished loading in time."""
        if self.cut_short:
            return False
        with contextlib.suppress(TooLate, Error):
            await self._page.wait_for_load_state("load", timeout=seconds * 1000)
            return True
        return False

    async def settle(self) -> None:
        """Wait until nothing has been asked for a moment, not for ever."""
        clock = asyncio.get_running_loop().time
        end = clock() + _SETTLING
        while clock() < end and self._intercept.quiet_for < _QUIET:
            await asyncio.sleep(0.05)

    def check(self) -> None:
        """Raise `Broken` when the tab has crashed or the page has left its site."""
        ledger = self._intercept.ledger
        if self._crashed.done():
            raise broken(
                Cause.LIMIT,
                "显示这一页的浏览器进程崩溃或用完了内存",
                "the browser's process for this page crashed or ran out of memory",
            )
        if ledger.away is not None:
            goal = ledger.away[:200]
            raise broken(
                Cause.REDIRECTS,
                f"网页在浏览器里转到了别的网站：{goal}",
                f"in the browser the page led to another site: {goal}",
            )
        if ledger.failure is not None:
            raise Broken(ledger.failure)

    async def enter(self) -> None:
        """Make a world beside the page's own, and put the questions of `probe.js` there."""
        made = await self.send(
            "Page.createIsolatedWorld", frameId=(await self._frame())["id"], worldName="guiju"
        )
        self._world = made["executionContextId"]
        await self.evaluate(f"globalThis.guiju = {script('probe.js')}; true")

    async def address(self) -> str:
        """Where the tab is now."""
        return str((await self._frame())["url"])

    async def ask(self, question: str, seconds: float = _ASKING) -> Any:
        """The answer to one question of `probe.js`, as JSON; `Gone`, `Broken`."""
        return await self.evaluate(f"guiju.{question}", seconds)

    async def evaluate(self, expression: str, seconds: float = _ASKING, *, beside: bool = True) -> Any:
        """The value of an expression in the world beside the page's own, or in that."""
        asked: dict[str, Any] = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        if beside:
            asked["contextId"] = self._world
        told = await self.send("Runtime.evaluate", seconds, **asked, timeout=seconds * 1000)
        if "exceptionDetails" in told:
            said = _said(told["exceptionDetails"])[:200]
            raise broken(
                Cause.CRASHED,
                f"页面里的测量没有完成：{said}",
                f"measuring in the page did not finish: {said}",
            )
        return told["result"].get("value")

    async def send(self, method: str, seconds: float = _ASKING, **parameters: Any) -> Any:
        """One command to the tab; `Gone` when the document it was for is no more, `Broken` when nothing answers."""
        asking = asyncio.ensure_future(self._cdp.send(method, parameters))
        asking.add_done_callback(_heard)
        try:
            await asyncio.wait(
                (asking, self._crashed), timeout=seconds + 1, return_when=asyncio.FIRST_COMPLETED
            )
            if asking.done():
                return asking.result()
            self.check()
            raise broken(
                Cause.TIMEOUT,
                f"网页的脚本占住浏览器，{seconds:.0f} 秒没有回应",
                f"scripts of the page kept the browser busy: no answer for {seconds:.0f} s",
            )
        except Error as error:
            self.check()
            said = _line(error)
            if "context" in said.lower() or "frame" in said.lower():
                raise Gone from None
            raise broken(
                Cause.LIMIT, f"浏览器没有回应：{said}", f"the browser does not answer: {said}"
            ) from None
        finally:
            asking.cancel()

    async def stop_scripts(self) -> None:
        """End the script that is running now, so that the page can be asked again."""
        with contextlib.suppress(Broken, Gone):
            await self.send("Runtime.terminateExecution", 2)

    def told(self) -> dict[str, Any]:
        """What was noticed without asking the page."""
        ledger = self._intercept.ledger
        return {
            "popups": self._popups,
            "errors": self._errors,
            "requests": {"value": ledger.requests, "partial": ledger.partial},
            "bytes": {"value": ledger.bytes, "partial": ledger.partial},
            "undelivered": ledger.undelivered,
            "blocked": dict(ledger.blocked),
            "hosts": sorted(ledger.hosts),
        }

    async def _frame(self) -> Any:
        return (await self.send("Page.getFrameTree"))["frameTree"]["frame"]

    def _crash(self, page: Any) -> None:
        if not self._crashed.done():
            self._crashed.set_result(None)

    async def _dismiss(self, dialog: Dialog) -> None:
        if dialog.type != "beforeunload":
            self._popup(dialog.type, dialog.message)
        with contextlib.suppress(Error):
            await dialog.dismiss()

    def _popup(self, kind: str, text: Any) -> None:
        if len(self._popups) < _MOST_NAMED:
            self._popups.append({"kind": kind, "text": " ".join(str(text or "").split())[:200]})

    def _error(self, event: Any) -> None:
        details = event["exceptionDetails"]
        message = _said(details)
        if len(self._errors) >= _MOST_NAMED or _STOPPED in message:
            return
        frames = (details.get("stackTrace") or {}).get("callFrames") or [{}]
        self._errors.append(
            {
                "message": message[:300],
                "url": str(details.get("url") or frames[0].get("url") or "")[:500],
                "line": int(details.get("lineNumber", -1)) + 1,
                "column": int(details.get("columnNumber", -1)) + 1,
                "promise": "in promise" in str(details.get("text")),
            }
        )


def _said(details: Any) -> str:
    """The first line of what was thrown."""
    thrown = details.get("exception") or {}
    text = str(thrown.get("description") or thrown.get("value") or details.get("text") or "")
    return " ".join(text.split("\n    at ")[0].split())


def _line(error: Error) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), "")[:200]


async def _shut(page: Any) -> None:
    with contextlib.suppress(Error):
        await page.close()


def _heard(task: Any) -> None:
    """Take note of an error that nobody waits for any more."""
    if not task.cancelled():
        task.exception()

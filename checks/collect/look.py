"""Look: what is archived of an open page: its markup, what is measured in it, and axe-core's results."""

import asyncio
import contextlib
import re
import statistics
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

from checks.collect.breakage import Broken, broken
from checks.collect.browser import VIEWPORT
from checks.collect.supply import Supply
from checks.collect.tab import Gone, Tab
from checks.collect.throttle import Throttle
from checks.model.cause import Cause

WIDTHS: Final = (320, 390, 1366, 1920)
LOADS: Final = 3
EXTRA_RULES: Final = (
    "color-contrast-enhanced",
    "css-orientation-lock",
    "label-content-name-mismatch",
    "target-size",
)
"""Rules of axe-core that it runs only when asked."""
_AXE: Final = 12.0
_TIMED: Final = 20.0
_PAUSE: Final = 0.2
_MOST_NODES: Final = 50
_MOST_NAMES: Final = 300
_TRIES: Final = 3
_TALLEST: Final = 4_000
_STEP: Final = 24
_NAME: Final = re.compile(r"[A-Za-z_$][\w$]*", re.ASCII)


@cache
def axe_source() -> str:
    """The library axe-core, as the package that carries it has it."""
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


async def look(tab: Tab, *, home: bool, axe: bool) -> dict[str, Any]:
    """`url`, `html`, `facts` and `axe` of the page in an open tab; `Broken` when it cannot be seen.

    Of a home page its colours too. `axe` is null when it is not asked for.
    """
    loaded = await tab.load()
    for _ in range(_TRIES):
        await tab.settle()
        with contextlib.suppress(Gone):
            return await _measured(tab, loaded, home, axe)
        tab.check()
    raise broken(
        Cause.REDIRECTS,
        "网页在浏览器里不停地转到别的地址",
        "in the browser the page keeps going to other addresses",
    )


async def _measured(tab: Tab, loaded: bool, home: bool, axe: bool) -> dict[str, Any]:
    await tab.enter()
    await tab.ask("look()")
    missing = await _undefined(tab, await tab.ask("called()"))
    taken = await tab.ask(f"take({_listed(missing)})")
    html = taken.pop("html", None)
    if html is None:
        count = taken["elements"]
        raise broken(
            Cause.TOO_LARGE,
            f"网页在浏览器里有 {count} 个元素，超过上限",
            f"in the browser the page has {count} elements, more than the limit",
        )
    url = await tab.address()
    await asyncio.sleep(_PAUSE)
    await tab.ask("look()")
    results = await _axe(tab) if axe else None
    await asyncio.sleep(0 if axe else _PAUSE)
    await tab.ask("look()")
    layers = await tab.ask("floating()")
    facts = {**taken, "loaded": loaded, "layers": layers}
    facts["screens"] = round(taken["height"] / VIEWPORT["height"], 2)
    with contextlib.suppress(Gone, Broken):  # a page may go elsewhere when its window is resized
        facts["widths"] = await _widths(tab)
        if home:
            facts["colours"] = await _colours(tab, taken["height"])
    return {"url": url, "html": html, "facts": {**facts, **tab.told()}, "axe": results}


async def _undefined(tab: Tab, names: Any) -> list[str]:
    """Which of the functions that handlers call the page does not define, asked in its own world."""
    plain = [name for name in names if isinstance(name, str) and _NAME.fullmatch(name)][:_MOST_NAMES]
    if not plain:
        return []
    try:
        known = await tab.evaluate(f"[{','.join(f'typeof {name}' for name in plain)}]", beside=False)
    except Broken:  # a word that cannot be a name
        tab.check()
        return []
    return [name for name, sort in zip(plain, known or (), strict=False) if sort == "undefined"]


def _trouble(zh: str, en: str) -> dict[str, Any]:
    """What is archived in place of a result of axe-core."""
    return {"trouble": zh, "trouble_en": en}


async def _axe(tab: Tab) -> dict[str, Any]:
    try:
        await tab.evaluate(f"{axe_source()}; true")
        told = await tab.ask(f"axe({_MOST_NODES}, {_listed(EXTRA_RULES)})", _AXE)
        return (
            told if isinstance(told, dict) else _trouble("axe-core 没有给出结果", "axe-core gave no result")
        )
    except Broken as error:
        tab.check()
        await tab.stop_scripts()
        said = error.failure.unknown()
        return _trouble(f"axe-core 没有完成：{said.zh}", f"axe-core did not finish: {said.told('en')}")


async def _widths(tab: Tab) -> dict[str, Any]:
    told = {}
    for width in WIDTHS:
        await _resize(tab, width, VIEWPORT["height"])
        told[str(width)] = await tab.ask("lies()")
    return told


async def _colours(tab: Tab, height: int) -> Any:
    await _resize(tab, VIEWPORT["width"], max(VIEWPORT["height"], min(int(height), _TALLEST)))
    return await tab.ask(f"colours({_STEP})")


async def _resize(tab: Tab, width: int, height: int) -> None:
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    await tab.send("Emulation.setDeviceMetricsOverride", **metrics)
    await tab.ask("drawn()")


async def timed_load(context: Any, supply: Supply, url: str, clock: Callable[[], float]) -> int | None:
    """Milliseconds until a page has loaded over a line of known speed; the limit when it never does.

    None when the page could not be opened, or stopped loading by itself.
    """
    tab = Tab(context, supply, url, Throttle(clock))
    try:
        await tab.open()
        if tab.cut_short:
            return None
        if not await tab.load(_TIMED):
            return round(_TIMED * 1000)
        await tab.enter()
        told = await tab.ask("timing()")
    except (Broken, Gone):
        return None
    return told if isinstance(told, int) else None


def median_of(loads: Sequence[int]) -> int | None:
    """The median of the timed loads; None when one of them failed."""
    return round(statistics.median(loads)) if len(loads) == LOADS else None


def _listed(names: Sequence[str]) -> str:
    return "[" + ",".join(f'"{name}"' for name in names) + "]"

"""What is measured of real pages in a real tab."""

import time
from typing import Any

import pytest

from checks.artefacts.axe_rules import AXE_RULES
from checks.artefacts.rendering import FIELDS
from checks.collect.breakage import Broken
from checks.collect.look import EXTRA_RULES, axe_source, look, median_of, timed_load
from checks.collect.tab import Tab
from checks.model.cause import Cause
from tests.collect.rendering import in_tab, needs_browser
from tests.collect.serving import answer

pytestmark = needs_browser


def seen(html: str, *, home: bool = False, axe: bool = False, **more: bytes) -> dict[str, Any]:
    async def use(tab: Tab) -> dict[str, Any]:
        return await look(tab, home=home, axe=axe)

    return in_tab({"/": html, **{f"/{name}": body for name, body in more.items()}}, use)[0]


def test_marks_on_the_markup() -> None:
    html = seen(
        "<!doctype html><html lang=zh><title>改</title><body guiju-font='9 9 9 9'>"
        "<div style='width:640px;padding:0 20px;font:16px/2 serif'>正 文<b>字</b></div>"
        "<div style='display:none'><p>藏<b>住</b></div><p style='visibility:hidden'>藏</p><p style='opacity:0'>藏</p>"
        "<p style='position:absolute;left:-9999px'>外</p><p></p><div style='height:0'><i>露</i></div>"
        "<a onclick='Link(1)'>a</a><a onclick='known(2)' href='javascript:lost()'>b</a>"
        "<script>function known() {}</script>"
    )["html"]
    assert html.startswith("<!DOCTYPE html><html lang")
    assert 'serif" guiju-font="16 32 640 2">正 文<b guiju-font="16 32 640 1">' in html
    assert '<div style="display:none" guiju-hidden=""><p>藏<b>住</b></p></div>' in html
    assert html.count("guiju-hidden") == 5, html
    assert 'guiju-undefined="Link"' in html and 'guiju-undefined="lost"' in html and "9 9 9 9" not in html


def test_every_fact_is_one_that_rules_may_name() -> None:
    facts = seen("<title>x</title><p>正文", home=True)["facts"]
    assert set(facts) <= set(FIELDS) | {"elements"}
    assert (facts["text_chars"], facts["loaded"], facts["viewport"]) == (
        2,
        True,
        {"width": 1366, "height": 768},
    )
    assert facts["colours"] == [{"colour": "#ffffff", "share": 1}]


def test_layouts_at_each_width() -> None:
    widths = seen(
        "<!doctype html><div id=wide style='width:1500px'>宽</div><table style='width:3000px'><td>表</table>"
    )["facts"]["widths"]
    assert sorted(widths, key=int) == ["320", "390", "1366", "1920"]
    assert widths["1366"]["scroll_width"] == 3008 and widths["1366"]["free_width"] == 1508
    assert widths["1366"]["widest"][0] == {"selector": "div#wide", "right": 1508}
    assert widths["1920"]["free_width"] == 0 and not widths["1920"]["clipped"]
    clipped = seen("<body style='overflow-x:hidden'><div style='width:3000px'>宽</div>")["facts"]["widths"]
    assert clipped["1366"]["clipped"]


def test_layers_that_float() -> None:
    layers = seen(
        "<style>div{width:200px;height:100px;background:#eee}</style><body style='height:3000px'>"
        "<div id=still style='position:fixed;left:9px;top:9px'>静<a>关闭</a></div>"
        "<div id=drift style='position:absolute;left:300px;top:9px'>飘</div>"
        "<div id=small style='position:fixed;width:20px;height:20px'>小</div>"
        "<div id=below style='position:absolute;top:2000px'>下</div>"
        "<div style='position:relative'><div id=inner style='position:absolute'>里</div></div>"
        "<script>let x=300;setInterval(()=>{document.getElementById('drift').style.left=(x+=2)+'px'},10)</script>",
    )["facts"]["layers"]
    found = {layer["selector"]: (layer["position"], layer["moving"], layer["close"]) for layer in layers}
    assert found == {"div#still": ("fixed", False, True), "div#drift": ("absolute", True, False)}


def test_colours_leave_pictures_out() -> None:
    facts = seen(
        "<body style='margin:0;background:#fff'><div style='height:384px;background:#c00000'><b>x</b></div>"
        "<div style='height:192px;background:url(/p.png) #00f'></div>",
        home=True,
    )["facts"]
    assert [(each["colour"], round(each["share"], 2)) for each in facts["colours"]] == [
        ("#c00000", 0.5),
        ("#ffffff", 0.25),
    ]


def test_axe_finds_and_tells_what_it_measured() -> None:
    axe = seen("<title>x</title><html lang=zh><p style='color:#999'>灰色的字</p><img src=/x.png>", axe=True)[
        "axe"
    ]
    assert axe["version"].startswith("4.") and axe["trouble"] is None
    (node,) = axe["rules"]["color-contrast"]["violations"]
    assert node["target"] == "p" and node["data"]["contrastRatio"] == 2.84
    assert axe["rules"]["image-alt"]["violations_count"] == 1


def test_the_rules_that_may_be_named_are_those_that_axe_runs() -> None:
    async def run(tab: Tab) -> Any:
        await tab.enter()
        await tab.evaluate(f"{axe_source()}; true")
        rules = "{" + ",".join(f'"{name}":{{enabled:true}}' for name in EXTRA_RULES) + "}"
        return await tab.evaluate(
            f"axe.run(document, {{rules: {rules}, iframes: false}}).then(r => "
            "['violations','incomplete','passes','inapplicable'].flatMap(kind => r[kind].map(one => one.id)))"
        )

    assert set(in_tab({"/": "<p>x"}, run)[0]) == set(AXE_RULES)


def test_a_page_too_large_to_keep_is_told() -> None:
    with pytest.raises(Broken) as broken:
        seen("<script>document.write('<b></b>'.repeat(70000))</script>")
    assert broken.value.failure.cause is Cause.TOO_LARGE


def test_a_page_that_goes_on_while_it_is_looked_at_is_looked_at_where_it_goes() -> None:
    told = seen(
        "<script>setTimeout(() => location.replace('/next'), 400)</script>",
        next=answer("<title>到</title>终点"),
    )
    assert told["url"].endswith(("/next", "/")) and "html" in told


def test_loads_are_timed_on_the_line() -> None:
    async def use(tab: Tab) -> list[Any]:
        supply = tab._intercept._supply
        browser = tab._context.browser
        times = []
        for path in ("/", "/missing"):
            context = await browser.new_context(viewport={"width": 1366, "height": 768})
            times.append(await timed_load(context, supply, tab._url.rstrip("/") + path, time.monotonic))
        return times

    site: dict[str, bytes | str] = {
        "/": "<img src=/a.png>",
        "/a.png": answer(b"x" * 1_000_000, mime="image/png"),
    }
    (took, missing), _ = in_tab(site, use)
    assert took >= 450, "a megabyte over 20 Mbps and twice the latency"
    assert missing is not None


def test_the_median_needs_every_load() -> None:
    assert median_of([3, 1, 2]) == 2 and median_of([1, 2]) is None

"""Rendering: what a collector archived of one page in a browser.

It is JSON of the shape `guiju.rendered/1`: `url` where the browser ended up, `browser` its name, `html` the markup
after the scripts ran, `facts` what it measured (`FIELDS`), `axe` the results of axe-core: `version`, `trouble` (null,
or why it did not finish) and `rules`, by name `violations` and `incomplete` (each a list of `target`, `html`,
`message`, `data`) and `passes`, a number. In the markup `guiju-hidden` stands on what takes no room on the screen,
`guiju-font` on what has text (see `typography`), `guiju-undefined` names the functions that a handler calls and
nobody defines.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

import orjson

from checks.artefacts.part import Part
from checks.model.axe import AxeNode
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.problem import Unknown

SCHEMA: Final = "guiju.rendered/1"
HIDDEN: Final = "guiju-hidden"
UNDEFINED: Final = "guiju-undefined"
FIELDS: Final[Mapping[str, str]] = {
    "blocked": "没有放行的请求数，按原因：method robots budget media socket …",
    "bytes": "传输的字节数 {value, partial}；partial：有请求没有取到，实际更多",
    "colours": "首页各处的背景颜色 {colour, share}，share 是占画面的比例，图片不计；没有测时没有",
    "errors": "未捕获的脚本错误 {message, url, line, column, promise}",
    "height": "页面高度（CSS 像素）",
    "hosts": "资源来自哪些主机",
    "layers": "浮在页面上的层 {selector, position, x, y, width, height, moving, close, text}",
    "load_ms": "首页几次加载的中位数（毫秒），固定 20 Mbps、50 毫秒延迟；没有测时没有",
    "loaded": "是否加载完毕（load 事件）",
    "loads": "首页几次加载的时间（毫秒）；没有测时没有",
    "popups": "没有人操作就弹出的对话框和窗口 {kind, text}：alert confirm prompt window",
    "requests": "请求数 {value, partial}",
    "screens": "页面高度是视口高度的几倍",
    "text_chars": "可见文字数（不含空白）",
    "undelivered": "没有取到的资源 {url, type, cause}",
    "viewport": "视口 {width, height}",
    "widths": "各视口宽度下的版面 {scroll_width, clipped, free_width, text_width, widest}",
}
"""What `given: facts.NAME` may name; fields nest with dots, `.*` takes each item of a list."""


_AXE: Final = re.compile(r"\s*axe\(\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*\)\s*")


def axe_rules(given: str) -> tuple[str, ...]:
    """The rules that `axe(RULE, …)` names; none for any other selector."""
    found = _AXE.fullmatch(given)
    return () if found is None else tuple(name.strip() for name in found[1].split(","))


def fact_path(given: str) -> list[str] | None:
    """The names of `facts.NAME…`; None for any other selector."""
    first, *rest = given.strip().split(".")
    return rest if first == "facts" and rest else None


@dataclass(frozen=True, slots=True)
class Rendering:
    """What was archived; `url` is None when the browser told none."""

    url: str | None
    html: str
    facts: Mapping[str, Any]
    axe: Mapping[str, Any] | None

    def nodes(self, rule: str) -> Iterator[AxeNode | Unknown]:
        """What axe-core said by one of its rules: each violating element, the first that it could not decide (`count`
        in its data says how many there are), and one node that stands for all elements that passed.
        """
        if self.axe is None:
            yield Unknown(Cause.NOT_COLLECTED, "没有运行 axe-core", "axe-core was not run")
            return
        if self.axe.get("trouble"):
            yield Unknown(Cause.TIMEOUT, str(self.axe["trouble"]), str(self.axe.get("trouble_en") or ""))
            return
        result = _table(_table(self.axe.get("rules")).get(rule))
        for node in _listed(result.get("violations")):
            yield _node(rule, "violations", node)
        unsure = _listed(result.get("incomplete"))
        if unsure:
            yield _node(rule, "incomplete", unsure[0], result.get("incomplete_count") or len(unsure))
        if result.get("passes"):
            yield AxeNode(rule, "passes")


def read_rendering(exchange: Exchange) -> Rendering | None:
    """What an exchange of role `rendered` holds; None when it holds nothing of this shape."""
    try:
        told = _table(orjson.loads(exchange.body))
    except orjson.JSONDecodeError:
        return None
    if told.get("schema") != SCHEMA:
        return None
    url, html, axe = told.get("url"), told.get("html"), told.get("axe")
    return Rendering(
        url if isinstance(url, str) and url else None,
        html if isinstance(html, str) else "",
        MappingProxyType(_table(told.get("facts"))),
        MappingProxyType(axe) if isinstance(axe, dict) else None,
    )


def walk(part: Part, names: Sequence[str]) -> Iterator[Part]:
    """The parts that dotted names lead to; `*` takes each item of a list. What is null is not there."""
    if not names:
        yield part
        return
    name, rest = names[0], names[1:]
    if name == "*":
        items = part.value if isinstance(part.value, list) else ()
        for at, item in enumerate(items):
            yield from walk(Part(f"{part.path}.{at}", item), rest)
    elif isinstance(part.value, dict) and part.value.get(name) is not None:
        yield from walk(Part(f"{part.path}.{name}", part.value[name]), rest)


def _node(
    rule: str, outcome: Literal["violations", "incomplete"], told: dict[str, Any], count: Any = 1
) -> AxeNode:
    target, html, message = (str(told.get(name) or "") for name in ("target", "html", "message"))
    data = {**_table(told.get("data")), "count": count}
    return AxeNode(rule, outcome, target, html, message, MappingProxyType(data))


def _listed(value: Any) -> list[dict[str, Any]]:
    return [_table(each) for each in value] if isinstance(value, list) else []


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}

"""hiddenLinks: no container hides a bundle of links to foreign sites.

The value is an element, usually `body`. Judged are links whose host is neither under the page's registered
domain nor under one of `ownSuffixes` (gov.cn). They count as hidden when they or an element above are
hidden by inline style: display none, visibility hidden, font size 0, a width or height of at most 1px with
overflow hidden, an indent or position of -500px or farther, or a marquee of at most 1px. A pane of tabs, which is
not displayed while another element of its class beside it is, hides nothing. A problem is a container with `atLeast` of them (3, trial). Style sheets are not read; what people hide for good reasons is
a candidate only.
Source: 国办秘函〔2019〕19号 单项否决（安全）.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.markup.address import under
from checks.functions.markup.style import declarations
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.host import ascii_host, host_of, same_site
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value

_CANDIDATES: Final = "[style], marquee[width], marquee[height], [hidden]"
_FAR: Final = re.compile(r"-(?:[5-9]\d\d|\d{4,})(?:\.\d+)?(?:px)?|-\d{2,}(?:\.\d+)?r?em")
_TINY: Final = re.compile(r"[01](?:\.\d+)?(?:px)?")
_HIDING: Final = re.compile(r"none|hidden|-\s*\d|font-size\s*:\s*0", re.IGNORECASE)
_HOST: Final = re.compile(r"\s*(?:https?:)?//(?:[^/?#@]*@)?([^/?#:\s]+)", re.IGNORECASE)
_NONE: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_ZERO: Final = re.compile(r"0(?:\.0+)?(?:px|pt|em|rem|%)?")


@dataclass(frozen=True, slots=True)
class HiddenLinksOptions:
    """`atLeast`: links in one container; `ownSuffixes`: hosts below these are no strangers."""

    atLeast: int = 3
    ownSuffixes: tuple[str, ...] = ("gov.cn",)


def build(options: HiddenLinksOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def hidden_links(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        if not value.css(_CANDIDATES):
            return
        strangers = {
            node.mem_id: node
            for node, attributes in page.having("href")
            if node.tag == "a" and _is_foreign(attributes, page, options)
        }
        if len(strangers) < options.atLeast:
            return
        for container, links in _hidden(value, strangers):
            if len(links) >= options.atLeast:
                words = "、".join(clip(tidy(link.text()), 20) for link in links[:5])
                host = host_of(page.resolve(links[0].attributes.get("href") or "") or "")
                zh = f"隐藏的容器里有 {len(links)} 个站外链接：{words}"
                yield Problem(zh, f"{len(links)} hidden links: {words}", value=host, at=container)

    return hidden_links


def _hidden(thing: Any, strangers: Mapping[int, Any]) -> list[tuple[Any, list[Any]]]:
    """Each outermost hidden element with the strangers in it; links hidden one by one under what holds them."""
    found: list[tuple[Any, list[Any]]] = []
    single: dict[int, tuple[Any, list[Any]]] = {}
    told: set[int] = set()
    for node in thing.css(_CANDIDATES):
        if node.mem_id in told or not hides(node.tag, node.attributes) or _is_pane(node):
            continue
        if node.tag == "a":
            if node.mem_id in strangers and node.parent is not None:
                single.setdefault(node.parent.mem_id, (node.parent, []))[1].append(node)
            continue
        links = [strangers[each.mem_id] for each in node.css("a") if each.mem_id in strangers]
        told.update(each.mem_id for each in node.css("*"))
        found.append((node, links))
    return [*found, *single.values()]


def _is_pane(node: Any) -> bool:
    """Whether an element is one of several of its class, of which another is shown."""
    names = (node.attributes.get("class") or "").split()
    if not names or node.parent is None or not _NONE.search(node.attributes.get("style") or ""):
        return False
    return any(
        beside.tag == node.tag
        and (beside.attributes.get("class") or "").split()[:1] == names[:1]
        and not hides(beside.tag, beside.attributes)
        for beside in node.parent.iter()
    )


def hides(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether inline style or attributes take an element out of sight."""
    if "hidden" in attributes:
        return True
    if tag == "marquee":
        return any(_TINY.fullmatch((attributes.get(name) or "9").strip()) for name in ("width", "height"))
    if not _HIDING.search(attributes.get("style") or ""):
        return False
    style = {name: text for name, (text, _) in declarations(attributes.get("style") or "").items()}
    if (
        style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or _ZERO.fullmatch(style.get("font-size", ""))
    ):
        return True
    if style.get("overflow") == "hidden" and any(
        _TINY.fullmatch(style.get(name, "")) for name in ("width", "height")
    ):
        return True
    return any(
        _FAR.fullmatch(style.get(name, ""))
        for name in ("text-indent", "left", "top", "margin-left", "margin-top")
    )


def _is_foreign(attributes: Mapping[str, str | None], page: PageView, options: HiddenLinksOptions) -> bool:
    found = _HOST.match(attributes.get("href") or "")
    if found is None:
        return False
    host = ascii_host(found.group(1))
    return not same_site(host, page.host) and not under(host, options.ownSuffixes)


FUNCTION = Function("hiddenLinks", HiddenLinksOptions, build, __doc__ or "")

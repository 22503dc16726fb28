"""hiddenLinks: no container hides a bundle of links to foreign sites.

The value is an element, usually `body`. Judged are links whose host is neither under the page's registered
domain nor under one of `ownSuffixes` (gov.cn). They count as hidden when they or an element above are
hidden by inline style: display none, visibility hidden, font size 0, a width or height of at most 1px with
overflow hidden, an indent or position of -500px or farther, or a marquee of at most 1px. A problem is a
container with `atLeast` of them (3, trial). Style sheets are not read; what people hide for good reasons is
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
from checks.model.host import host_of, same_site
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value

_CANDIDATES: Final = "[style], marquee[width], marquee[height], [hidden]"
_FAR: Final = re.compile(r"-(?:[5-9]\d\d|\d{4,})(?:\.\d+)?(?:px)?|-\d{2,}(?:\.\d+)?r?em")
_TINY: Final = re.compile(r"[01](?:\.\d+)?(?:px)?")
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
        told: set[int] = set()
        for node in value.css(_CANDIDATES):
            if node.mem_id in told or not hides(node.tag, node.attributes):
                continue
            links = ([node] if node.tag == "a" else []) + [
                each for each in node.css("a[href]") if each.mem_id != node.mem_id
            ]
            foreign = [link for link in links if _is_foreign(link, page, options)]
            if len(foreign) >= options.atLeast:
                told.update(each.mem_id for each in node.css("*"))
                words = "、".join(clip(tidy(link.text()), 20) for link in foreign[:5])
                yield Problem(f"隐藏的容器里有 {len(foreign)} 个站外链接：{words}", f"{len(foreign)} hidden links: {words}",
                              value=host_of(page.resolve(foreign[0].attributes.get("href") or "") or ""), at=node)  # fmt: skip

    return hidden_links


def hides(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether inline style or attributes take an element out of sight."""
    if "hidden" in attributes:
        return True
    if tag == "marquee":
        return any(_TINY.fullmatch((attributes.get(name) or "9").strip()) for name in ("width", "height"))
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


def _is_foreign(link: Any, page: PageView, options: HiddenLinksOptions) -> bool:
    host = host_of(page.resolve(link.attributes.get("href") or "") or "")
    return bool(host) and not same_site(host, page.host) and not under(host, options.ownSuffixes)


FUNCTION = Function("hiddenLinks", HiddenLinksOptions, build, __doc__ or "")

"""placeholderLinks: links lead somewhere.

The value is an element or region, usually `body`; one problem names how many links with words or pictures
have no address to follow (none, `#`, `javascript:;`, `about:blank`) and no handler, role, toggle or anchor
name, with the first five. On a page with scripts, handlers may be attached by them: then it cannot be told.
`atLeast` links make a problem.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.markup.address import leads_nowhere
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value

_EXCUSES: Final = frozenset(("onclick", "role", "data-toggle", "data-bs-toggle", "aria-controls", "name", "id", "onmousedown",
                             "aria-haspopup", "aria-expanded"))  # fmt: skip
_HANDLES: Final = "click"
"""Ends the attributes by which frameworks bind a handler: ng-click, v-on:click, @click, ms-click."""


@dataclass(frozen=True, slots=True)
class PlaceholderLinksOptions:
    """`atLeast`: how many make a problem."""

    atLeast: int = 1


def build(options: PlaceholderLinksOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def placeholder_links(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        dead = [node for node in value.css("a") if _is_dead(node)]
        if len(dead) < options.atLeast:
            return
        named = [clip(tidy(node.text()), 20) for node in dead[:5]]
        words, labels = (
            "、".join(each or "图片" for each in named),
            ", ".join(each or "image" for each in named),
        )
        if page.css("script"):
            yield Unknown(
                Cause.RENDERING,
                f"{len(dead)} 个链接没有地址，脚本可能为其绑定操作：{words}",
                f"links without an address, which a script may handle: {len(dead)} ({labels})",
            )
        else:
            yield Problem(f"{len(dead)} 个链接没有地址：{words}", f"{len(dead)} links lead nowhere: {labels}",
                          value=str(len(dead)), at=dead[0])  # fmt: skip

    return placeholder_links


def _is_dead(node: Any) -> bool:
    attributes = node.attributes
    if not leads_nowhere(attributes.get("href")) or not _EXCUSES.isdisjoint(attributes):
        return False
    if any(name.endswith(_HANDLES) for name in attributes):
        return False
    return bool(node.text().strip()) or node.css_first("img") is not None


FUNCTION = Function("placeholderLinks", PlaceholderLinksOptions, build, __doc__ or "")

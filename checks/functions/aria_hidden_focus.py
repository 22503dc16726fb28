"""ariaHiddenFocus: what is hidden from assistive technology cannot hold the focus.

The value is an element with `aria-hidden=true`. Fails when the Tab key stops at it or below it: links with
an address, controls that are enabled, a tab index of 0 or more; what inline style or `hidden` takes off the
page does not count. An element inside another such element is judged there. Where a class says that a style sheet
hides it (`modal`, `hide` …), it cannot be told.
Source: ACT rule 6cfa84.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from checks.functions.markup.focus import reached_by_tab
from checks.functions.markup.show import start_tag
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_CANDIDATES: Final = "a[href], area[href], button, input, select, textarea, iframe, audio, video, summary, [tabindex], [contenteditable]"


_HIDING: Final = frozenset(("modal", "hide", "hidden", "d-none", "layui-hide", "displaynone"))
"""Classes that frameworks and templates take off the page."""


@dataclass(frozen=True, slots=True)
class AriaHiddenFocusOptions:
    """No options."""


def build(options: AriaHiddenFocusOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def aria_hidden_focus(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id"):
            return
        above = list(_with_ancestors(value))
        if any(_is_hidden(node) for node in above[1:]):
            return
        below = list({node.mem_id: node for node in value.css(_CANDIDATES)}.values())
        nodes = below if any(node.mem_id == value.mem_id for node in below) else [value, *below]
        for node in nodes:
            if node.tag in ("iframe",) or page.hidden(node, aria=False):
                continue
            attributes = node.attributes
            if not reached_by_tab(node, attributes) or ".focus(" in (attributes.get("onfocus") or ""):
                continue
            if any(_HIDING & set((each.attributes.get("class") or "").lower().split()) for each in above):
                yield Unknown(
                    Cause.RENDERING,
                    "样式可能已经把它隐藏，要看浏览器显示的页面",
                    "a style sheet may hide it; the rendered page tells",
                )
                return
            if _is_watched(attributes.get("id"), page):
                yield Unknown(
                    Cause.RENDERING,
                    "脚本处理它获得焦点的事件，可能随即移走焦点",
                    "a script handles its focus event and may move the focus away",
                )
            else:
                shown = start_tag(node)
                yield Problem(f"对读屏隐藏的内容仍可获得焦点：{shown}", f"hidden content can hold the focus: {shown}",
                              value=shown, at=node)  # fmt: skip

    return aria_hidden_focus


def _with_ancestors(node: Value) -> Iterator[Value]:
    while node is not None and node.tag not in ("body", "html"):
        yield node
        node = node.parent


def _is_hidden(node: Value) -> bool:
    return (node.attributes.get("aria-hidden") or "").strip().lower() == "true"


def _is_watched(name: str | None, page: PageView) -> bool:
    """Whether an inline script listens to the focus of an element, as sentinels of dialogs do."""
    if not name or "focus" not in page.source:
        return False
    handler = re.compile(rf"['\"#]{re.escape(name)}['\"]\s*\)[^;{{}}]{{0,40}}focus", re.IGNORECASE)
    return any(handler.search(script.text()) for script in page.css("script:not([src])"))


FUNCTION = Function("ariaHiddenFocus", AriaHiddenFocusOptions, build, __doc__ or "")

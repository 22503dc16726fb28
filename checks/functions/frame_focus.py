"""frameFocus: a frame that holds controls is not taken out of the tab order.

The value is a frame with a tab index. Fails when the index is negative and the content (`srcdoc`, or the
collected document) has something that the Tab key stops at; content that was not collected cannot be told.
A frame that is hidden, inert or one pixel large holds.
Source: ACT rule akn7bn.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.markup.focus import reached_by_tab, tabindex
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_CANDIDATES: Final = (
    "a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]"
)
_TINY: Final = re.compile(r"\s*[01](?:px)?\s*")


@dataclass(frozen=True, slots=True)
class FrameFocusOptions:
    """No options."""


def build(options: FrameFocusOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def frame_focus(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        attributes = value.attributes if hasattr(value, "mem_id") else {}
        index = tabindex(attributes)
        if index is None or index >= 0 or page.hidden(value) or "inert" in attributes:
            return
        if any(_TINY.fullmatch(attributes.get(name) or "") for name in ("width", "height")):
            return
        content = _content(attributes, page)
        if content is None:
            yield Unknown(Cause.NOT_COLLECTED, "框架内容未采集", "the frame's content was not collected")
            return
        for node in content.css(_CANDIDATES):
            if not content.hidden(node, aria=False) and reached_by_tab(node, node.attributes):
                yield Problem(
                    "框架内有可操作的内容，却不能用键盘进入",
                    "the frame holds controls but is out of the tab order",
                )
                return

    return frame_focus


def _content(attributes: dict[str, str | None], page: PageView) -> PageView | None:
    if attributes.get("srcdoc"):
        return page.parse(attributes["srcdoc"] or "")
    url = page.resolve(attributes.get("src") or "")
    if url is None:
        return page.parse("")
    return next((part for part in page.fragments if part.origin == url), None)


FUNCTION = Function("frameFocus", FrameFocusOptions, build, __doc__ or "")

"""headingOrder: headings go down one level at a time.

The value is the page's `html` or a part of it. Fails for each exposed heading (h1 to h6, `role=heading`
with its `aria-level`, 2 without one) more than one level below the heading before it; going up any number
of levels holds.
Source: WCAG 1.3.1, 2.4.6 (H42); axe heading-order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.markup.role import find_roles
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class HeadingOrderOptions:
    """No options."""


def build(options: HeadingOrderOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def heading_order(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        search = page.css if value.tag == "html" else value.css
        before: int | None = None
        for node in find_roles(("heading",), search, page.hidden):
            level = level_of(node)
            if before is not None and level > before + 1:
                shown = clip(tidy(node.text()), 30)
                yield Problem(f"标题由第 {before} 级跳到第 {level} 级：{shown}", f"heading level {before} to {level}: {shown}",
                              value=f"h{before} h{level} {shown}", at=node)  # fmt: skip
            before = level

    return heading_order


def level_of(node: Any) -> int:
    """The level of a heading."""
    written = (node.attributes.get("aria-level") or "").strip()
    if written.isdigit() and int(written) > 0:
        return int(written)
    return int(node.tag[1]) if len(node.tag) == 2 and node.tag[1].isdigit() else 2


FUNCTION = Function("headingOrder", HeadingOrderOptions, build, __doc__ or "")

"""inlineSpacing: a style attribute does not forbid people their own spacing of text.

The value is an element with a style attribute. Fails when `property` (letter-spacing, word-spacing or
line-height) is declared `!important` below `min`, in multiples of the font size (0.12, 0.16 and 1.5: WCAG
1.4.12), and the element shows text of its own. `normal` and `initial` are 0 (1.2 for line-height),
`inherit` and `unset` are not judged. Sizes in px are measured against the font size that inline styles and
simple style sheets of the page give; where that is not known, or the unit is another, it cannot be told.
Source: ACT rules 24afc2, 9e45ec, 78fd32.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

from checks.functions.markup.style import declarations, font_size
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_LENGTH: Final = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+))(px|em|rem|pt|%|)")
_FAR: Final = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|em|rem|vw|%)?")


@dataclass(frozen=True, slots=True)
class InlineSpacingOptions:
    """`property` is what is judged, `min` the least multiple of the font size."""

    property: Literal["letter-spacing", "word-spacing", "line-height"]
    min: float


def build(options: InlineSpacingOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def inline_spacing(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id") or page.hidden(value, aria=False):
            return
        style = declarations(value.attributes.get("style") or "")
        written, important = style.get(options.property, ("", False))
        if not important or written in ("inherit", "unset", "revert") or _is_away(style):
            return
        shown = [node for node in _governed(value, options.property) if node.text(deep=False).strip()]
        if not shown:
            return
        multiples = [_multiple(written, value, node, page, options.property) for node in shown]
        least = min((each for each in multiples if each is not None), default=None)
        if options.property == "line-height" and _scrolls(value):
            yield Unknown(
                Cause.RENDERING,
                "文字所在的框可横向滚动，是否换行未知",
                "the box scrolls sideways: whether its text wraps is not known",
            )
        elif least is not None and least < options.min:
            yield Problem(
                f"{options.property} 被强制为 {written}，低于字号的 {options.min:g} 倍",
                f"{options.property} is forced to {written}, below {options.min:g} of the font size",
                value=f"{options.property}: {written}",
            )
        elif None in multiples:
            yield Unknown(
                Cause.RENDERING,
                f"{options.property}: {written} 相对的字号未知",
                f"{options.property}: {written} is relative to an unknown font size",
            )

    return inline_spacing


def _governed(node: Any, name: str) -> list[Any]:
    """The element and what is below it, as far as no style attribute there says otherwise."""
    found: list[Any] = []
    queue = [node]
    while queue and len(found) < 2_000:
        each = queue.pop()
        found.append(each)
        child = each.first_child
        while child is not None:
            if (
                child.is_element_node
                and not declarations(child.attributes.get("style") or "").get(name, ("", False))[1]
            ):
                queue.append(child)
            child = child.next
    return found


def _is_away(style: dict[str, tuple[str, bool]]) -> bool:
    """Moved far off the screen."""
    return style.get("position", ("", False))[0] in ("absolute", "fixed") and any(
        _FAR.fullmatch(style.get(side, ("", False))[0]) for side in ("left", "top", "right", "bottom")
    )


def _scrolls(node: Any) -> bool:
    for _ in range(20):
        if node is None or not node.is_element_node:
            return False
        style = declarations(node.attributes.get("style") or "")
        if any(style.get(name, ("", False))[0] in ("scroll", "auto") for name in ("overflow", "overflow-x")):
            return True
        node = node.parent
    return False


def _multiple(written: str, node: Any, text: Any, page: PageView, name: str) -> float | None:
    """What is declared on `node` as a multiple of the font size of `text`, an element below it or itself."""
    if written in ("normal", "initial"):
        return 1.2 if name == "line-height" else 0.0
    found = _LENGTH.fullmatch(written)
    if found is None:
        return None
    number, unit = float(found.group(1)), found.group(2)
    if number == 0:
        return 0.0
    if unit == "":
        return number if name == "line-height" else None
    same = node.mem_id == text.mem_id
    if unit in ("em", "%") and same:
        return number if unit == "em" else number / 100
    size = font_size(text, page)
    if size is None:
        return None
    if unit in ("em", "%"):
        base = font_size(node, page)
        return None if base is None else number * (base if unit == "em" else base / 100) / size
    return number * {"px": 1, "pt": 4 / 3, "rem": 16}[unit] / size


FUNCTION = Function("inlineSpacing", InlineSpacingOptions, build, __doc__ or "")

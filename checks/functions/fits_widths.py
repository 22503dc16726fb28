"""fitsWidths: a page fits each of `widths` (CSS pixels) without being scrolled sideways.

The value maps a viewport's width to how the page lay in it: `scroll_width`, whether the page cuts off what is wider
(`clipped`), `free_width` of what is wider and stands in no table, picture, map or box that scrolls by itself,
`text_width` of the text among that, and the `widest` elements. `slack` pixels are overlooked. A page that cuts off text
does not fit either; cut pictures do no harm. With `but_tables` only `free_width` counts (WCAG 2.1 SC 1.4.10 excepts
what needs two dimensions). A width that was not measured cannot be told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.printed import is_number
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class FitsWidthsOptions:
    """`widths` of the viewport, `slack` that is overlooked, `but_tables`."""

    widths: tuple[int, ...]
    slack: int = 1
    but_tables: bool = False


def build(options: FitsWidthsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` without widths."""
    if not options.widths:
        raise OptionsError("fitsWidths 要写 widths", "fitsWidths needs widths")

    def fits_widths(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        told: Mapping[str, Any] = value if isinstance(value, dict) else {}
        for width in options.widths:
            seen = told.get(str(width))
            if not isinstance(seen, dict) or not is_number(seen.get("scroll_width")):
                yield Unknown(
                    Cause.NOT_COLLECTED,
                    f"没有测 {width} 像素宽时的版面",
                    f"the layout was not measured at {width} px",
                )
                continue
            wide, cut = seen["scroll_width"], bool(seen.get("clipped"))
            free = seen.get("text_width") if cut else seen.get("free_width") if options.but_tables else wide
            if not is_number(free) or min(wide, free) <= width + options.slack:
                continue
            culprit = _widest(seen)
            yield Problem(
                f"视口 {width} 像素时版面宽 {wide} 像素{'，右边的文字被裁掉' if cut else ''}"
                f"{'，最宽的是 ' + culprit if culprit else ''}",
                f"at {width} px the page is {wide} px wide{': ' + culprit if culprit else ''}",
                f"{width} → {wide}{'，文字被裁掉' if cut else ''}",
            )

    return fits_widths


def _widest(seen: Mapping[str, Any]) -> str:
    widest = seen.get("widest")
    first = widest[0] if isinstance(widest, list) and widest else {}
    return str(first.get("selector") or "") if isinstance(first, dict) else ""


FUNCTION = Function("fitsWidths", FitsWidthsOptions, build, __doc__ or "")

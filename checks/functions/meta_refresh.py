"""metaRefresh: a page does not reload or redirect by itself after a delay.

The value is a `meta[http-equiv=refresh i]` element. Only the first valid one of the page counts (HTML
§4.2.5.3): its content begins with a number, followed by nothing or by comma, semicolon or white space. A
delay of 0 holds, and one above `above` seconds (72,000, twenty hours); `above: -1` allows none.
Source: ACT rules bc659a, bisz58.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_DELAY: Final = re.compile(r"[ \t\n\f\r]*(?:(\d+)|(?=\.))[\d.]*(?:$|[;,\s])")


@dataclass(frozen=True, slots=True)
class MetaRefreshOptions:
    """`above`: longer delays than so many seconds do not count; -1: all count."""

    above: int = 72_000


def build(options: MetaRefreshOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def meta_refresh(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        first = next(
            (node for node in page.css("meta[http-equiv=refresh i]") if delay(node) is not None), None
        )
        if first is None or not hasattr(value, "mem_id") or first.mem_id != value.mem_id:
            return
        seconds = delay(first) or 0
        if seconds and not (0 <= options.above < seconds):
            yield Problem(f"页面 {seconds} 秒后自动刷新或跳转", f"the page refreshes or redirects after {seconds} seconds",
                          value=str(seconds))  # fmt: skip

    return meta_refresh


def delay(node: Value) -> int | None:
    """The seconds that a refresh waits; None when browsers ignore it."""
    found = _DELAY.match(node.attributes.get("content") or "")
    return None if found is None else int(found.group(1) or 0)


FUNCTION = Function("metaRefresh", MetaRefreshOptions, build, __doc__ or "")

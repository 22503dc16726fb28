"""bypassBlocks: repeated blocks at the top of a page can be skipped.

The value is the page's `html`. Holds with a main landmark (`main`, `role=main`), with a working link within
the page among the first `links` links, or with a heading.
Source: WCAG 2.4.1; ACT rule cf77f2.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class BypassBlocksOptions:
    """`links`: how far from the top a skip link may stand; `headings`: whether a heading is enough."""

    links: int = 5
    headings: bool = True


def build(options: BypassBlocksOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def bypass_blocks(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if page.css("main, [role=main i]"):
            return
        if any(_skips(link, page) for link in page.css("a[href]")[: options.links]):
            return
        headings = "h1, h2, h3, h4, h5, h6, [role=heading i]"
        if options.headings and any(node.text().strip() or node.css("img") for node in page.css(headings)):
            return
        yield Problem(
            "没有主要内容地标、跳转链接或标题，无法越过重复内容", "no main landmark, skip link or heading"
        )

    return bypass_blocks


def _skips(link: Any, page: PageView) -> bool:
    address = (link.attributes.get("href") or "").strip()
    if len(address) < 2 or not address.startswith("#"):
        return False
    name = unquote(address[1:])
    return bool(page.by_id(name)) or any(
        (node.attributes.get("name") or "") == name for node in page.css("a[name]")
    )


FUNCTION = Function("bypassBlocks", BypassBlocksOptions, build, __doc__ or "")

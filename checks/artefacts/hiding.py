"""Hiding: which elements the markup itself hides (no stylesheet is read)."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

_CANDIDATES: Final = (
    "[hidden]", "[inert]", "[aria-hidden]", "dialog:not([open])", "[style*='display' i], [style*='visibility' i]",
)  # fmt: skip
_NONE: Final = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_INVISIBLE: Final = re.compile(r"(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)\b", re.IGNORECASE)
_VISIBLE: Final = re.compile(r"(?:^|;)\s*visibility\s*:\s*visible\b", re.IGNORECASE)
_MOST: Final = 20_000


def hidden_elements(search: Callable[[str], Sequence[Any]]) -> tuple[frozenset[int], frozenset[int]]:
    """Identities of the elements that are not rendered, and of those hidden from assistive technology besides.

    Hidden by `hidden`, inline `display: none` or `visibility: hidden`, a closed dialog or details, or
    `aria-hidden=true`, on the element or above it; `visibility: visible` below shows again.
    """
    unrendered: set[int] = set()
    unspoken: set[int] = set()
    nodes = {node.mem_id: node for query in _CANDIDATES for node in search(query)}
    for details in search("details:not([open])"):
        nodes.update((node.mem_id, node) for node in details.iter() if node.tag != "summary")
    for node in nodes.values():
        attributes = node.attributes
        style = attributes.get("style") or ""
        gone = (
            ("hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found")
            or _NONE.search(style)
            or (node.tag == "dialog" and "open" not in attributes)
            or (node.tag != "details" and _in_closed_details(node))
        )
        if gone:
            unrendered.update(each.mem_id for each in _below(node))
        elif _INVISIBLE.search(style):
            unrendered.update(_invisible(node))
        if (attributes.get("aria-hidden") or "").strip().lower() == "true" or "inert" in attributes:
            unspoken.update(each.mem_id for each in _below(node))
    return frozenset(unrendered), frozenset(unspoken)


def _below(node: Any) -> Iterator[Any]:
    for at, each in enumerate(node.traverse()):
        if at > _MOST:
            return
        yield each


def _invisible(node: Any) -> Iterator[int]:
    shown: set[int] = set()
    for each in _below(node):
        if _VISIBLE.search(each.attributes.get("style") or ""):
            shown.update(one.mem_id for one in _below(each))
    return (each.mem_id for each in _below(node) if each.mem_id not in shown)


def _in_closed_details(node: Any) -> bool:
    above = node.parent
    return (
        above is not None
        and above.tag == "details"
        and node.tag != "summary"
        and "open" not in above.attributes
    )

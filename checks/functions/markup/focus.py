"""Focus: which elements the keyboard reaches (HTML §6.6, as far as markup decides)."""

import re
from collections.abc import Mapping
from typing import Any, Final

_INTEGER: Final = re.compile(r"[ \t\n\f\r]*(-?\d+)")
_CONTROLS: Final = frozenset(("button", "input", "select", "textarea"))


def tabindex(attributes: Mapping[str, str | None]) -> int | None:
    """The tab index written, None without a valid one."""
    found = _INTEGER.match(attributes.get("tabindex") or "")
    return int(found.group(1)) if found else None


def focusable(node: Any, attributes: Mapping[str, str | None]) -> bool:
    """Whether an element can hold the focus, by script or keyboard; a disabled control cannot."""
    tag = node.tag
    if tag in _CONTROLS:
        hidden = tag == "input" and (attributes.get("type") or "").strip().lower() == "hidden"
        return not hidden and "disabled" not in attributes and not _in_disabled_fieldset(node)
    if tabindex(attributes) is not None:
        return True
    if tag in ("a", "area"):
        return "href" in attributes
    if tag in ("audio", "video"):
        return "controls" in attributes
    if tag == "summary":
        return node.parent is not None and node.parent.tag == "details"
    return tag == "iframe" or (attributes.get("contenteditable", "false") or "true").strip().lower() in (
        "true",
        "plaintext-only",
    )


def reached_by_tab(node: Any, attributes: Mapping[str, str | None]) -> bool:
    """Whether the Tab key stops at the element."""
    index = tabindex(attributes)
    return focusable(node, attributes) and (index is None or index >= 0)


def _in_disabled_fieldset(node: Any) -> bool:
    above, below = node.parent, node
    for _ in range(40):
        if above is None:
            return False
        if above.tag == "fieldset" and "disabled" in above.attributes:
            return bool(below.tag != "legend")
        above, below = above.parent, above
    return False

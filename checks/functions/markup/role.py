"""Role: what an element is to assistive technology (WAI-ARIA 1.2 §8, HTML-AAM 1.0 §3)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from checks.functions.markup.focus import focusable
from checks.functions.markup.roles import GLOBAL, ROLES, SUBROLES

Attributes = Mapping[str, str | None]
Search = Callable[[str], Sequence[Any]]

_IMPLICIT: Final = {
    "article": "article", "aside": "complementary", "body": "generic", "button": "button", "datalist": "listbox",
    "dd": "definition", "details": "group", "dfn": "term", "dialog": "dialog", "dt": "term", "fieldset": "group",
    "figure": "figure", "form": "form", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading",
    "h5": "heading", "h6": "heading", "hr": "separator", "html": "document", "li": "listitem", "main": "main",
    "math": "math", "menu": "list", "meter": "meter", "nav": "navigation", "ol": "list", "optgroup": "group",
    "option": "option", "output": "status", "progress": "progressbar", "search": "search", "table": "table",
    "tbody": "rowgroup", "td": "cell", "textarea": "textbox", "tfoot": "rowgroup", "th": "columnheader",
    "thead": "rowgroup", "tr": "row", "ul": "list",
}  # fmt: skip
_INPUTS: Final = {
    "button": "button", "checkbox": "checkbox", "email": "textbox", "image": "button", "number": "spinbutton",
    "radio": "radio", "range": "slider", "reset": "button", "search": "searchbox", "submit": "button",
    "tel": "textbox", "text": "textbox", "url": "textbox",
}  # fmt: skip
_NO_ROLE: Final = frozenset(
    ("hidden", "color", "date", "datetime-local", "file", "month", "password", "time", "week")
)

CANDIDATES: Final[Mapping[str, str]] = {
    "button": "button, input[type=button i], input[type=submit i], input[type=reset i], input[type=image i]",
    "checkbox": "input[type=checkbox i]",
    "combobox": "select, input[list]",
    "heading": "h1, h2, h3, h4, h5, h6",
    "img": "img",
    "link": "a[href], area[href]",
    "listbox": "select, datalist",
    "radio": "input[type=radio i]",
    "searchbox": "input[type=search i]",
    "slider": "input[type=range i]",
    "spinbutton": "input[type=number i]",
    "textbox": "textarea, input",
}
"""Where elements are that have a role without saying so; roles not listed are only found where written."""


_CERTAIN: Final = frozenset(("button", "heading", "link"))
"""Roles that every candidate has unless it says otherwise."""


def explicit_role(attributes: Attributes) -> str | None:
    """The first valid token of the role attribute, None without one."""
    written = attributes.get("role")
    if not written:
        return None
    return next((token for token in written.lower().split() if token in ROLES), None)


def implicit_role(node: Any, attributes: Attributes) -> str | None:
    """The role of the element's own language, None for none."""
    tag = node.tag
    if tag in ("a", "area"):
        return "link" if "href" in attributes else None
    if tag == "img":
        return (
            "presentation"
            if attributes.get("alt") == "" or ("alt" in attributes and not attributes["alt"])
            else "img"
        )
    if tag == "input":
        kind = (attributes.get("type") or "text").strip().lower()
        if kind in _NO_ROLE:
            return None
        role = _INPUTS.get(kind, "textbox")
        return "combobox" if "list" in attributes and role in ("textbox", "searchbox") else role
    if tag == "select":
        size = (attributes.get("size") or "").strip()
        return "listbox" if "multiple" in attributes or (size.isdigit() and int(size) > 1) else "combobox"
    return _IMPLICIT.get(tag)


def role_of(node: Any, attributes: Attributes | None = None) -> str | None:
    """The role that counts: the written one, unless it says `none` of what can hold the focus or has a global state."""
    if attributes is None:
        attributes = node.attributes
    written = explicit_role(attributes)
    if written in ("none", "presentation"):
        return implicit_of_conflict(node, attributes) if conflicts(node, attributes) else "presentation"
    if written is not None:
        return written
    implicit = implicit_role(node, attributes)
    if implicit == "presentation" and conflicts(node, attributes):
        return "img"
    return implicit


def conflicts(node: Any, attributes: Attributes) -> bool:
    """Whether an element that is said to be decoration is exposed nevertheless (ARIA 1.2 §8.3)."""
    if any(name in attributes for name in GLOBAL):
        return True
    return focusable(node, attributes)


def implicit_of_conflict(node: Any, attributes: Attributes) -> str | None:
    """What an element is when its `role=none` is void."""
    return "img" if node.tag == "img" else implicit_role(node, attributes)


def find_roles(names: Sequence[str], search: Search, hidden: Callable[[Any], bool] | None) -> list[Any]:
    """The exposed elements with one of the roles, or with one that inherits from it, in document order.

    `search` answers CSS, `hidden` tells what is not exposed (None: nothing is hidden).
    """
    wanted = frozenset(sub for name in names for sub in (name, *SUBROLES.get(name, ())))
    tags = [CANDIDATES[name] for name in names if name in CANDIDATES]
    written = {node.mem_id for node in search("[role]")}
    plain = ", ".join(tags)
    found = search(f"{plain}, [role]" if written and plain else plain or "[role]")
    nodes = list({node.mem_id: node for node in found}.values())
    if hidden is not None:
        nodes = [node for node in nodes if not hidden(node)]
    if not written and wanted <= _CERTAIN:
        return nodes
    certain = wanted >= _CERTAIN & frozenset(names) and frozenset(names) <= _CERTAIN
    return [node for node in nodes if (certain and node.mem_id not in written) or role_of(node) in wanted]

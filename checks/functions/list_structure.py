"""listStructure: lists hold items, and items stand in lists.

The value is a `ul`, `ol`, `menu`, `dl` or `li`. The children of a list are `li`, `script` or `template`; of
a `dl` they are `dt`, `dd`, `div`, `script` or `template`; text between them fails too; an `li` stands in a
list. A list with another role is not judged.
Source: WHATWG HTML §4.4; axe list, definition-list, listitem.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.markup.show import start_tag
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import Value

_ITEMS: Final = frozenset(("li", "script", "template", "style"))
_TERMS: Final = frozenset(("dt", "dd", "div", "script", "template", "style"))
_LISTS: Final = frozenset(("ul", "ol", "menu"))


@dataclass(frozen=True, slots=True)
class ListStructureOptions:
    """No options."""


def build(options: ListStructureOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def list_structure(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id"):
            return
        if _is_item(value):
            return
        if page.hidden(value):
            return
        role = (value.attributes.get("role") or "").strip().lower()
        if role not in ("", "list"):
            return
        if value.tag == "li":
            if value.parent is None or value.parent.tag not in _LISTS:
                where = value.parent.tag if value.parent is not None else ""
                yield Problem(
                    f"列表项不在列表中，而在 {where} 中", f"an li in {where}", value=f"{where} > li"
                )
            return
        stray = _stray(value, _TERMS if value.tag == "dl" else _ITEMS)
        if stray is not None:
            shown = start_tag(stray) if stray.is_element_node else clip(stray.text_content or "", 40)
            yield Problem(f"{value.tag} 中不应有 {shown}", f"{shown} in {value.tag}", value=f"{value.tag} > {shown}",
                          at=stray if stray.is_element_node else None)  # fmt: skip

    return list_structure


def _stray(node: Any, allowed: frozenset[str]) -> Any:
    child = node.first_child
    while child is not None:
        if child.is_element_node:
            if child.tag not in allowed:
                return child
        elif child.is_text_node and (child.text_content or "").strip():
            return child
        child = child.next
    return None


def _is_item(node: Any) -> bool:
    return node.tag == "li" and node.parent is not None and node.parent.tag in _LISTS


FUNCTION = Function("listStructure", ListStructureOptions, build, __doc__ or "", sure=_is_item)

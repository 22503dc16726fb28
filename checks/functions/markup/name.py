"""Name: the accessible name of an element (accname 1.2 §4.3, HTML-AAM 1.0 §4), without layout."""

from collections.abc import Mapping
from typing import Any, Final

from checks.functions.markup.role import explicit_role, role_of
from checks.functions.markup.roles import NAMED_BY_CONTENT
from checks.model.page import PageView
from checks.model.text import tidy

_DEEPEST: Final = 40
_MOST_REFERENCES: Final = 20
_BUTTONS: Final = {"submit": "提交", "reset": "重置"}
"""What browsers write on a button without value."""
_SILENT: Final = frozenset(("script", "style", "template", "noscript", "datalist", "head", "title"))
_LABELLED: Final = frozenset(("input", "select", "textarea", "button", "meter", "output", "progress"))

Attributes = Mapping[str, str | None]


def name_of(
    node: Any, page: PageView, *, placeholder: bool = True, attributes: Attributes | None = None
) -> str:
    """The accessible name, tidied; empty for none.

    In this order: `aria-labelledby`, `aria-label`, what the element's language gives (alt, label, value, caption,
    content), `title`, `placeholder` if it counts. What the markup hides says nothing, unless it is referred to.
    """
    return _Namer(page, placeholder).name(node, node.attributes if attributes is None else attributes)


class _Namer:
    def __init__(self, page: PageView, placeholder: bool) -> None:
        self._page = page
        self._placeholder = placeholder

    def name(self, node: Any, attributes: Attributes) -> str:
        referred = attributes.get("aria-labelledby")
        if referred and (text := self._referred(referred)):
            return text
        if text := tidy(attributes.get("aria-label") or ""):
            return text
        return (
            self._native(node, attributes)
            or self._by_content(node, attributes)
            or tidy(attributes.get("title") or "")
            or (
                tidy(attributes.get("placeholder") or attributes.get("aria-placeholder") or "")
                if self._placeholder
                else ""
            )
        )

    def _referred(self, ids: str) -> str:
        found = []
        for name in ids.split()[:_MOST_REFERENCES]:
            for node in self._page.by_id(name)[:1]:
                shown = self._page.hidden(node)
                found.append(self._text(node, node.attributes, 0, hidden_too=shown, follow=False))
        return tidy(" ".join(found))

    def _native(self, node: Any, attributes: Attributes) -> str:
        tag = node.tag
        if tag in ("img", "area"):
            return tidy(attributes.get("alt") or "")
        if tag == "input":
            kind = (attributes.get("type") or "text").strip().lower()
            if kind == "image":
                return tidy(attributes.get("alt") or "")
            if kind in ("submit", "reset", "button"):
                default = "" if "value" in attributes else _BUTTONS.get(kind, "")
                return tidy(attributes.get("value") or default) or self._labels(node, attributes)
        if tag in _LABELLED and (text := self._labels(node, attributes)):
            return text
        inner = {"fieldset": "legend", "figure": "figcaption", "table": "caption", "svg": "title"}.get(tag)
        if inner is not None:
            child = next((each for each in _children(node) if each.tag == inner), None)
            return "" if child is None else tidy(child.text())
        return (
            tidy(next((c.text() for c in _children(node) if c.tag == "title"), "")) if _in_svg(node) else ""
        )

    def _by_content(self, node: Any, attributes: Attributes) -> str:
        role = role_of(node, attributes)
        if role not in NAMED_BY_CONTENT and node.tag not in ("summary", "legend", "caption", "figcaption"):
            return ""
        if node.tag in ("input", "select", "textarea"):
            return ""
        return tidy(self._inside(node, 0, hidden_too=False))

    def _labels(self, node: Any, attributes: Attributes) -> str:
        texts = []
        own = attributes.get("id")
        if own and (first := self._page.by_id(own)) and first[0].mem_id == node.mem_id:
            for label in self._page.css("label[for]"):
                if label.attributes.get("for") == own and not self._page.hidden(label):
                    texts.append(self._inside(label, 0, hidden_too=False, but=node))
        above = node.parent
        for _ in range(_DEEPEST):
            if above is None:
                break
            if above.tag == "label":
                goal = above.attributes.get("for")
                if not goal or goal == own:
                    texts.append(self._inside(above, 0, hidden_too=False, but=node))
                break
            above = above.parent
        return tidy(" ".join(texts))

    def _inside(self, node: Any, depth: int, *, hidden_too: bool, but: Any = None) -> str:
        if depth > _DEEPEST:
            return ""
        parts = []
        child = node.first_child
        while child is not None:
            if child.is_text_node:
                parts.append(child.text_content or "")
            elif (
                child.is_element_node
                and child.tag not in _SILENT
                and (but is None or child.mem_id != but.mem_id)
            ) and (hidden_too or not self._page.hidden(child)):
                parts.append(self._text(child, child.attributes, depth + 1, hidden_too=hidden_too, but=but))
            child = child.next
        return "".join(parts)

    def _text(
        self,
        node: Any,
        attributes: Attributes,
        depth: int,
        *,
        hidden_too: bool,
        follow: bool = True,
        but: Any = None,
    ) -> str:
        """The text alternative of an element within another's name."""
        referred = attributes.get("aria-labelledby") if follow else None
        if referred and (text := self._referred(referred)):
            return f" {text} "
        if text := tidy(attributes.get("aria-label") or ""):
            return f" {text} "
        tag = node.tag
        if explicit_role(attributes) in ("none", "presentation") and tag == "img":
            return ""
        if tag in ("img", "area", "svg", "input", "object"):
            return f" {self._native(node, attributes) or tidy(attributes.get('title') or '')} "
        if tag in ("select", "textarea", "iframe"):
            return ""
        text = self._inside(node, depth, hidden_too=hidden_too, but=but)
        if not text.strip():
            text = tidy(attributes.get("title") or "")
        return text if tag in _PHRASING else f" {text} "


_PHRASING: Final = frozenset(str.split("a abbr b bdi bdo cite code data dfn em font i kbd label mark q s samp small span "
                                       "strong sub sup time u var"))  # fmt: skip


def _children(node: Any) -> list[Any]:
    found = []
    child = node.first_child
    while child is not None:
        if child.is_element_node:
            found.append(child)
        child = child.next
    return found


def _in_svg(node: Any) -> bool:
    above = node.parent
    for _ in range(_DEEPEST):
        if above is None:
            return False
        if above.tag == "svg":
            return True
        above = above.parent
    return False

"""accessibleName: an element says what it is to those who cannot see it.

The accessible name is computed as in accname 1.2, without layout: `aria-labelledby` (existing ids) before
`aria-label` before what HTML gives (alt, label, value, content with the alt of images in it) before
`title`. White space alone is none. Of an image, `alt=""` and `role=none` pass while `decorative` is true,
unless it can hold the focus or has another `aria-` property (then it is exposed all the same).
`placeholder: false` does not take a placeholder for a name. Hidden elements hold: select with `exposed(…)`
or `role(…)` to make the rule inapplicable to them. What a script inside writes, or one on the page puts into the
element of that id, cannot be told.
Source: ACT rules 23a2a8, c487ae, 97a4e1, e086e5, 59796f, m6b1q3, 7d6734, 8fc3b6, cae760, ffd0e9.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.markup.name import name_of
from checks.functions.markup.role import conflicts, explicit_role
from checks.functions.markup.show import start_tag
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_WRITES = "html|text|append|prepend|innerHTML|innerText|textContent"
_BY_OWN_TEXT = frozenset(("a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "summary"))


@dataclass(frozen=True, slots=True)
class AccessibleNameOptions:
    """`decorative`: an image may say that it is decoration; `placeholder`: a placeholder names a field."""

    decorative: bool = True
    placeholder: bool = True


def build(options: AccessibleNameOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def accessible_name(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id"):
            return
        if _has_own_text(value):
            return
        attributes = value.attributes
        if value.tag == "img" and (attributes.get("alt") or "").strip():
            return
        if page.hidden(value) or (options.decorative and is_decorative(value, attributes)):
            return
        if not name_of(value, page, placeholder=options.placeholder, attributes=attributes):
            shown = start_tag(value)
            if _is_filled(value, attributes, page):
                yield Unknown(
                    Cause.RENDERING,
                    f"内容可能由脚本写入：{shown}",
                    f"a script may write the content: {shown}",
                )
                return
            yield Problem(f"没有可访问的名称：{shown}", f"no accessible name: {shown}", value=shown)

    return accessible_name


def _is_filled(node: Value, attributes: dict[str, str | None], page: PageView) -> bool:
    """Whether a script inside writes the content, or one on the page names the element."""
    if node.css_first("script") is not None:
        return True
    name = attributes.get("id") or ""
    if not name or node.tag not in _BY_OWN_TEXT:
        return False
    named = re.compile(rf"['\"#]{re.escape(name)}['\"][^;{{}}]{{0,20}}\.(?:{_WRITES})")
    return any(named.search(script.text()) for script in page.css("script:not([src])"))


def is_decorative(node: Value, attributes: dict[str, str | None]) -> bool:
    """Whether an element says that it is decoration, and nothing makes it exposed all the same."""
    role = explicit_role(attributes)
    if role in ("none", "presentation"):
        return not conflicts(node, attributes)
    empty = node.tag == "img" and "alt" in attributes and not attributes["alt"]
    return empty and role is None and not conflicts(node, attributes)


def _has_own_text(node: Value) -> bool:
    return node.tag in _BY_OWN_TEXT and bool(node.text(deep=False).strip())


FUNCTION = Function("accessibleName", AccessibleNameOptions, build, __doc__ or "", sure=_has_own_text)

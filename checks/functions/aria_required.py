"""ariaRequired: an element with a role has the states that the role must have.

The value is an element; judged are roles that differ from what the element is anyway (a checkbox input has
its state by itself). A separator needs a value only when it can hold the focus, a combobox the reference to
its list only while it is open. An empty value is none.
Source: WAI-ARIA 1.2 §5.2.2, ACT rule 4e8ab6.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from checks.functions.markup.focus import focusable
from checks.functions.markup.role import explicit_role, implicit_role
from checks.functions.markup.roles import REQUIRED
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_NATIVE: Final[Mapping[str, frozenset[str]]] = {
    "checkbox": frozenset(("aria-checked",)),
    "number": frozenset(("aria-valuenow",)),
    "radio": frozenset(("aria-checked",)),
    "range": frozenset(("aria-valuenow",)),
}


@dataclass(frozen=True, slots=True)
class AriaRequiredOptions:
    """No options."""


def build(options: AriaRequiredOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def aria_required(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id") or page.hidden(value):
            return
        for name in _missing(value):
            role = explicit_role(value.attributes)
            yield Problem(f"角色 {role} 缺少 {name}", f"role {role} requires {name}", value=name)

    return aria_required


def _missing(node: Value) -> Iterator[str]:
    attributes = node.attributes
    role = explicit_role(attributes)
    if role is None or role == implicit_role(node, attributes):
        return
    kind = (attributes.get("type") or "").lower() if node.tag == "input" else ""
    for name in REQUIRED.get(role, ()):
        if (attributes.get(name) or "").strip() or name in _NATIVE.get(kind, ()):
            continue
        if role == "separator" and not focusable(node, attributes):
            continue
        if role == "heading" and node.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            continue
        if (
            name == "aria-controls"
            and role == "combobox"
            and (attributes.get("aria-expanded") or "").lower() != "true"
        ):
            continue
        yield name


FUNCTION = Function("ariaRequired", AriaRequiredOptions, build, __doc__ or "")

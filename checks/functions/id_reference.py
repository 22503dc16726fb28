"""idReference: the ids that an element refers to exist, and are unique.

The value is an element with `aria-labelledby`, `aria-describedby`, `for` or `headers`. Fails for each id
without an element, and for each that several elements have. An id that nothing refers to may be repeated.
Source: WCAG 1.3.1, 4.1.2; HTML §3.2.6.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_LISTS: Final = ("aria-labelledby", "aria-describedby", "headers")


@dataclass(frozen=True, slots=True)
class IdReferenceOptions:
    """No options."""


def build(options: IdReferenceOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def id_reference(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id"):
            return
        attributes = value.attributes
        names = [(where, name) for where in _LISTS for name in (attributes.get(where) or "").split()]
        if value.tag in ("label", "output") and (attributes.get("for") or "").strip():
            names.append(("for", (attributes.get("for") or "").strip()))
        for where, name in dict.fromkeys(names):
            count = len(page.by_id(name))
            if count != 1:
                zh = "不存在" if count == 0 else f"有 {count} 个"
                en = "does not exist" if count == 0 else f"is there {count} times"
                yield Problem(
                    f"{where} 引用的 id {name} {zh}", f"{where}: the id {name} {en}", value=f"{where} {name}"
                )

    return id_reference


FUNCTION = Function("idReference", IdReferenceOptions, build, __doc__ or "")

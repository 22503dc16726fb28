"""ariaAttribute: each `aria-` attribute of an element exists, or has a value that it may have.

The value is an element. `judge: name` fails for attributes that WAI-ARIA does not define (ACT rule 5f99a7);
`judge: value` fails for values that do not fit the attribute: a word that is none of its words, no integer,
no number (ACT rule 6a7281). An empty value holds. Ids that must exist are judged only where the role
requires the attribute. Select with `exposed([aria-*])`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, Literal

from checks.functions.markup import roles
from checks.functions.markup.role import role_of
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_INTEGER: Final = re.compile(r"-?\d+")
_NUMBER: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")


@dataclass(frozen=True, slots=True)
class AriaAttributeOptions:
    """`judge`: the attributes' names or their values."""

    judge: Literal["name", "value"]


def build(options: AriaAttributeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def aria_attribute(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not hasattr(value, "mem_id"):
            return
        for name, written in value.attributes.items():
            if not name.startswith("aria-"):
                continue
            if options.judge == "name":
                if name not in roles.ATTRIBUTES:
                    near = get_close_matches(name, sorted(roles.ATTRIBUTES), n=1, cutoff=0.75)
                    zh, en = (f"，是否想写 {near[0]}", f", did you mean {near[0]}?") if near else ("", "")
                    yield Problem(f"没有这样的属性：{name}{zh}", f"no such attribute: {name}{en}", value=name)
            elif (written or "").strip() and not fits(name, (written or "").strip(), value, context.artefact):
                yield Problem(
                    f"属性 {name} 的值无效：{written}",
                    f"{name} cannot be {written}",
                    value=f"{name}={written}",
                )

    return aria_attribute


def fits(name: str, written: str, node: Value, page: PageView) -> bool:
    """Whether a value is of the attribute's type (WAI-ARIA 1.2 §6.3)."""
    words = written.lower().split()
    if name in roles.TOKENS:
        return written.lower() in roles.TOKENS[name]
    if name in roles.TOKEN_LISTS:
        return all(word in roles.TOKEN_LISTS[name] for word in words)
    if name in roles.INTEGERS:
        return _INTEGER.fullmatch(written) is not None
    if name in roles.NUMBERS:
        return _NUMBER.fullmatch(written) is not None
    if name in roles.REFERENCES and name != "aria-details" and len(words) > 1:
        return False
    if name in roles.REFERENCES | roles.REFERENCE_LISTS and name in roles.REQUIRED.get(
        role_of(node) or "", ()
    ):
        return any(page.by_id(each) for each in written.split())
    return True


FUNCTION = Function("ariaAttribute", AriaAttributeOptions, build, __doc__ or "")

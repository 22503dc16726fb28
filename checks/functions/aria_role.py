"""ariaRole: at least one word of a role attribute is a role.

The value is the text of the attribute. Words are separated by white space, case does not matter; the roles
are those of WAI-ARIA 1.2, DPUB-ARIA and Graphics-ARIA. A blank attribute holds.
Source: ACT rule 674b10.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from checks.functions.markup.roles import ROLES
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class AriaRoleOptions:
    """No options."""


def build(options: AriaRoleOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def aria_role(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        words = value.lower().split() if isinstance(value, str) else []
        if not words or any(word in ROLES for word in words):
            return
        near = get_close_matches(words[-1], sorted(ROLES), n=1, cutoff=0.7)
        zh, en = (f"，是否想写 {near[0]}", f", did you mean {near[0]}?") if near else ("", "")
        yield Problem(f"没有这样的角色：{value}{zh}", f"no such role: {value}{en}", value=value)

    return aria_role


FUNCTION = Function("ariaRole", AriaRoleOptions, build, __doc__ or "")

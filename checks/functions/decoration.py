"""decoration: an element that says it is decoration is not exposed all the same.

The value is an element with `alt=""` (img), `role=none` or `role=presentation`. Fails when it can hold the
focus or has a global `aria-` property: browsers then expose it. Hidden elements hold.
Source: ACT rule 46ca7f, WAI-ARIA 1.2 §8.3.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.markup.role import conflicts
from checks.functions.markup.show import start_tag
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class DecorationOptions:
    """No options."""


def build(options: DecorationOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def decoration(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id") or page.hidden(value):
            return
        if conflicts(value, value.attributes):
            shown = start_tag(value)
            yield Problem(
                f"标为装饰却仍会被读出：{shown}", f"marked as decoration but exposed: {shown}", value=shown
            )

    return decoration


FUNCTION = Function("decoration", DecorationOptions, build, __doc__ or "")

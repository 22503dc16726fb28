"""redirectChain: an address leads to its goal in few steps that do not lose protection.

The value is the list `redirects` of a response. Fails for more than `max` steps (3, trial), for a step that
was taken before (a loop) and for a step from https to http.
Source: RFC 9110 §15.4（trial）.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class RedirectChainOptions:
    """`max`: steps at most."""

    max: int = 3


def build(options: RedirectChainOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def redirect_chain(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        steps = [step for step in value if isinstance(step, dict)] if isinstance(value, list) else []
        starts = [str(step.get("url")) for step in steps]
        if len(set(starts)) < len(starts):
            yield Problem(f"跳转成环：{starts[0]}", f"a loop of redirects: {starts[0]}", value="loop")
        elif len(steps) > options.max:
            yield Problem(
                f"跳转 {len(steps)} 次，多于 {options.max} 次",
                f"{len(steps)} redirects",
                value=str(len(steps)),
            )
        for step in steps:
            start, goal = str(step.get("url")), str(step.get("location"))
            if start.startswith("https:") and goal.startswith("http:"):
                yield Problem(f"由 https 跳到 http：{goal}", f"https leads to http: {goal}", value=goal)

    return redirect_chain


FUNCTION = Function("redirectChain", RedirectChainOptions, build, __doc__ or "")

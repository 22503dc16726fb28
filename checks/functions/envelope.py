"""envelope: a response schema has the members of the agreed envelope.

Each of `members` is a name or alternatives with `|` (`message|msg`).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import fields_of, open_reference
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class EnvelopeOptions:
    """`members` that must be there."""

    members: tuple[str, ...] = ("code", "message|msg", "data")


def build(options: EnvelopeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        unknown = open_reference(resolve(value))
        if unknown is not None:
            yield unknown
            return
        fields = fields_of(value, resolve)
        missing = [each for each in options.members if not any(name in fields for name in each.split("|"))]
        if missing:
            names = "、".join(each.replace("|", " 或 ") for each in missing)
            yield Problem(
                zh=f"响应体缺少 {names}", en=f"the response lacks {', '.join(missing)}", value=names
            )

    return judge


FUNCTION = Function("envelope", EnvelopeOptions, build, __doc__ or "")

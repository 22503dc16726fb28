"""members: an object has all the listed members, and none of them blank; what is missing is told in one finding."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class MembersOptions:
    """Dotted `members`, and how many characters a text must have at least."""

    members: tuple[str, ...]
    shortest: int = 1


def build(options: MembersOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            return
        resolve = resolver(context)
        missing = [name for name in options.members if not _filled(value, name, options.shortest, resolve)]
        if missing:
            names = "、".join(missing)
            yield Problem(zh=f"缺少 {names}", en=f"missing: {', '.join(missing)}", value=names)

    return judge


def _filled(value: Any, name: str, shortest: int, resolve: Callable[[Any], Any]) -> bool:
    for step in name.split("."):
        value = resolve(value)
        if not isinstance(value, dict) or step not in value:
            return False
        value = value[step]
    value = resolve(value)
    if isinstance(value, str):
        return len(value.strip()) >= shortest
    return value is not None and value != [] and value != {}


FUNCTION = Function("members", MembersOptions, build, __doc__ or "")

"""sameAsField: a value equals another field of its record.

`pattern` takes a part of the other field: its first group (RE2). `loose` overlooks case, punctuation, brackets
and white space. `skip` are folded words overlooked on both sides (信息资源). Where either side is empty, absent
or not matched by the pattern, another rule decides on that and this one holds.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.model.context import Context
from checks.model.day import shown
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.row import beside
from checks.model.shelf import Shelf
from checks.model.text import fold, tidy
from checks.model.value import ABSENT, Value

_NOT_A_WORD: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class SameAsFieldOptions:
    """`other`: the field; `pattern`: what to take of it; `loose`; `skip`: words overlooked."""

    other: str
    pattern: str | None = None
    loose: bool = False
    skip: tuple[str, ...] = ()


def build(options: SameAsFieldOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a pattern without exactly one group."""
    pattern = _compile(options.pattern)

    def plain(value: Value) -> str:
        text = fold(shown(value)) if options.loose else tidy(shown(value))
        for word in options.skip:
            text = text.replace(word, "")
        return _NOT_A_WORD.sub("", text) if options.loose else text

    def same_as_field(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        other = beside(context, options.other)
        if value is ABSENT or other is ABSENT:
            return
        taken = shown(other)
        if pattern is not None:
            found = pattern.search(re.sub(r"\s", "", tidy(taken)))
            taken = str(found.group(1) or "") if found else ""
        left, right = plain(value), plain(taken)
        if left and right and left != right:
            yield Problem(
                f"“{shown(value)}”与“{taken}”不一致", f"{shown(value)!r} differs from {taken!r}", shown(value)
            )

    return same_as_field


def _compile(pattern: str | None) -> Any:
    if pattern is None:
        return None
    import re2

    try:
        compiled = re2.compile(pattern)
    except re2.error as error:
        raise ValueError(f"{pattern} cannot be used: {error}") from None
    if compiled.groups != 1:
        raise ValueError(f"{pattern} must have one group")
    return compiled


FUNCTION = Function("sameAsField", SameAsFieldOptions, build, __doc__ or "")

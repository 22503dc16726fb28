"""sameAsField: a value equals another field of its record, or differs from it.

`pattern` takes a part of the other field: its first group (RE2). `loose` overlooks case, punctuation, brackets
and white space. `codelist` compares what both stand for: a code with a name, a file type with its class; the
other field may list several, of which one must agree, and when none of them is in the list it cannot be told.
`differ` turns the comparison round. Where either side is empty or absent, where the pattern does not match and
where the value is not in the list, another rule decides on that and this one holds.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.model.cause import Cause
from checks.model.coded import labels_of, split_list
from checks.model.context import Context
from checks.model.day import shown
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.row import beside
from checks.model.shelf import Shelf
from checks.model.text import fold, tidy
from checks.model.value import ABSENT, Value

_NOT_A_WORD: Final = re.compile(r"[\W_]+")
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class SameAsFieldOptions:
    """`other`: the field; `pattern`: what to take of it; `loose`; `codelist`; `differ`."""

    other: str
    pattern: str | None = None
    loose: bool = False
    codelist: str | None = None
    differ: bool = False


def build(options: SameAsFieldOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a pattern without exactly one group, or an unknown list."""
    pattern = _compile(options.pattern)
    labels = None
    if options.codelist is not None:
        if options.codelist not in shelf.codelists:
            raise OptionsError(f"没有代码表 {options.codelist}", f"unknown code list {options.codelist}")
        labels = labels_of(shelf.codelists[options.codelist])

    def same_as_field(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        other = beside(context, options.other)
        if value is ABSENT or other is ABSENT:
            return
        taken = shown(other)
        if pattern is not None:
            found = pattern.search(_SPACE.sub("", tidy(taken)))
            taken = str(found.group(1) or "") if found else ""
        if labels is None:
            left, right = _plain(value, options.loose), _plain(taken, options.loose)
            same = left == right
        else:
            left, right = labels.get(fold(shown(value))) or "", taken
            known = {labels.get(fold(part)) for part in split_list(taken)} - {None}
            if left and right and not known:
                yield Unknown(
                    Cause.CODE_TABLE,
                    f"“{_short(taken)}”不在代码表 {options.codelist} 中",
                    f"{_short(taken)!r} is not in the code table {options.codelist}",
                )
                return
            same = left in known
        if left and right and same is options.differ:
            yield _problem(shown(value), taken, options.differ)

    return same_as_field


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


def _plain(value: Value, loose: bool) -> str:
    return _NOT_A_WORD.sub("", fold(shown(value))) if loose else tidy(shown(value))


def _problem(value: str, other: str, differ: bool) -> Problem:
    if differ:
        return Problem(f"“{_short(value)}”与“{_short(other)}”相同", f"{value!r} repeats {other!r}", value)
    return Problem(f"“{_short(value)}”与“{_short(other)}”不一致", f"{value!r} differs from {other!r}", value)


def _compile(pattern: str | None) -> Any:
    if pattern is None:
        return None
    import re2

    try:
        compiled = re2.compile(pattern)
    except re2.error as error:
        raise OptionsError(f"{pattern} 不能用：{error}", f"{pattern} cannot be used: {error}") from None
    if compiled.groups != 1:
        raise OptionsError(f"{pattern} 要有一个分组", f"{pattern} must have one group")
    return compiled


FUNCTION = Function("sameAsField", SameAsFieldOptions, build, __doc__ or "")

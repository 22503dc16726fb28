"""alphabetical: items, or the keys of an object, stand in alphabetical order (Spectral core).

With `keyedBy` the objects of a list are compared by that member. Numbers compare as numbers, texts as the
Unicode collation's root order does (lower case before upper case of the same letter).
"""

import itertools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.printed import is_number, printed
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_MARKS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"


@dataclass(frozen=True, slots=True)
class AlphabeticalOptions:
    """`keyedBy`: the member by which objects are compared."""

    keyedBy: str | None = None


def build(options: AlphabeticalOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    key = options.keyedBy

    def alphabetical(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, list | dict) or len(value) < 2:
            return
        items = list(map(resolver(context), value)) if isinstance(value, list) else list(value)
        if key is not None:
            if any(not isinstance(item, list | dict) for item in items):
                yield Problem(zh="各项应为对象", en="The value must be an object")
                return
            items = [item.get(key) if isinstance(item, dict) else None for item in items]
        if any(not (isinstance(item, str) or is_number(item)) for item in items):
            yield Problem(
                zh="各项应为文本或数字", en="The value must be one of the allowed types: number, string"
            )
            return
        yield from _first_disorder(items, value, key is not None)

    return alphabetical


def _first_disorder(items: list[Value], value: Value, keyed: bool) -> Iterable[Problem]:
    for index, (left, right) in enumerate(itertools.pairwise(items)):
        if not _after(left, right):
            continue
        zh = f"{printed(left)} 应排在 {printed(right)} 之后"
        if keyed:
            yield Problem(zh=zh, en="properties must follow the alphabetical order", value=str(left))
        else:
            at = (index,) if isinstance(value, list) else (left,)
            en = f"{printed(left)} must be placed after {printed(right)}"
            yield Problem(zh=zh, en=en, value=str(left), at=at)
        return


def _after(left: Value, right: Value) -> bool:
    """Whether `left` sorts after `right`; what cannot be compared does not."""
    if is_number(left) and is_number(right):
        return bool(left >= right + 1)
    if is_number(left):
        number = _number(right)
        return number is not None and left - number >= 1
    if (
        isinstance(left, str)
        and isinstance(right, str)
        and not (_number(left) is None and _number(right) is not None)
    ):
        return collation(left) > collation(right)
    return False


def _number(text: Value) -> float | None:
    if is_number(text):
        return float(text)
    try:
        return float(text) if str(text).strip() else 0.0
    except ValueError:
        return None


def collation(text: str) -> tuple[object, ...]:
    """A sort key near the root order of the Unicode collation algorithm (UTS 10)."""
    base: list[tuple[int, int, str]] = []
    accents: list[str] = []
    cases: list[bool] = []
    for char in unicodedata.normalize("NFD", text):
        if unicodedata.combining(char):
            accents.append(char)
            continue
        accents.append("")
        cases.append(char.isupper())
        if char.isspace():
            base.append((0, 0, char))
        elif char in _MARKS:
            base.append((1, _MARKS.index(char), char))
        elif char.isdigit():
            base.append((3, unicodedata.digit(char, 0), ""))
        else:
            base.append((4 if char.isalpha() else 2, 0, char.casefold()))
    return (tuple(base), tuple(accents), tuple(cases))


FUNCTION = Function("alphabetical", AlphabeticalOptions, build, __doc__ or "")

"""JavaScript: how its values compare, convert and answer members, as far as filters of rulesets use it."""

import math
from collections.abc import Callable
from typing import Any, Final

from checks.model.expression import Expression, Stalled
from checks.model.value import ABSENT


class Thrown(Exception):
    """Where JavaScript would throw (a member of undefined, an unknown method): the filter does not match."""


class Constructor:
    """What `value.constructor` answers; only its name is of use."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


def truth(value: Any) -> bool:
    """Whether a value counts as true."""
    if value is None or value is ABSENT or value is False:
        return False
    if isinstance(value, str):
        return bool(value)
    if isinstance(value, int | float):
        return value != 0 and value == value
    return True


def type_name(value: Any) -> str:
    """The answer of `typeof`."""
    if value is ABSENT:
        return "undefined"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "string" if isinstance(value, str) else "object"


def number(value: Any) -> float:
    """A value as a number; NaN when it is none."""
    if isinstance(value, bool | int | float):
        return float(value)
    if value is None:
        return 0.0
    if isinstance(value, str):
        try:
            return float(value) if value.strip() else 0.0
        except ValueError:
            return math.nan
    return math.nan


def text(value: Any) -> str:
    """A value as a text, as `String(value)` writes it."""
    if isinstance(value, str):
        return value
    if value is ABSENT:
        return "undefined"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    if isinstance(value, list):
        return ",".join("" if each is None else text(each) for each in value)
    return "[object Object]" if isinstance(value, dict) else str(value)


def strict_equal(left: Any, right: Any) -> bool:
    """`===`: no conversion; objects are equal only to themselves."""
    if isinstance(left, dict | list) or isinstance(right, dict | list):
        return left is right
    return type_name(left) == type_name(right) and bool(left == right) and (left is None) == (right is None)


def loose_equal(left: Any, right: Any) -> bool:
    """`==`: null equals undefined; a number, text or boolean is compared as a number with another kind."""
    if left is None or left is ABSENT or right is None or right is ABSENT:
        return (left is None or left is ABSENT) and (right is None or right is ABSENT)
    if type_name(left) == type_name(right):
        return strict_equal(left, right)
    if isinstance(left, dict | list):
        return loose_equal(text(left), right) if not isinstance(right, dict | list) else False
    if isinstance(right, dict | list):
        return loose_equal(left, text(right))
    return number(left) == number(right)


def member(value: Any, name: Any) -> Any:
    """`value[name]`: absent when there is no such member, `Thrown` on null and undefined."""
    if isinstance(value, dict):
        key = text(name)
        if key in value:
            return value[key]
        return Constructor("Object") if key == "constructor" else ABSENT
    if value is None or value is ABSENT:
        raise Thrown(f"cannot read {name!r} of nothing")
    if name == "constructor":
        kinds = {"string": "String", "number": "Number", "boolean": "Boolean"}
        return Constructor("Array" if isinstance(value, list) else kinds.get(type_name(value), "Object"))
    if isinstance(value, Constructor):
        return value.name if name == "name" else ABSENT
    if isinstance(value, list | str):
        if name == "length":
            return len(value)
        index = number(name) if not isinstance(name, str) or name.isdecimal() else math.nan
        if index == index and index.is_integer() and 0 <= index < len(value):
            return value[int(index)]
    return METHODS.get(name, ABSENT) if isinstance(name, str) and _has(value, name) else ABSENT


def _has(value: Any, name: str) -> bool:
    """Whether values of that kind have a method of that name."""
    kind = "list" if isinstance(value, list) else type_name(value)
    return name in _ANY or name in _OWN.get(kind, frozenset())


def search(expression: Expression, subject: str) -> bool:
    """Whether a pattern occurs in a text; a pattern that stalls does not match."""
    try:
        return expression.search(subject)
    except Stalled:
        raise Thrown("pattern too slow") from None


def _match(subject: str, pattern: Any) -> Any:
    from checks.model.expression import compile_expression

    expression = pattern if isinstance(pattern, Expression) else compile_expression(text(pattern))
    return [subject] if search(expression, subject) else None


def _index_of(subject: Any, wanted: Any) -> int:
    if isinstance(subject, str):
        return subject.find(text(wanted))
    return next((index for index, each in enumerate(subject) if strict_equal(each, wanted)), -1)


def _last_index_of(subject: Any, wanted: Any) -> int:
    if isinstance(subject, str):
        return subject.rfind(text(wanted))
    return max((index for index, each in enumerate(subject) if strict_equal(each, wanted)), default=-1)


def _concat(value: Any, *more: Any) -> Any:
    if isinstance(value, str):
        return value + "".join(map(text, more))
    return [*value, *(item for each in more for item in (each if isinstance(each, list) else [each]))]


def _substring(value: str, start: Any = 0, stop: Any = None) -> str:
    first = max(0, int(start))
    last = len(value) if stop is None else max(0, int(stop))
    return value[min(first, last) : max(first, last)]


METHODS: Final[dict[str, Callable[..., Any]]] = {
    "at": lambda value, index=0: value[int(index)] if -len(value) <= int(index) < len(value) else ABSENT,
    "charAt": lambda value, index=0: value[int(index)] if 0 <= int(index) < len(value) else "",
    "concat": _concat,
    "endsWith": lambda value, end: value.endswith(text(end)),
    "hasOwnProperty": lambda value, key: isinstance(value, dict) and text(key) in value,
    "includes": lambda value, wanted: _index_of(value, wanted) >= 0,
    "indexOf": _index_of,
    "join": lambda value, mark=",": text(mark).join(text(each) for each in value),
    "lastIndexOf": _last_index_of,
    "match": _match,
    "replace": lambda value, old, new: value.replace(text(old), text(new), 1),
    "replaceAll": lambda value, old, new: value.replace(text(old), text(new)),
    "search": lambda value, pattern: 0 if _match(value, pattern) else -1,
    "slice": lambda value, start=0, stop=None: value[int(start) : None if stop is None else int(stop)],
    "split": lambda value, mark: value.split(text(mark)) if text(mark) else list(value),
    "startsWith": lambda value, start: value.startswith(text(start)),
    "substr": lambda value, start=0, count=None: value[int(start) :][
        : None if count is None else max(0, int(count))
    ],
    "substring": _substring,
    "toLowerCase": lambda value: value.lower(),
    "toString": lambda value: text(value),
    "toUpperCase": lambda value: value.upper(),
    "trim": lambda value: value.strip(),
}
"""Methods a filter may call, by name; the first argument is the value they are called on."""
_ANY: Final = frozenset(("hasOwnProperty", "toString"))
_LISTS: Final = frozenset(("at", "concat", "includes", "indexOf", "join", "lastIndexOf", "slice"))
_OWN: Final = {"string": frozenset(METHODS) - {"join"}, "list": _LISTS}
"""The methods that values of a kind have, by `typeof` (a list by itself)."""

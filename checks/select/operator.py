"""Operator: what the operators of a filter make of their operands."""

import math
from collections.abc import Callable
from typing import Any, Final

from checks.model.expression import Expression, compile_expression
from checks.model.value import ABSENT
from checks.select.javascript import (
    METHODS,
    loose_equal,
    number,
    search,
    strict_equal,
    text,
    truth,
    type_name,
)

Run = Callable[[Any, str | int, Any], Any]
"""Evaluates for a child: its value, its key, and the frame of its container with the references that are followed."""

_COMPARE: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


def unary(operator: str, inner: Run) -> Run:
    """An operator before its operand."""
    if operator == "!":
        return lambda value, key, scope: not truth(inner(value, key, scope))
    if operator == "void":
        return lambda value, key, scope: ABSENT
    if operator == "typeof":
        return lambda value, key, scope: type_name(inner(value, key, scope))
    sign = -1 if operator == "-" else 1
    return lambda value, key, scope: sign * number(inner(value, key, scope))


def binary(operator: str, left: Run, right: Run) -> Run:
    """An operator between its operands; those of logic look at the right one only when they must."""
    if operator == "&&":
        return lambda v, k, f: right(v, k, f) if truth(left(v, k, f)) else False
    if operator == "||":
        return lambda v, k, f: _either(left(v, k, f), right, v, k, f)
    if operator == "??":
        return lambda v, k, f: right(v, k, f) if left(v, k, f) in (None, ABSENT) else left(v, k, f)
    if operator in ("===", "!=="):
        same = operator == "==="
        return lambda v, k, f: strict_equal(left(v, k, f), right(v, k, f)) is same
    if operator in ("==", "!="):
        alike = operator == "=="
        return lambda v, k, f: loose_equal(left(v, k, f), right(v, k, f)) is alike
    if operator in ("~=", "=~"):
        return lambda v, k, f: matches(right(v, k, f), left(v, k, f))
    if operator == "in":
        return lambda v, k, f: _within(left(v, k, f), right(v, k, f))
    if operator in _COMPARE:
        compare = _COMPARE[operator]
        return lambda v, k, f: _ordered(compare, left(v, k, f), right(v, k, f))
    return lambda v, k, f: _arithmetic(operator, left(v, k, f), right(v, k, f))


def equals_text(left: Run, wanted: str, strict: bool) -> Run:
    """Whether something equals a text, `===` or `==`: what most filters ask."""

    def equals(value: Any, key: str | int, scope: Any) -> bool:
        found = left(value, key, scope)
        if type(found) is str:
            return found == wanted
        return not strict and loose_equal(found, wanted)

    return equals


def _either(found: Any, right: Run, value: Any, key: str | int, scope: Any) -> Any:
    return found if truth(found) else right(value, key, scope)


def matches(pattern: Any, subject: Any) -> bool:
    """Whether a pattern occurs in what is given, as a text."""
    expression = pattern if isinstance(pattern, Expression) else compile_expression(text(pattern))
    return search(expression, text(subject))


def _within(wanted: Any, container: Any) -> bool:
    if isinstance(container, dict):
        return text(wanted) in container
    return bool(METHODS["includes"](container, wanted)) if isinstance(container, list | str) else False


def _ordered(compare: Callable[[Any, Any], bool], left: Any, right: Any) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        return compare(left, right)
    return compare(number(left), number(right))


def _arithmetic(operator: str, left: Any, right: Any) -> Any:
    if operator == "+" and (isinstance(left, str) or isinstance(right, str)):
        return text(left) + text(right)
    one, other = number(left), number(right)
    if operator in ("/", "%") and other == 0:
        return math.nan
    if operator in ("/", "%"):
        return one / other if operator == "/" else math.fmod(one, other)
    return {"+": one + other, "-": one - other, "*": one * other}[operator]

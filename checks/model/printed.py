"""Printed: a value as messages show it."""

import json

from checks.model.value import ABSENT, Value


def printed(value: Value) -> str:
    """As JSON on one line; containers only by kind, absent as `undefined` (Spectral's `printValue`)."""
    if value is ABSENT:
        return "undefined"
    if isinstance(value, list):
        return "Array[]"
    if isinstance(value, dict):
        return "Object{}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    if value is None or isinstance(value, str | bool | int | float):
        return json.dumps(value, ensure_ascii=False)
    return type(value).__name__


def is_number(value: Value) -> bool:
    """Whether the value is a number as JSON knows them (a boolean is none)."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def same(left: Value, right: Value) -> bool:
    """Equality of primitives as JavaScript's `===`: 1 and 1.0 are one number, true is no number."""
    if is_number(left) and is_number(right):
        return bool(left == right)
    return type(left) is type(right) and bool(left == right)

"""Scalar: what a plain YAML word means (YAML 1.2 core schema, without its traps)."""

import re

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_AMBIGUOUS = re.compile(
    r"(?:[-+]?0[0-9]+(?:\.[0-9]*)?|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z"
)
_DIGITS = 15
"""More digits than this do not survive an editor that reads numbers as doubles."""

Scalar = str | int | float | bool | None


class Ambiguous(ValueError):
    """A word that readers of YAML take differently; it must be quoted."""


def resolve(word: str) -> Scalar:
    """The value of an unquoted word; raises `Ambiguous` for numbers that YAML readers disagree on."""
    if word in _NULL:
        return None
    if word in _BOOL:
        return _BOOL[word]
    if word[0] not in "+-.0123456789":
        return word
    if _AMBIGUOUS.match(word):
        raise Ambiguous(word)
    if _INT.match(word):
        if len(word.lstrip("+-")) > _DIGITS:
            raise Ambiguous(word)
        return int(word)
    if _FLOAT.match(word):
        if len(word) > 2 * _DIGITS or float(word) in (float("inf"), float("-inf")):
            raise Ambiguous(word)
        return float(word)
    return word

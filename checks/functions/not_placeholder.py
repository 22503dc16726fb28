"""notPlaceholder: a cell says something.

White space, invisible characters and placeholders say nothing. `placeholders` are compared folded with the
whole cell; by default 无, 暂无, -, —, /, null, N/A. A field without a column is not judged: the register's own
rule reports it once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value

PLACEHOLDERS: Final = ("无", "暂无", "-", "--", "—", "——", "/", "null", "N/A")


@dataclass(frozen=True, slots=True)
class NotPlaceholderOptions:
    """`placeholders`: what counts as empty besides nothing."""

    placeholders: tuple[str, ...] = PLACEHOLDERS


def build(options: NotPlaceholderOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; it never refuses."""
    empty = frozenset(fold(word) for word in options.placeholders) | {""}
    longest = max(len(word) for word in empty) + 1

    def not_placeholder(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if isinstance(value, str) and len(value) >= longest and value[:longest].isalnum():
            return
        if value is None or (isinstance(value, str) and fold(value) in empty):
            text = (value or "").strip()
            yield Problem(
                f"只填了“{text}”，等于没有填写" if text else "没有填写",
                f"holds only {text!r}" if text else "is empty",
                text or "空白",
            )

    return not_placeholder


FUNCTION = Function("notPlaceholder", NotPlaceholderOptions, build, __doc__ or "")

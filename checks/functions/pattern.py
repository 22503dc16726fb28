"""pattern: a text matches, or does not match, a regular expression (Spectral core).

`match` must occur in the text, `notMatch` must not; both are JavaScript patterns, plain (`^a`) or literal
(`/^a/i`). Values that are no texts hold. Patterns run in linear time; one that needs look-around runs under
a time limit, and a text on which it stalls cannot be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.expression import Expression, Stalled, parse_expression
from checks.model.function import Function, OptionsError, Predicate
from checks.model.page import PageView
from checks.model.printed import printed
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_LONG: Final = 1_000
_PRINTED: Final = 10_000
"""No message shows more of a text."""


@dataclass(frozen=True, slots=True)
class PatternOptions:
    """At least one of `match`, `notMatch`."""

    match: str | None = None
    notMatch: str | None = None


def build(options: PatternOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when no pattern is given or one cannot be compiled."""
    if options.match is None and options.notMatch is None:
        raise OptionsError("pattern 要写 match 或 notMatch", "pattern needs match or notMatch")
    written = ((options.match, True), (options.notMatch, False))
    tests = [(parse_expression(each), each, wanted) for each, wanted in written if each is not None]

    def pattern(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str):
            return ()
        said: list[Problem | Unknown] = []
        for expression, text, wanted in tests:
            try:
                found = _may_occur(value, expression, context) and expression.search(value)
                if found is not wanted:
                    said.append(_mismatch(value, text, wanted))
            except Stalled:
                said.append(
                    Unknown(
                        Cause.LIMIT, f"正则表达式运行过慢：{text}", f"the pattern runs too slowly: {text}"
                    )
                )
        return said

    return pattern


def _mismatch(text: str, written: str, wanted: bool) -> Problem:
    verb = "must match" if wanted else "must not match"
    zh = "不符合" if wanted else "不应符合"
    return Problem(
        zh=f"{printed(text[:_PRINTED])} {zh}格式 {written}",
        en=f"{printed(text[:_PRINTED])} {verb} the pattern {printed(written)}",
        value=text,
    )


def _may_occur(text: str, expression: Expression, context: Context) -> bool:
    """Whether a long text of a page has a line with what the pattern needs; most patterns of rules need a word."""
    if len(text) < _LONG or getattr(context.artefact, "on", None) != "page" or not expression.words:
        return True
    page: PageView = context.artefact
    return bool(page.holds(text, expression.words))


FUNCTION = Function("pattern", PatternOptions, build, __doc__ or "")

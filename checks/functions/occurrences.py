"""occurrences: a pattern does not occur too often in a text, or occurs often enough.

The value is a text, or an element whose visible text is taken. `pattern` is a regular expression as in
`pattern`; it may occur `max` times at most and must `min` times. Matches do not overlap.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OccurrencesOptions:
    """How often `pattern` may and must occur."""

    pattern: str
    max: int | None = None
    min: int | None = None


def build(options: OccurrencesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a pattern that RE2 does not take, or without bounds."""
    import re2

    if options.max is None and options.min is None:
        raise OptionsError("occurrences 要写 max 或 min", "occurrences needs max or min")
    settings = re2.Options()
    settings.log_errors = False
    try:
        expression = re2.compile(options.pattern, options=settings)
    except re2.error as error:
        raise OptionsError(
            f"不是线性时间的正则表达式：{options.pattern!r}（{error}）",
            f"not a linear regular expression: {options.pattern!r} ({error})",
        ) from None

    def occurrences(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        text = (
            value
            if isinstance(value, str)
            else context.artefact.text_of(value)
            if hasattr(value, "css")
            else None
        )
        if text is None:
            return
        try:
            found = [match.group() for match in expression.finditer(text)]
        except UnicodeEncodeError:  # a lone surrogate, which JSON can hold
            found = [match.group() for match in expression.finditer(text.encode("utf-8", "replace").decode())]
        shown = "、".join(clip(each, 20) for each in dict.fromkeys(found))[:80]
        if options.max is not None and len(found) > options.max:
            yield Problem(f"出现 {len(found)} 处：{shown}", f"{len(found)} times: {shown}", value=shown)
        if options.min is not None and len(found) < options.min:
            yield Problem(
                f"只出现 {len(found)} 处，应至少 {options.min} 处",
                f"{len(found)} times, not {options.min}",
                value=str(len(found)),
            )

    return occurrences


FUNCTION = Function("occurrences", OccurrencesOptions, build, __doc__ or "")

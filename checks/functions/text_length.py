"""textLength: a text has between `min` and `max` characters.

Characters are Unicode code points after trimming, so that 𠮷 is one (Spectral's `length` counts UTF-16 units).
`without` are endings taken off before counting, the longest first (信息表, 数据).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class TextLengthOptions:
    """At least one of `min`, `max`, both inclusive; `without`: endings not counted."""

    min: int | None = None
    max: int | None = None
    without: tuple[str, ...] = ()


def build(options: TextLengthOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when no bound is given or `min` is above `max`."""
    least, most = options.min, options.max
    if least is None and most is None:
        raise OptionsError("textLength 要写 min 或 max", "textLength needs min or max")
    if least is not None and most is not None and least > most:
        raise OptionsError("min 大于 max", "min is above max")
    endings = sorted(options.without, key=lambda ending: (-len(ending), ending))

    def text_length(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str):
            return
        text = tidy(value)
        for ending in endings:
            if text.endswith(ending):
                text = text.removesuffix(ending)
                break
        size = len(text)
        if least is not None and size < least:
            yield Problem(f"“{clip(value, 40)}”只有 {size} 个字，至少要 {least} 个",
                          f"has {size} characters, at least {least} are needed", clip(value))  # fmt: skip
        if most is not None and size > most:
            yield Problem(
                f"有 {size} 个字，超过 {most} 个", f"has {size} characters, more than {most}", str(size)
            )

    return text_length


FUNCTION = Function("textLength", TextLengthOptions, build, __doc__ or "")

"""similar: a text agrees with another text of the page.

`to` names one field or several, read from the page as `field` of a rule does (`title@text`, `page:heading`,
`region(breadcrumb)` for a region's text). It holds when the text equals one of them, is `atLeast` alike
(0.9, trial; Ratcliff and Obershelp), or with `within` stands in it, or holds it and is at most twice as
long. Compared are letters and digits only, folded: punctuation, white space, book-title marks and case do
not count. `differ: true` turns it round: equal fails. Blank texts on either side hold.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, fold
from checks.model.value import Value

_OTHER: Final = re.compile(r"[\W_]+")
_LONGEST: Final = 400


@dataclass(frozen=True, slots=True)
class SimilarOptions:
    """`to`: the fields compared with; `atLeast`: how alike; `within`: containing counts; `differ`: must not be equal."""

    to: tuple[str, ...] | str
    atLeast: float = 0.9
    within: bool = True
    differ: bool = False


def build(options: SimilarOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` without a field."""
    fields = (options.to,) if isinstance(options.to, str) else tuple(options.to)
    if not fields:
        raise OptionsError("similar 的 to 要写字段", "similar needs a field in `to`")

    def similar(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        text = letters(value) if isinstance(value, str) else ""
        others = [
            (other, letters(other)) for field in fields for other in read_texts(context.artefact, field)
        ]
        others = [(written, other) for written, other in others if other]
        if not text or not others:
            return
        if options.differ:
            if any(other == text for _, other in others):
                yield Problem(
                    f"与“{clip(others[0][0], 60)}”相同", f"the same as {clip(others[0][0], 60)}", value=value
                )
        elif not any(_alike(text, other, options) for _, other in others):
            shown = clip(others[0][0], 60)
            yield Problem(
                f"“{clip(value, 60)}”与“{shown}”不一致",
                f"{clip(value, 60)!r} differs from {shown!r}",
                value=value,
            )

    return similar


def letters(text: str) -> str:
    """The letters and digits of a text, folded."""
    return _OTHER.sub("", fold(text))


def read_texts(page: Any, field: str) -> list[str]:
    """The texts that a field of the page gives; none for what is absent."""
    view: PageView = page
    if field.startswith("region("):
        region = view.region(field[7:].rstrip(") "))
        return [] if region is None else [view.text_of(region)]
    root = view.css("html")[0]
    return [reading.value for reading in page.read(root, field) if isinstance(reading.value, str)]


def _alike(text: str, other: str, options: SimilarOptions) -> bool:
    if text == other or (
        options.within and (text in other or (other in text and len(other) * 2 >= len(text)))
    ):
        return True
    matcher = SequenceMatcher(None, text[:_LONGEST], other[:_LONGEST], autojunk=False)
    return matcher.real_quick_ratio() >= options.atLeast and matcher.ratio() >= options.atLeast


FUNCTION = Function("similar", SimilarOptions, build, __doc__ or "")

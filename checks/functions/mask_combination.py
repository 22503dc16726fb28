"""maskCombination: the columns of a row do not give a masked identity number away together.

The value is an element or region. Judged are table rows and lines with a masked identity number (18
characters, at least three masked): its birth date is known when a full date of birth stands beside it, the
region when it is not masked, one more digit when the sex is given. Fails when at most `unknown` of the 18
characters remain open (4, trial). One problem for the page.
Source: 个人信息保护法 第七十三条（去标识化）.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.marks.people import has_numbers, masked
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.moment import find_moments
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

_NUMBER: Final = re.compile(r"(?<![0-9A-Za-z*])[\d*●×]{17}[\dXx*●×](?![0-9A-Za-z*])")
_MASK: Final = frozenset("*●×")
_COMPACT: Final = re.compile(r"(?<!\d)(?:19|20)\d{2}[01]\d[0-3]\d(?!\d)")
_SEX: Final = re.compile(r"(?:^|[\s,，|])[男女](?:$|[\s,，|])")
_BIRTH: Final = range(6, 14)


@dataclass(frozen=True, slots=True)
class MaskCombinationOptions:
    """`unknown`: characters that may remain open at most (trial)."""

    unknown: int = 4


def build(options: MaskCombinationOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def mask_combination(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        given_away = [number for number, left in _rows(value, page) if left <= options.unknown]
        if given_away:
            zh = f"{len(given_away)} 行的多列合起来可还原身份证号，如 {masked(given_away[0])}"
            yield Problem(
                zh, f"{len(given_away)} rows give identity numbers away together", value=str(len(given_away))
            )

    return mask_combination


def _rows(thing: Any, page: PageView) -> Iterator[tuple[str, int]]:
    """Each masked number with how many of its characters stay open."""
    text = page.text_of(thing)
    if not any(sign in text for sign in _MASK) or not has_numbers(text, page):
        return
    lines = [tidy(row.text(separator=" ")) for row in thing.css("tr")[:1_000]]
    for line in lines or text.split("\n"):
        for found in _NUMBER.finditer(line):
            number = found.group()
            open_ = {at for at, char in enumerate(number) if char in _MASK}
            if len(open_) < 3:
                continue
            rest = line[: found.start()] + " " + line[found.end() :]
            if any(True for _ in find_moments(rest)) or _COMPACT.search(rest):
                open_ -= set(_BIRTH)
            yield number, len(open_) - (1 if 16 in open_ and _SEX.search(rest) else 0)


FUNCTION = Function("maskCombination", MaskCombinationOptions, build, __doc__ or "")

"""personalId: a text shows no identity number of a person.

The value is an element or region (its visible text), or a text. `form: full`: 18 characters whose province,
birth date and check character agree, also full-width or with single blanks or hyphens, not part of a longer
number; `old`: 15 digits close after 身份证 or 证件号 (a candidate: they have no check); `masked`: one with mask
characters close to 身份证 that leaves more than `visible` characters to be read. `hidden: true` searches the
page's source instead (attributes, scripts, comments) for full numbers that are not visible. One problem for
each number; messages show its first three and last two characters. In columns where the law wants persons
named (失信, 行政处罚, …) it needs a person's decision.
Source: 个人信息保护法 第二十八条; GB 11643-1999; 2018 年政务公开工作要点（去标识化）.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Final, Literal

from checks.functions.marks.people import has_numbers, id_numbers, old_numbers, report, solid_numbers
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.moment import CHINA
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

_MASKED: Final = re.compile(r"(?<![0-9A-Za-z*])[1-9\d*xX●＊×]{15,18}(?![0-9A-Za-z*])")
_MASK: Final = re.compile(r"[*xX●＊×]")
_WORD: Final = re.compile(r"身\s*份\s*证|证\s*件\s*号")


@dataclass(frozen=True, slots=True)
class PersonalIdOptions:
    """`form`: which numbers; `hidden`: what is not visible; `visible`: characters that a mask may leave (trial)."""

    form: Literal["full", "old", "masked"] = "full"
    hidden: bool = False
    visible: int = 10


def build(options: PersonalIdOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def personal_id(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        text = tidy(value) if isinstance(value, str) else page.text_of(value) if hasattr(value, "css") else ""
        shown = None if isinstance(value, str) else page
        today = context.captured_at.astimezone(CHINA).date()
        if options.hidden:
            yield from _hidden(page, text, today)
        elif options.form == "full":
            yield from report(
                page, id_numbers(text, today, shown), "公开了完整的身份证号", "an identity number is shown"
            )
        elif options.form == "old":
            yield from report(
                page, old_numbers(text, shown), "疑似公开了 15 位身份证号", "perhaps an old identity number"
            )
        else:
            yield from report(
                page,
                _weakly_masked(text, options.visible, shown),
                "身份证号遮挡不足",
                "an identity number is hardly masked",
            )

    return personal_id


def _hidden(page: PageView, text: str, today: date) -> Iterable[Problem | Unknown]:
    source = unescape(page.source) if "&#" in page.source else page.source
    found = list(solid_numbers(source, today))
    shown = set(id_numbers(text, today)) if found else set()
    numbers = (number for number in found if number not in shown)
    return report(page, numbers, "源代码里有完整的身份证号", "an identity number stands in the source")


def _weakly_masked(text: str, visible: int, page: PageView | None) -> Iterable[str]:
    if not has_numbers(text, page) or not _WORD.search(text):
        return
    for line in text.split("\n"):
        for found in _MASKED.finditer(line):
            number = found.group()
            masks = len(_MASK.findall(number[:17]))
            if masks >= 3 and len(number) - masks > visible:
                yield number


FUNCTION = Function("personalId", PersonalIdOptions, build, __doc__ or "")

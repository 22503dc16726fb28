"""mobileNumbers: a text shows no mobile numbers of persons.

The value is an element or region, or a text. Counted are complete numbers (1 and ten digits, not part of a
longer one) without one of the `office` words within `context` characters on the same line or in the line
before; `atLeast` of them make a problem (2, trial), as in a list of persons. Masked ones hold. Messages
show the first three and last two digits. In columns where the law wants persons named it needs a person's
decision.
Source: 个人信息保护法; 民法典 第一千零三十四条.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from checks.functions.marks.people import has_numbers, report
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

OFFICE: Final = (
    "热线",
    "值班",
    "咨询",
    "监督",
    "办公",
    "联系电话",
    "联系人",
    "联系方式",
    "客服",
    "传真",
    "举报",
    "服务电话",
    "报名",
    "投诉",
)
_NUMBER: Final = re.compile(r"(?<![\d.])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d.]\d|\d)")


@dataclass(frozen=True, slots=True)
class MobileNumbersOptions:
    """`atLeast` numbers; `context` characters; `office` words near a number that is meant to be public."""

    atLeast: int = 2
    context: int = 20
    office: tuple[str, ...] = OFFICE


def build(options: MobileNumbersOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def mobile_numbers(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        text = tidy(value) if isinstance(value, str) else page.text_of(value) if hasattr(value, "css") else ""
        found = list(dict.fromkeys(_private(text, options, None if isinstance(value, str) else page)))
        if len(found) >= options.atLeast:
            yield from report(page, found, "公开了个人手机号", "a mobile number is shown")

    return mobile_numbers


def _private(text: str, options: MobileNumbersOptions, page: PageView | None) -> Iterator[str]:
    for found in _NUMBER.finditer(text) if has_numbers(text, page) else ():
        around = text[max(0, found.start() - options.context) : found.end() + options.context // 2]
        if not any(word in around for word in options.office):
            yield re.sub(r"[ -]", "", found.group())


FUNCTION = Function("mobileNumbers", MobileNumbersOptions, build, __doc__ or "")

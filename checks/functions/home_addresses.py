"""homeAddresses: a text shows no persons' home addresses down to the door.

The value is an element or region, or a text. A line (a table row counts as one) fails that holds a word for
a home address (家庭住址, 住址, 现住, 居住地, 户籍地址), or whose table has such a heading, and an address down to
building, unit, room or door number. Addresses down to the village or community hold. One problem for the
page. In columns where the law wants persons named it needs a person's decision.
Source: 个人信息保护法; 2018 年政务公开工作要点（去标识化）.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.marks.people import is_lawful
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

_WORD: Final = re.compile(
    r"家\s*庭\s*(?:住\s*|地\s*)址|住\s*址|现\s*住|居\s*住\s*地|户\s*籍\s*(?:所在地|地址)"
)
_DOOR: Final = re.compile(
    r"\d+\s*号\s*楼|\d+\s*(?:栋|幢|单\s*元)|\d+\s*室|\d+\s*号\s*\d+|(?:路|街|巷|胡同|道)\s*\d+\s*号|门\s*牌\s*\d+"
)


@dataclass(frozen=True, slots=True)
class HomeAddressesOptions:
    """`atLeast` lines make a problem."""

    atLeast: int = 1


def build(options: HomeAddressesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def home_addresses(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        count = _count(value, page)
        if count < options.atLeast or not count:
            return
        if is_lawful(page):
            yield Unknown(
                Cause.CONFIRMATION,
                "家庭住址所在栏目可能依法公开",
                "the law may want home addresses published in this column",
            )
        else:
            yield Problem(
                f"公开了 {count} 处家庭住址到门牌",
                f"{count} home addresses down to the door",
                value="address",
            )

    return home_addresses


def _count(value: Any, page: PageView) -> int:
    if isinstance(value, str):
        return sum(_tells(line) for line in tidy(value).split("\n"))
    if not hasattr(value, "css"):
        return 0
    text = page.text_of(value)
    if not page.tells(text, "homeAddresses", _mentions) or not _WORD.search(text):
        return 0
    lines = sum(_tells(line) for line in text.split("\n"))
    rows = 0
    for table in value.css("table")[:50]:
        heads = table.css("tr")[:2]
        if any(_WORD.search(tidy(row.text(separator=" "))) for row in heads):
            rows += sum(
                _DOOR.search(tidy(row.text(separator=" "))) is not None for row in table.css("tr")[1:500]
            )
    return max(lines, rows)


def _mentions(text: str) -> bool:
    """Whether a character stands in a text without which there is no word for an address."""
    return any(character in text for character in "住址籍")


def _tells(line: str) -> bool:
    word = _WORD.search(line)
    return word is not None and _DOOR.search(line[word.start() : word.end() + 60]) is not None


FUNCTION = Function("homeAddresses", HomeAddressesOptions, build, __doc__ or "")

"""bankCards: a text shows no numbers of persons' bank cards.

The value is an element or region, or a text. A number counts when it has 16 to 19 digits (single blanks
within overlooked), begins with one of `prefixes`, its Luhn digit agrees, and 卡号, 账号 or 银行 stands within 20
characters; with 对公, 开户行 or 单位 there it is a body's account and holds. Messages show the first three and
last two digits.
Source: 个人信息保护法 第二十八条; ISO/IEC 7812-1.
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

_NUMBER: Final = re.compile(r"(?<![\d.])\d(?: ?\d){15,18}(?![\d.]|\s\d)")
_WORDS: Final = re.compile(r"卡\s*号|[账帐]\s*号|银\s*行")
_BODIES: Final = re.compile(
    r"对\s*公|开\s*户\s*行|开户银行|单\s*位|公\s*司|专\s*户|财\s*政|局|委员会|中心|税\s*号|信用代码"
)


@dataclass(frozen=True, slots=True)
class BankCardsOptions:
    """`prefixes`: how numbers of cards begin (UnionPay 62, Visa 4, Mastercard 5)."""

    prefixes: tuple[str, ...] = ("62", "4", "51", "52", "53", "54", "55", "95", "60")


def build(options: BankCardsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def bank_cards(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        text = tidy(value) if isinstance(value, str) else page.text_of(value) if hasattr(value, "css") else ""
        yield from report(
            page,
            _cards(text, options.prefixes, None if isinstance(value, str) else page),
            "公开了个人银行卡号",
            "a bank card is shown",
        )

    return bank_cards


def luhn(number: str) -> bool:
    """Whether the last digit agrees (ISO/IEC 7812-1 Annex B)."""
    total = 0
    for at, char in enumerate(reversed(number)):
        digit = int(char) * (2 if at % 2 else 1)
        total += digit - 9 if digit > 9 else digit
    return total % 10 == 0


def _cards(text: str, prefixes: tuple[str, ...], page: PageView | None) -> Iterator[str]:
    for found in _NUMBER.finditer(text) if has_numbers(text, page) else ():
        number = found.group().replace(" ", "")
        if not number.startswith(prefixes) or not luhn(number):
            continue
        around = text[max(0, found.start() - 20) : found.end() + 20]
        if _WORDS.search(around) and not _BODIES.search(around):
            yield number


FUNCTION = Function("bankCards", BankCardsOptions, build, __doc__ or "")

"""People: numbers that belong to persons, in the words of a page."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import re2

from checks.functions.id_number import check_character
from checks.model.cause import Cause
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown

PROVINCES: Final = frozenset(
    str.split(
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91"
    )
)
"""The first two digits of an identity number (GB/T 2260)."""
_LONG: Final = re2.compile(
    r"[0-9０-９*＊●×xX](?:[ \-\x{200b}-\x{200d}\x{feff}\x{ad}\x{a0}]?[0-9０-９*＊●×xX]){10}"
)

LAWFUL: Final = ("失信", "行政处罚", "强制披露", "被执行人", "通缉")
"""Columns in which the law wants persons named: what is found there needs a person's decision."""

_FULL: Final = re.compile(r"(?<![0-9A-Za-z])[1-9](?:[ -]?\d){16}[ -]?[\dXx](?![0-9A-Za-z])")
_RUN: Final = re2.compile(rb"[0-9]{17,}[Xx]?")
_SOLID: Final = b"0" * 17
_DIGITS: Final = bytes(48 if 48 <= code < 58 else 32 for code in range(256))
"""Every digit as 0, all else as a blank: a long number is then found many times faster than by a pattern."""
_LIKELY: Final = re.compile(r"\d{6}[ -]?(?:1[89]|20)\d\d|\d[ -]\d[ -]\d")
"""Region and year of an identity number, or digits apart: most texts have neither."""
_OLD: Final = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{14}(?![0-9A-Za-z])")
_OLD_LABEL: Final = re.compile(r"身\s*份\s*证|证\s*件\s*号")
_CLOSE: Final = 12
_SINGLE: Final = re.compile(r"[ -]")


def id_numbers(text: str, today: date, page: PageView | None = None) -> Iterator[str]:
    """Complete identity numbers: region, birth date and check character agree; single blanks or hyphens within are overlooked."""
    if not has_numbers(text, page) or not _LIKELY.search(text):
        return
    for found in _FULL.finditer(text):
        number = _SINGLE.sub("", found.group()).upper()
        if is_id_number(number, today):
            yield number


def solid_numbers(text: str, today: date) -> Iterator[str]:
    """As `id_numbers`, without anything within a number, as numbers stand in attributes and scripts."""
    octets = text.encode("utf-8", "replace")
    if _SOLID not in octets.translate(_DIGITS):
        return
    for found in _RUN.finditer(octets):
        number = found.group().decode().upper()
        before, after = octets[found.start() - 1 : found.start()], octets[found.end() : found.end() + 1]
        if len(number) == 18 and not before.isalnum() and not after.isalnum() and is_id_number(number, today):
            yield number


def is_id_number(number: str, today: date) -> bool:
    """Whether 18 characters are an identity number of somebody born on or before the day."""
    if number[:2] not in PROVINCES:
        return False
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return born.year >= 1850 and born <= today and check_character(number[:17]) == number[17]


def old_numbers(text: str, page: PageView | None = None) -> Iterator[str]:
    """Numbers of 15 digits with a province and a birth date, close after a word for identity card."""
    for found in _OLD.finditer(text) if has_numbers(text, page) else ():
        number = found.group()
        if number[:2] not in PROVINCES or not _OLD_LABEL.search(
            text[max(0, found.start() - _CLOSE) : found.start()]
        ):
            continue
        try:
            date(1900 + int(number[6:8]), int(number[8:10]), int(number[10:12]))
        except ValueError:
            continue
        yield number


def has_numbers(text: str, page: PageView | None = None) -> bool:
    """Whether a text holds anything as long as a number of a person: eleven digits or mask signs in a run.

    Single blanks, hyphens and invisible characters may stand between. The lines of a page's text that hold
    none are read once for all rules and pages.
    """
    return page.tells(text, "people", _has_long) if page is not None else _has_long(text)


def _has_long(text: str) -> bool:
    try:
        return _LONG.search(text) is not None
    except UnicodeEncodeError:  # lone surrogates
        return True


def masked(number: str) -> str:
    """A number as it may be shown: the first three and the last two characters."""
    return (
        f"{number[:3]}{'*' * max(0, len(number) - 5)}{number[-2:]}" if len(number) > 7 else "*" * len(number)
    )


def digest(number: str) -> str:
    """A name for a number that does not give it away."""
    return hashlib.sha256(number.encode()).hexdigest()[:12]


def report(page: PageView, numbers: Iterable[str], zh: str, en: str) -> Iterable[Problem | Unknown]:
    """One problem a number, masked; where the law may want it published, one unknown for all."""
    found = list(dict.fromkeys(numbers))
    if found and is_lawful(page):
        yield Unknown(
            Cause.CONFIRMATION,
            f"{zh} {len(found)} 个，所在栏目可能依法公开",
            f"{en} ({len(found)} in all); the law may want it published in this column",
        )
        return
    for number in found:
        yield Problem(f"{zh}：{masked(number)}", f"{en}: {masked(number)}", value=digest(number))


def is_lawful(page: PageView) -> bool:
    """Whether title, column or trail speak of a column in which the law wants persons named."""
    crumb = page.region("breadcrumb")
    words = [
        page.read_fact("title"),
        page.read_fact("column_name"),
        page.text_of(crumb) if crumb is not None else "",
    ]
    text = " ".join(word for word in words if isinstance(word, str))
    return any(word in text for word in LAWFUL)

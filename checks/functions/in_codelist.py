"""inCodelist: a coded cell holds a value of a code list.

Codes, labels and synonyms of the list are its values, compared folded; a label with its code (字符型C) is one
too. `split` judges each element of a cell that lists several. A bare number that the list does not know means
nothing without the code table of the file: it cannot be told (`numbers: true` makes it a defect, for lists
whose codes are numbers). `closed: false` is for a list of which only a part is known: what it lacks cannot be
told either, unless it is no code at all (`code` is the pattern of a code).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.cause import Cause
from checks.model.coded import is_bare_number, labels_of, split_list
from checks.model.context import Context
from checks.model.expression import parse_expression
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class InCodelistOptions:
    """`codelist`: the list; `split`; `numbers`: an unknown number is a defect; `closed`; `code`."""

    codelist: str
    split: bool = False
    numbers: bool = False
    closed: bool = True
    code: str = "^[0-9A-Za-z]+$"


def build(options: InCodelistOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for an unknown code list."""
    codelist = shelf.codelists.get(options.codelist)
    if codelist is None:
        raise OptionsError(f"没有代码表 {options.codelist}", f"unknown code list {options.codelist}")
    known = set(labels_of(codelist))
    for code, label in codelist.items.items():
        if code != label:
            known |= {fold(f"{label}{code}"), fold(f"{code}{label}"), fold(f"{label}({code})")}
    allowed = "、".join(dict.fromkeys(codelist.items.values()))
    shape = parse_expression(options.code)

    def in_codelist(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value.strip():
            return
        for part in split_list(value) if options.split else [value]:
            if fold(part) in known:
                continue
            if is_bare_number(part) and not options.numbers:
                yield Unknown(
                    Cause.CODE_TABLE,
                    f"“{part}”是数字代码，没有登记代码表，不知道是什么意思",
                    f"{part!r} is a numeric code whose table is not registered",
                )
            elif not options.closed and shape.search(part.strip()):
                yield Unknown(
                    Cause.CODE_TABLE,
                    f"“{part}”不在代码表“{codelist.title}”已知的部分里",
                    f"{part!r} is not in the known part of the code table {codelist.id}",
                )
            else:
                yield Problem(
                    f"“{part}”不在“{codelist.title}”中：{allowed}", f"{part!r} is not in {codelist.id}", part
                )

    return in_codelist


FUNCTION = Function("inCodelist", InCodelistOptions, build, __doc__ or "")

"""itemNotation: information items written in one cell follow the notation (发改高技〔2017〕1272号 practice).

Groups are separated by ；, a group's label stands before ：, items are separated by 、, and every item is
`name/type` with a type code of the code list. A cell as long as a spreadsheet allows was cut off and cannot
be told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.cause import Cause
from checks.model.coded import labels_of
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold, tidy
from checks.model.value import Value

_CUT: Final = 32_767
_GROUP: Final = re.compile(r"[;\n]+")
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class ItemNotationOptions:
    """`codelist`: the type codes."""

    codelist: str


def build(options: ItemNotationOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for an unknown code list."""
    if options.codelist not in shelf.codelists:
        raise OptionsError(f"没有代码表 {options.codelist}", f"unknown code list {options.codelist}")
    codelist = shelf.codelists[options.codelist]
    types = frozenset(labels_of(codelist)) | {
        fold(f"{label}{code}") for code, label in codelist.items.items()
    }

    def item_notation(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value.strip():
            return
        if len(value) >= _CUT:
            yield Unknown(
                Cause.TOO_LARGE,
                "单元格已达字数上限，内容被截断",
                "the cell is cut off at the longest text it can hold",
            )
            return
        wrong = [item for item in _items(value) if not _is_item(item, types)]
        if wrong:
            shown = "、".join(wrong[:_MOST]) + ("等" if len(wrong) > _MOST else "")
            yield Problem(
                f"信息项应写成“名称/类型”并以、分隔，不合写法的有：{shown}",
                f"items should be written name/type and separated by 、: {shown}",
                shown,
            )

    return item_notation


def _items(text: str) -> Iterable[str]:
    for group in _GROUP.split(tidy(text)):
        listed = group.partition(":")[2] or group
        yield from (item.strip() for item in listed.split("、") if item.strip())


def _is_item(item: str, types: frozenset[str]) -> bool:
    name, slash, kind = item.rpartition("/")
    return bool(slash and name.strip()) and fold(kind) in types


FUNCTION = Function("itemNotation", ItemNotationOptions, build, __doc__ or "")

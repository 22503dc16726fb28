"""footerItems: the foot of a page names who answers for it.

The value is an element or region, usually `region(footer)`. Counted are 主办 with a name, the identification
code, the ICP number, the police record, the party mark, the error-report entry: as sent, then with what own
scripts and frames add. Fails below `atLeast` of the six; while a script or frame was not collected it
cannot be told.
Source: 国办发〔2017〕47号 附件 底部功能区.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.marks.codes import footer_code
from checks.functions.marks.everywhere import missing, spoken_text
from checks.functions.marks.records import icp_number, police_number
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_SPONSOR: Final = re.compile(r"主\s*办(?:\s*单\s*位)?\s*[:：]?\s*[\u4e00-\u9fff]{4,}")
_PARTY: Final = "a[href*='bszs.conac.cn' i], script[src*='dcs.conac.cn' i], #_ideConac"
_REPORT: Final = "script[src*='jiucuo' i], a[href*='jiucuo.html' i], #_span_jiucuo"
_NAMES: Final = ("主办单位", "标识码", "ICP 备案", "公安备案", "党政机关标识", "找错入口")


@dataclass(frozen=True, slots=True)
class FooterItemsOptions:
    """`atLeast`: how many of the six (trial)."""

    atLeast: int = 3


def build(options: FooterItemsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def footer_items(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        found = set(_items(value, page))
        if len(found) < options.atLeast:
            found |= {
                item for part in page.fragments for root in part.css("body") for item in _items(root, part)
            }
        if len(found) < options.atLeast:
            lacking = "、".join(name for name in _NAMES if name not in found)
            yield from missing(
                page,
                Problem(
                    f"页脚缺少：{lacking}", f"the footer lacks {6 - len(found)} of six items", value=lacking
                ),
            )

    return footer_items


def _items(thing: Any, page: PageView) -> Iterator[str]:
    text = spoken_text(thing, page)
    present = (
        _SPONSOR.search(text),
        footer_code(text),
        icp_number(thing, page),
        police_number(thing, page),
        thing.css(_PARTY),
        thing.css(_REPORT),
    )
    return (name for name, found in zip(_NAMES, present, strict=True) if found)


FUNCTION = Function("footerItems", FooterItemsOptions, build, __doc__ or "")

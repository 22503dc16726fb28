"""errorReportLegacy: the entry 我为政府网站找错 does not lead to an address that is out of use.

Looked through are the addresses of scripts, pictures, links and handlers, and the strings of own scripts: an own
`Link()` that opens the old host sends visitors there although the entry beside it is the current one. Comments do
not count. Every old address is a problem once, with the address as value. The value judged does not matter.
Source: 国办秘函〔2019〕19号 “我为政府网站找错”.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.marks.everywhere import everywhere
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import Value

OLD: Final = re.compile(
    r"(?:https?:)?//(?:pucha\.kaipuyun\.cn/exposure|121\.43\.68\.40/exposure|www\.gov\.cn/c125533)[^\s'\"<>]*",
    re.IGNORECASE,
)
_ADDRESSES: Final = ("src", "href", "onclick")
_NODES: Final = ", ".join(
    f"[{name}*='{part}' i]"
    for name in _ADDRESSES
    for part in ("kaipuyun.cn/exposure", "121.43.68.40/exposure", "www.gov.cn/c125533")
)


@dataclass(frozen=True, slots=True)
class ErrorReportLegacyOptions:
    """No options."""


def build(options: ErrorReportLegacyOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def error_report_legacy(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        told: set[str] = set()
        for address, node in _old(context.artefact):
            if address not in told:
                told.add(address)
                yield Problem(f"“找错”入口的地址已停用：{address}", f"an old address of the error-report entry: {address}",
                              value=address, at=node)  # fmt: skip

    return error_report_legacy


def old_addresses(page: PageView) -> bool:
    """Whether a page or its own scripts hold an old address of the entry."""
    return any(True for _ in _old(page))


def _old(page: PageView) -> Iterator[tuple[str, Any]]:
    for part in everywhere(page):
        for node in part.css(_NODES):
            for name in _ADDRESSES:
                for found in OLD.finditer(node.attributes.get(name) or ""):
                    yield clip(found[0]), node if part is page else None
    for writing in page.writings():
        for found in OLD.finditer(writing.text):
            yield clip(found[0]), None


FUNCTION = Function("errorReportLegacy", ErrorReportLegacyOptions, build, __doc__ or "")

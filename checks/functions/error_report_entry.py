"""errorReportEntry: the page has the entry 我为政府网站找错.

Found when the script `/exposure/jiucuo.js` of `host` stands on the page with a `sitecode` (on it, or as the
id `_jiucuo_` kept with a local copy), a link leads to `/exposure/jiucuo.html?site_code=`, an element calls
`Link('code')` beside that script, or an own script holds that address as a string. The hosts of the old
entry do not count and are told apart in the message. Comments do not count. Not found while a script or
frame was not collected: cannot be told. The value judged does not matter.
Source: 国办秘函〔2019〕19号 “我为政府网站找错”; 国办发〔2017〕47号 附件 底部功能区.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.error_report_legacy import OLD, old_addresses
from checks.functions.marks.everywhere import everywhere, missing
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.host import host_of
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_NODES: Final = "script[src*='jiucuo' i], script[id='_jiucuo_'], a[href*='jiucuo' i], area[href*='jiucuo' i], [onclick*='jiucuo' i]"
_SCRIPT: Final = re.compile(r"/jiucuo(?:\.min)?\.js(?:$|[?#\s])", re.IGNORECASE)
_LINK: Final = re.compile(r"/exposure/jiucuo\.html\?(?:\S*&(?:amp;)?)?site_?code=\w", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ErrorReportEntryOptions:
    """`host` serves the entry."""

    host: str = "zfwzgl.www.gov.cn"


def build(options: ErrorReportEntryOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    literal = re.compile(rf"{re.escape(options.host)}/exposure/jiucuo\.(?:js|html)", re.IGNORECASE)

    def error_report_entry(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        for part in everywhere(page):
            if any(_is_entry(node, part, options.host) for node in part.css(_NODES)):
                return
        if any(literal.search(each.text) for each in page.writings()):
            return
        old = old_addresses(page)
        zh = "“找错”入口是已停用的旧地址" if old else "没有“我为政府网站找错”入口"
        yield from missing(
            page, Problem(zh, "the error-report entry is an old one" if old else "no error-report entry")
        )

    return error_report_entry


def _is_entry(node: Value, part: PageView, host: str) -> bool:
    attributes = node.attributes
    if node.tag == "script":
        source = (attributes.get("src") or "").strip()
        if not _SCRIPT.search(source) or OLD.search(source):
            return False
        coded = bool((attributes.get("sitecode") or "").strip()) or bool(part.css("#_jiucuo_[sitecode]"))
        from_host = host_of(part.resolve(source) or "") == host
        return coded and (from_host or attributes.get("id") == "_jiucuo_")
    address = attributes.get("href") or ""
    call = attributes.get("onclick") or ""
    return any(host in text and _LINK.search(text) is not None for text in (address, call))


FUNCTION = Function("errorReportEntry", ErrorReportEntryOptions, build, __doc__ or "")

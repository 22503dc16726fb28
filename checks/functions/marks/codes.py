"""Codes: the website identification codes that a page shows (政府网站标识码; 国办发〔2017〕47号 附件)."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from checks.functions.marks.everywhere import everywhere, spoken_text
from checks.model.page import PageView
from checks.model.text import tidy

PLACES: Final = ("meta", "footer", "error-report")

_CODE: Final = re.compile(r"\d{10}|bm\d{8}", re.IGNORECASE)
_LABELLED: Final = re.compile(
    r"网\s*站\s*(?:标\s*识|识\s*别)\s*编?\s*[码号][^0-9A-Za-z\u4e00-\u9fff]{0,6}(bm\d{8}|\d{10})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_WORDS: Final = frozenset(("标识", "识别"))
_QUERY: Final = re.compile(r"[?&](?:site_?code|sitecode)=([^&#]*)", re.IGNORECASE)
_CALL: Final = re.compile(r"\bLink\(\s*['\"]([^'\"]+)['\"]\s*\)")


class Code(NamedTuple):
    """A code in its one spelling, the place it stands in, its element, and the script or frame it came from."""

    value: str
    place: str
    at: Any = None
    origin: str | None = None


def as_code(written: str | None) -> str | None:
    """The code in lower case when a text is one, else None (placeholders and shorter numbers are none)."""
    text = tidy(written or "")
    return text.lower() if _CODE.fullmatch(text) else None


def find_codes(page: PageView) -> list[Code]:
    """Every code on the page and in what its own scripts and frames add, by place; each value once a place."""
    found: dict[tuple[str, str], Code] = {}
    for code in _codes(page):
        found.setdefault((code.value, code.place), code)
    return sorted(found.values(), key=lambda code: PLACES.index(code.place))


def footer_code(text: str) -> str | None:
    """The code that stands after its label in a text of visible words."""
    found = _LABELLED.search(text)
    return found.group(1).lower() if found else None


def _codes(page: PageView) -> Iterator[Code]:
    for node in page.css("meta[name=SiteIDCode i]"):
        value = as_code(node.attributes.get("content"))
        if value:
            yield Code(value, "meta", node)
    for part in everywhere(page):
        region = part.region("footer")
        if region is not None:
            text = spoken_text(region, part)
            for written in _LABELLED.findall(text) if part.holds(text, _WORDS) else ():
                yield Code(written.lower(), "footer", None, part.origin)
        yield from _reporting(part)
    for writing in page.writings():
        if writing.key.lower() in ("sitecode", "site_code"):
            value = as_code(writing.text)
        else:
            query = _QUERY.search(writing.text) if "jiucuo" in writing.text else None
            value = as_code(query.group(1)) if query else None
        if value:
            yield Code(value, "error-report", None, writing.origin)


def _reporting(part: PageView) -> Iterator[Code]:
    for node in part.css("[sitecode], a[href*='jiucuo' i], [onclick*='Link(']"):
        attributes = node.attributes
        query = _QUERY.search(attributes.get("href") or "")
        call = _CALL.search(attributes.get("onclick") or "")
        written = attributes.get("sitecode") or (query.group(1) if query else call.group(1) if call else None)
        value = as_code(written)
        if value:
            yield Code(value, "error-report", node, part.origin)

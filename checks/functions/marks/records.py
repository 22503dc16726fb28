"""Records: numbers of the ICP register and of the police register in the words of a page."""

import re
from typing import Any, Final
from urllib.parse import unquote

from checks.functions.marks.everywhere import spoken_text
from checks.model.page import PageView

_PROVINCES: Final = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕甘陇青宁新"
ICP: Final = re.compile(
    rf"[{_PROVINCES}]\s*ICP\s*[备证]\s*(?:[(\[]\d{{4}}[)\]])?\s*[:：∶]?\s*(?:第|字)?\s*\d{{6,10}}\s*号?(?:\s*-\s*\d+)?",
    re.IGNORECASE,
)
"""京ICP备19014889号, 沪ICP备:12004267, 湘ICP备2026003711号-1, 浙ICP证030173号; not the licence B2-20090018."""
_ICP: Final = frozenset(("icp",))
_POLICE: Final = re.compile(
    r"(?:(?P<mark>公\s*网?\s*安\s*网?\s*备)|公安(?:机关|联网)?备案(?:编?号|序号)?|网安备案?号?)\s*[:：∶]?\s*(?P<number>\d{13,15})(?!\d)"
)
"""冀公网安备 13042002000523号, 公安机关备案号:43010302000524; 13 to 15 digits are in use."""
_POLICE_WORDS: Final = frozenset(("安备", "安网备", "公安机关备案", "公安联网备案", "网安备案"))
"""Words, blanks apart, of which each such number has one before it."""
_PROVINCE: Final = re.compile(r"[\u4e00-\u9fff]\s*\Z")
_IN_LINK: Final = re.compile(r"(?:recordcode|code)=(\d{13,15})(?!\d)", re.IGNORECASE)
_POLICE_LINKS: Final = "a[href*='beian.gov.cn' i], a[href*='beian.mps.gov.cn' i]"


def icp_number(thing: Any, page: PageView) -> str | None:
    """The first ICP number in a thing's words, None without one."""
    text = spoken_text(thing, page)
    found = ICP.search(text) if page.holds(text, _ICP) else None
    return found.group() if found else None


def police_numbers(thing: Any, page: PageView) -> tuple[str | None, str | None]:
    """The digits of the police record in the words, and those in the address of its link (also after `#`)."""
    number = police_number(thing, page)
    linked = None
    for node in thing.css(_POLICE_LINKS):
        code = _IN_LINK.search(unquote(node.attributes.get("href") or ""))
        if code:
            linked = code.group(1)
            break
    return number, linked


def police_number(thing: Any, page: PageView) -> str | None:
    """The digits of the first police record number in a thing's words, None without one."""
    text = spoken_text(thing, page)
    for found in _POLICE.finditer(text) if page.holds(text, _POLICE_WORDS) else ():
        before = text[max(0, found.start() - 20) : found.start()]
        if found["mark"] is None or _PROVINCE.search(before):
            return found["number"]
    return None

"""partyMark: the page carries the mark of party and government bodies (CONAC 党政机关、事业单位网站标识).

Found when a script of dcs.conac.cn stands on the page or is written by its own scripts (also
percent-encoded within `unescape`), or a link to bszs.conac.cn that names this site:
`sitename?method=show&id=` and 32 hex digits. The general search page (`method=searchIndex`) and a picture
without link prove nothing and are told apart in the message. Comments do not count. Not found while a
script or frame was not collected: cannot be told. The value judged does not matter.
Source: 国办秘函〔2019〕19号 网站标识; 中央编办 党政机关事业单位互联网网站标识管理.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.marks.everywhere import everywhere, missing
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_SCRIPT: Final = re.compile(r"(?:https?:)?//dcs\.conac\.cn/js/\S+?\.js", re.IGNORECASE)
_LINK: Final = re.compile(
    r"bszs\.conac\.cn/sitename\?(?=[^\"'\s]*method=show\b)(?=[^\"'\s]*\bid=[0-9A-F]{32})", re.IGNORECASE
)
_NODES: Final = "a[href*='conac.cn' i], script[src*='conac.cn' i]"
_PICTURES: Final = "img[src*='conac' i], img[src*='dzjg' i], img[src*='gov-badge' i]"


@dataclass(frozen=True, slots=True)
class PartyMarkOptions:
    """No options."""


def build(options: PartyMarkOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def party_mark(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        general = False
        for part in everywhere(page):
            for node in part.css(_NODES):
                attributes = node.attributes
                written = attributes.get("src") or attributes.get("href") or ""
                if _SCRIPT.match(written.strip()) or _LINK.search(written):
                    return
                general = general or "searchIndex" in written
        if any(_SCRIPT.search(each.text) or _LINK.search(each.text) for each in page.writings()):
            return
        yield from missing(page, _problem(page, general))

    return party_mark


def _problem(page: PageView, general: bool) -> Problem:
    if general:
        return Problem(
            "标识链接只到 CONAC 查询页，不能证明是本站的标识", "the link leads to CONAC's search page only"
        )
    if page.css(_PICTURES):
        return Problem("只有标识图片，没有到 bszs.conac.cn 的链接", "a picture of the mark without its link")
    return Problem("没有党政机关网站标识", "no mark of party and government bodies")


FUNCTION = Function("partyMark", PartyMarkOptions, build, __doc__ or "")

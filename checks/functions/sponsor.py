"""sponsor: the words of a thing name the body that runs the site.

The value is an element or region, usually `region(footer)`. Looked for is 主办 or 主管单位 with a name of at
least four Chinese characters that holds one of the words for a public body (政府, 委, 局, 厅, 部, 办公室, 中心, 院,
署, 会, 馆, 大学 and the like), then in what own scripts and frames write. 版权所有 alone counts with `copyright: true` only; the message
tells it apart. Not found while a script or frame was not collected: cannot be told.
Source: 国办秘函〔2019〕19号 网站标识（主办单位）.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.marks.everywhere import look_in, missing, spoken_text
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_BODY: Final = "政府|委|局|厅|部|办公室|中心|院|署|会|馆|[支总大]队|[党学]校|大学|海关|研究所|报社|办事处"
_NAME: Final = rf"\s*[:：]?\s*(?=[\u4e00-\u9fff()]{{0,40}}(?:{_BODY}))[\u4e00-\u9fff()]{{4,}}"
_SPONSOR: Final = re.compile(
    r"(?:主\s*办(?:\s*单\s*位)?|主\s*管(?:\s*单\s*位)?)" + _NAME + r"|[\u4e00-\u9fff]{4,}\s*主\s*办"
)
_COPYRIGHT: Final = re.compile(r"版\s*权\s*所\s*有" + _NAME + r"|[\u4e00-\u9fff]{4,}\s*版\s*权\s*所\s*有")


@dataclass(frozen=True, slots=True)
class SponsorOptions:
    """`copyright`: whether 版权所有 with a name is enough."""

    copyright: bool = False


def build(options: SponsorOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def sponsor(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact

        def found(thing: Value, part: PageView) -> bool:
            text = spoken_text(thing, part)
            return _SPONSOR.search(text) is not None or (
                options.copyright and _COPYRIGHT.search(text) is not None
            )

        if not hasattr(value, "css") or look_in(value, page, found):
            return
        only = _COPYRIGHT.search(spoken_text(value, page)) is not None
        zh = "只写了版权所有，没有主办单位" if only else "没有主办单位"
        yield from missing(
            page, Problem(zh, "no sponsoring body" + (" but a copyright line" if only else ""))
        )

    return sponsor


FUNCTION = Function("sponsor", SponsorOptions, build, __doc__ or "")

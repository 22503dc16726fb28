"""siteCodesAgree: the identification codes of a page are one.

Compared are the codes in three places: the tag SiteIDCode, the words of the footer (网站标识码：…), and the entry
of the error report (`sitecode`, `site_code=`, `Link('…')`), as sent and in what own scripts and frames add.
Only values that are codes take part (ten digits, or bm and eight), whatever their case. With fewer than two
places there is nothing to compare; when two agree and the third may still come from a script that was not
collected, it cannot be told. The value judged does not matter: select `when(page:several_site_codes) html`.
Source: 国办秘函〔2019〕19号 网站标识; 国办发〔2017〕47号 附件 网页标签.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.marks.codes import PLACES, find_codes
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_WORDS: Final = {"meta": "SiteIDCode 标签", "footer": "页脚", "error-report": "找错入口"}


@dataclass(frozen=True, slots=True)
class SiteCodesAgreeOptions:
    """No options."""


def build(options: SiteCodesAgreeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def site_codes_agree(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        codes = page.once(find_codes)
        places = {code.place for code in codes}
        if len(places) < 2 and len({code.value for code in codes}) < 2:
            return
        if len({code.value for code in codes}) > 1:
            zh = "，".join(f"{_WORDS[code.place]} {code.value}" for code in codes)
            en = ", ".join(f"{code.place} {code.value}" for code in codes)
            at = next((code.at for code in codes if code.at is not None and code.origin is None), None)
            yield Problem(f"标识码不一致：{zh}", f"codes differ: {en}", value=zh, at=at)
        elif len(places) < len(PLACES) and (pending := page.pending()) is not None:
            yield Unknown(Cause.RENDERING, *pending)

    return site_codes_agree


FUNCTION = Function("siteCodesAgree", SiteCodesAgreeOptions, build, __doc__ or "")

"""Published: the publish time that a page shows to its readers."""

import re
from functools import lru_cache
from typing import Final

from checks.model.moment import Moment, find_moments
from checks.model.page import PageView

_LABEL: Final = re.compile(
    r"(?:发\s*布|发\s*文|发\s*表|公\s*开|信\s*息|更\s*新|文\s*章|添\s*加|录\s*入)?\s*(?:时\s*间|日\s*期)\s*[:：∶]?\s*$|发布于\s*[:：]?\s*$|发布\s*[:：]\s*$"
)
_STRONG: Final = re.compile(
    r"(?:发\s*布|发\s*表|公\s*开|信\s*息)\s*(?:时\s*间|日\s*期)\s*[:：∶]?\s*$|发布于\s*[:：]?\s*$"
)
_OTHER: Final = re.compile(
    r"(?:成\s*文|生\s*成|生\s*效|施\s*行|实\s*施|废\s*止|失\s*效|有\s*效|截\s*止|签\s*发|印\s*发|制\s*发|归\s*档|起\s*始|开\s*始"
    r"|结\s*束|活\s*动|会\s*议|报\s*名|公\s*示|征\s*集|举\s*办|登\s*记|出\s*生|展\s*会|考\s*试|培\s*训|比\s*赛|开\s*标|面\s*试)\s*"
    r"(?:时\s*间|日\s*期|期|至)?\s*[:：∶]?\s*$"
)
_PUBLISHED: Final = re.compile(r"[布表开息]\s*[时日]\s*[间期]|发布于")
"""What every strong label holds: most texts hold none, and their dates need not be read."""
_BEFORE: Final = 14
_BEST: Final = 8
"""Of a date with a strong label and a time: no later one goes before it."""


def visible_moment(page: PageView) -> Moment | None:
    """The publish time between title and body, or in the card of a policy document; None when none is shown.

    A date with a label of publishing goes before one without; dates of signing, registering, effect, expiry, events or deadlines are not it.
    On a fragment, or where nothing stands between title and body, only a labelled date counts.
    """
    region = page.region("meta-line")
    if region is not None:
        found = _best(page.text_of(region), labelled=False)
        if found is not None:
            return found
    return _best("\n".join(page.text_of(root) for root in page.css("body")), labelled=True)


@lru_cache(maxsize=64)
def _best(text: str, *, labelled: bool) -> Moment | None:
    """The date with the strongest label, of equals the first; with a time before one without."""
    best: Moment | None = None
    best_rank = 0
    if labelled and not _PUBLISHED.search(text):
        return None
    for start, _, moment in find_moments(text):
        before = text[max(0, start - _BEFORE) : start].replace("\n", " ")
        if _OTHER.search(before):
            continue
        strong, weak = _STRONG.search(before) is not None, _LABEL.search(before) is not None
        if labelled and not strong:
            continue
        rank = 1 + 4 * strong + 2 * (weak or strong) + moment.has_time
        if rank > best_rank:
            best, best_rank = moment, rank
            if rank == _BEST:
                break
    return best

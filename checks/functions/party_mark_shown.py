"""partyMarkShown: the picture that CONAC's script writes says that the mark belongs to this site.

The script shows `red.png` or `blue.png` where site and mark agree, else `red_error.png` or `blue_error.png`. No picture
after the script ran: cannot be told. The value judged does not matter.
Source: 中央编办 党政机关事业单位互联网网站标识管理; what dcs.conac.cn writes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_PICTURE: Final = re.compile(r"//dcs\.conac\.cn/image/(red|blue)(_error)?\.png", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartyMarkShownOptions:
    """No options."""


def build(options: PartyMarkShownOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def party_mark_shown(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        wrong = None
        for node in page.css("img[src*='dcs.conac.cn/image/' i]"):
            found = _PICTURE.search(node.attributes.get("src") or "")
            if found is not None and not found[2]:
                return
            wrong = wrong or (node if found is not None else None)
        if wrong is None:
            yield Unknown(
                Cause.NOT_COLLECTED,
                "标识脚本运行后没有写出标识图片",
                "the mark's script ran and wrote no image",
            )
            return
        src = wrong.attributes.get("src") or ""
        yield Problem(f"标识显示为错误状态：{src}", f"the mark shows an error: {src}", src, wrong)

    return party_mark_shown


FUNCTION = Function("partyMarkShown", PartyMarkShownOptions, build, __doc__ or "")

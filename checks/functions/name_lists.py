"""nameLists: no list names persons beside what is sensitive about them.

The value is a `table`. Fails when its words, the page's title or the paragraph before it hold one of
`words` (低保, 残疾, 学生, …) and at least `rows` of its rows hold, in a column headed 姓名, a full name (two to
four Chinese characters without a mask). Publishing names can be a duty: use it as a candidate.
Source: 个人信息保护法 第二十八条; 2018 年政务公开工作要点（去标识化）.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

WORDS: Final = (
    "学生",
    "低保",
    "残疾",
    "患者",
    "孤儿",
    "困难",
    "特困",
    "未成年",
    "精神",
    "五保",
    "临时救助",
    "贫困",
)
_NAME: Final = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,6})?")
_ANY_HEAD: Final = re.compile(r"姓\s*名|申请人|户\s*主|学生")
_HEAD: Final = re.compile(r"姓\s*名|申请人|户\s*主|学生")


@dataclass(frozen=True, slots=True)
class NameListsOptions:
    """`rows`: full names at least; `words`: what is sensitive."""

    rows: int = 3
    words: tuple[str, ...] = WORDS


def build(options: NameListsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def name_lists(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        text = value.text()
        if not _ANY_HEAD.search(text) or len(value.css("table")) > 1:
            return
        rows = [[tidy(cell.text()) for cell in row.css("td, th")] for row in value.css("tr")[:1_000]]
        head = next(
            (at for at, cells in enumerate(rows[:3]) if any(_HEAD.fullmatch(cell) for cell in cells)), None
        )
        if head is None:
            return
        column = next(at for at, cell in enumerate(rows[head]) if _HEAD.fullmatch(cell))
        names = [
            cells[column]
            for cells in rows[head + 1 :]
            if len(cells) > column and _NAME.fullmatch(cells[column])
        ]
        title = page.read_fact("title")
        around = " ".join(cell for cells in rows[: head + 1] for cell in cells) + (
            title if isinstance(title, str) else ""
        )
        found = next((word for word in options.words if word in around), None)
        if found and len(names) >= options.rows:
            yield Problem(
                f"名单列出 {len(names)} 人全名，涉及{found}",
                f"a list of {len(names)} full names ({found})",
                value=found,
            )

    return name_lists


FUNCTION = Function("nameLists", NameListsOptions, build, __doc__ or "")

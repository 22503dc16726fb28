"""citation: a text cites a document: 《title》, an article (第…条) or a number 〔2016〕51号.

Brackets of all kinds around the year are read as 〔〕. Whether the document exists, or is
enough, is not judged.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_CITED: Final = re.compile(
    r"[《<＜〈][^》>＞〉]{2,}[》>＞〉]"
    r"|第[一二三四五六七八九十百零〇0-9]+条"
    r"|[〔\[［(（【]\s*(?:19|20)\d{2}\s*年?\s*[〕\]］)）】]\s*第?\s*\d+\s*号"
    r"|第\s*\d+\s*号令|令\s*第?\s*\d+\s*号"
)


@dataclass(frozen=True, slots=True)
class CitationOptions:
    """No options."""


def build(options: CitationOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; it never refuses."""

    def citation(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if isinstance(value, str) and not _CITED.search(value[:20_000]):
            yield Problem(
                f"“{value}”没有引用具体的法律、法规或文件条款" if value.strip() else "没有填写依据",
                f"{value!r} cites no document" if value.strip() else "is empty",
                value.strip() or "空白",
            )

    return citation


FUNCTION = Function("citation", CitationOptions, build, __doc__ or "")

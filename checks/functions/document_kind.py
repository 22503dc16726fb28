"""documentKind: a text cites at least one document of an allowed kind.

The kind of a cited 《title》 stands in the lexicon; a title that begins 中华人民共和国 and ends 法 is a law, one
that names a province, city or county is local. Numbers of the State Council's decrees (国务院令第…号, 国令第…号)
are 行政法规, its documents (国发〔…〕…号) 国务院文件, the Party Centre's (中发〔…〕…号) 党中央文件. When no allowed kind
is cited and the kind of some document is unknown, it cannot be told: a 条例 alone proves nothing, for cities
make them too. A text without any citation is left to `citation`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold, tidy
from checks.model.value import Value

_TITLE: Final = re.compile(r"[《<〈]([^》>〉]{2,80})[》>〉]")
_NUMBERS: Final = (
    (re.compile(r"(?:国务院令|国令)\s*(?:\(?\d{4}\)?)?\s*第?\s*\d+\s*号"), "行政法规"),
    (re.compile(r"国(?:办)?发\s*[〔\[(【]\d{4}[〕\])】]\s*\d+\s*号"), "国务院文件"),
    (re.compile(r"中(?:办)?发\s*[〔\[(【]\d{4}[〕\])】]\s*\d+\s*号"), "党中央文件"),
)
_LAW: Final = re.compile(r"中华人民共和国.{1,40}法(?:\(.*\))?")
_REGULATION: Final = re.compile(r"中华人民共和国.{1,40}(?:条例|实施细则)(?:\(.*\))?")
_LOCAL: Final = re.compile(
    r"(?!.{0,8}(?:城市|上市|超市|股市|门市))(?:.{2,8}?(?:省|自治区|自治州)|.{2,6}?(?:市(?!场|容|政(?!务|府))|县(?!域|级)))"
)


@dataclass(frozen=True, slots=True)
class DocumentKindOptions:
    """`kinds`: those that are enough; `lexicon`: titles with their kinds."""

    kinds: tuple[str, ...]
    lexicon: str


def build(options: DocumentKindOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for an unknown lexicon or no kinds."""
    if options.lexicon not in shelf.lexicons:
        raise OptionsError(f"没有词表 {options.lexicon}", f"unknown lexicon {options.lexicon}")
    if not options.kinds:
        raise OptionsError("documentKind 要写 kinds", "documentKind needs kinds")
    known = {fold(term.text): term.kind for term in shelf.lexicons[options.lexicon].terms}
    allowed = frozenset(options.kinds)

    def document_kind(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str):
            return
        kinds = list(_kinds(tidy(value[:20_000]), known))
        if not kinds or any(kind in allowed for _, kind in kinds):
            return
        doubtful = next((cited for cited, kind in kinds if kind is None), None)
        if doubtful is not None:
            yield Unknown(
                Cause.CODE_TABLE,
                f"不知道“{doubtful}”是哪一类文件",
                f"it is not known what kind of document {doubtful} is",
            )
            return
        shown = "、".join(f"{cited}（{kind}）" for cited, kind in kinds)
        wanted = "、".join(options.kinds)
        yield Problem(
            f"所引的 {shown} 不够，应引用{wanted}", f"none of {shown} is of a kind that is enough", shown
        )

    return document_kind


def _kinds(text: str, known: dict[str, str | None]) -> Iterable[tuple[str, str | None]]:
    for title in _TITLE.findall(text):
        yield f"《{title}》", _kind(title, known)
    for pattern, kind in _NUMBERS:
        yield from ((found.group(0), kind) for found in pattern.finditer(text))


def _kind(title: str, known: dict[str, str | None]) -> str | None:
    listed = known.get(fold(title)) or known.get(fold(f"中华人民共和国{title}"))
    if listed:
        return listed
    if _LAW.fullmatch(title):
        return "法律"
    if _REGULATION.fullmatch(title):
        return "行政法规"
    return "地方规定" if _LOCAL.match(title) else None


FUNCTION = Function("documentKind", DocumentKindOptions, build, __doc__ or "")

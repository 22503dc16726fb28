"""pageLanguage: a page written in Chinese does not declare another language.

The value is the page's `html`. Judged where at least `han` Chinese characters are shown, more of them than
Latin letters: one character says about as much as three letters, so the rest is names and addresses. Japanese
writes with the same characters and is not judged; what is no language at all is another rule's.
Source: WCAG 3.1.1; ACT rule ucwvc8.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.language_tag import is_language
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_WRITTEN_SO: Final = frozenset(
    ("zh", "cmn", "yue", "wuu", "nan", "hak", "gan", "hsn", "cdo", "cjy", "lzh", "ja")
)
"""Languages that are written in Chinese characters."""
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_LATIN: Final = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class PageLanguageOptions:
    """`han`: with fewer Chinese characters a page is not judged (trial)."""

    han: int = 100


def build(options: PageLanguageOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def page_language(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id"):
            return
        tag = (value.attributes.get("lang") or "").strip()
        if not tag or tag.split("-", 1)[0].lower() in _WRITTEN_SO or not is_language(tag):
            return
        han = len(_HAN.findall(page.text))
        if han >= options.han and han > len(_LATIN.findall(page.text)):
            yield Problem(f"中文网页的语言写成 {tag}", f"a page in Chinese declares {tag}", value=tag)

    return page_language


FUNCTION = Function("pageLanguage", PageLanguageOptions, build, __doc__ or "")

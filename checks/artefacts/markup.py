"""Markup: source to tree, within limits (WHATWG HTML §13.2, by Lexbor)."""

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from checks.model.cause import Cause
from checks.model.problem import Unknown

MOST_TAGS: Final = 500_000
"""Tags of one page; more is no page for people."""
DEEPEST: Final = 4_000
"""Open elements at once; browsers stop at 512, and the work of a parser grows with the square."""
MOST_ATTRIBUTES: Final = 2_000
"""Attributes of one element; finding repeated ones takes the square of their number."""

_HARMLESS: Final = 10_000
"""With so few tags no nesting takes long."""
_HALF: Final = 10_000
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_WORD: Final = re.compile(r"[^\s=\"'/]+(=|\s|/|>|$)?")
"""A name, if the mark after it is there too; a word that ends otherwise is taken in one go all the same."""
_SKIPPED: Final = (
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)\b.*?(?:</\1\b|\Z)"
)
_TOKEN: Final = re.compile(rf"(?is:{_SKIPPED})|<(/?)([a-zA-Z][^\s/>]*)")
_VOID: Final = frozenset(
    str.split(
        "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen"
    )
)
_CLOSES: Final = {
    "li": "li", "dd": "dt dd", "dt": "dt dd", "option": "option", "tr": "tr td th", "td": "td th", "th": "td th",
    "p": "p", "a": "a", "button": "button",
}  # fmt: skip


def parse(source: str) -> LexborHTMLParser | Unknown:
    """The tree that a browser with scripts on would build first; `Unknown` when the page is beyond a limit."""
    beyond = too_much(source)
    return beyond if beyond is not None else LexborHTMLParser(source, scripting=True)


def too_much(source: str) -> Unknown | None:
    """Why a source must not be parsed: too many tags, nesting too deep, too many attributes."""
    tags = source.count("<")
    if tags > MOST_TAGS:
        return Unknown(
            Cause.TOO_LARGE, f"页面标签超过 {MOST_TAGS} 个", f"the page has more than {MOST_TAGS} tags"
        )
    if tags > _HARMLESS and depth(source) > DEEPEST:
        return Unknown(
            Cause.TOO_LARGE, f"页面嵌套超过 {DEEPEST} 层", f"the page is nested deeper than {DEEPEST} levels"
        )
    if all(source.find(">", at, at + _HALF) >= 0 for at in range(0, len(source) - _HALF, _HALF)):
        return None  # no stretch of twice that length is without an end of a tag
    for tag in _LONG_TAG.finditer(source):
        if (
            sum(1 for word in _WORD.finditer(tag.group()[:2_000_000]) if word[1] is not None)
            > MOST_ATTRIBUTES
        ):
            return Unknown(
                Cause.TOO_LARGE,
                f"一个元素的属性超过 {MOST_ATTRIBUTES} 个",
                f"an element has more than {MOST_ATTRIBUTES} attributes",
            )
    return None


def depth(source: str) -> int:
    """How many elements are open at once, at most, by a plain reading of the tags."""
    open_now: list[str] = []
    counts: dict[str, int] = {}
    deepest = 0
    for token in _TOKEN.finditer(source):
        name = token.group(3)
        if name is None:
            continue
        name = name.lower()
        if token.group(2):
            _close(name, open_now, counts)
            continue
        if name in _VOID:
            continue
        if open_now and open_now[-1] in _CLOSES.get(name, "").split():
            counts[open_now.pop()] -= 1
        open_now.append(name)
        counts[name] = counts.get(name, 0) + 1
        deepest = max(deepest, len(open_now))
    return deepest


def _close(name: str, open_now: list[str], counts: dict[str, int]) -> None:
    if not counts.get(name):
        return
    while open_now:
        last = open_now.pop()
        counts[last] -= 1
        if last == name:
            return

"""CSS: selectors and fields of rules on pages, taken apart once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checks.model.sentence import Sentence

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

REGIONS: Final = {
    "body": "正文容器（#UCAP-CONTENT、#zoom、.TRS_Editor、article …），没有时取文字最密的块",
    "breadcrumb": "面包屑（当前位置）",
    "footer": "页脚：id 或 class 含 foot 的元素、footer 元素，以及文字的最后 30%",
    "header": "页头：id 或 class 含 head、top、logo、banner 的元素、header 元素，以及文字的前 25%",
    "meta-line": "标题与正文之间（发布时间、来源），以及政策文件的属性表",
}
"""The parts of a page that `region(NAME)` names, with what they are."""

_GIVEN: Final = re.compile(r"\s*region\(\s*([a-z-]+)\s*\)\s*(.*)", re.DOTALL)
_WHEN: Final = re.compile(r"\s*when\(\s*page:([a-z_]+)\s*\)\s*(.+)", re.DOTALL)
_WRAPPED: Final = re.compile(r"(exposed|role)\((.*)\)", re.DOTALL)
_STRING: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'")


_MOST_NAMES: Final = 200
_PLAIN_NAME: Final = re.compile(r"[a-z][\w-]*")
_WILD: Final = re.compile(r"\[\s*([a-zA-Z][\w-]*-)\*\s*\]")


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule judges: elements of a region (None: the page) that match `css` (None: the region itself).

    `exposed`: only those that the markup does not hide; `roles`: instead of `css`, exposed elements by role.
    `when`: nothing unless the page has this fact.
    """

    region: str | None
    css: str | None
    exposed: bool = False
    roles: tuple[str, ...] = ()
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """What is read of a thing: its element below (`css`, None: itself), and there an attribute or the text.

    `fact` names a fact of the page instead.
    """

    css: str | None = None
    attribute: str | None = None
    text: bool = False
    fact: str | None = None


@lru_cache(maxsize=4096)
def parse_given(given: str) -> Given:
    """`CSS`, `exposed(CSS)` or `role(NAME, …)`, each also after `region(NAME)`; or `region(NAME)` alone.

    `exposed` and `role` leave out what the markup hides (`hidden`, `aria-hidden=true`, inline style); `role` finds
    elements by what they are to assistive technology, whether written or implied: `role(link)`. Before all of it
    `when(page:FACT)` selects nothing on a page without that fact, so that the rule is inapplicable there.
    """
    condition = _WHEN.fullmatch(given)
    when, given = (None, given) if condition is None else (condition.group(1), condition.group(2))
    found = _GIVEN.fullmatch(given)
    region, rest = (None, given.strip()) if found is None else (found.group(1), found.group(2).strip())
    wrapped = _WRAPPED.fullmatch(rest)
    if wrapped is None:
        return Given(region, rest if region is None else rest or None, when=when)
    if wrapped.group(1) == "role":
        names = tuple(name.strip().lower() for name in wrapped.group(2).split(","))
        return Given(region, None, True, names, when)
    return Given(region, wrapped.group(2).strip(), True, when=when)


@lru_cache(maxsize=4096)
def parse_field(field: str) -> Field:
    """`text`, `@attr`, `CSS`, `CSS@attr`, `CSS@text` or `page:FACT`."""
    field = field.strip()
    if field.startswith("page:"):
        return Field(fact=field[5:].strip())
    if field == "text":
        return Field(text=True)
    query, at, name = _split(field)
    if not at:
        return Field(css=query)
    if name == "text":
        return Field(css=query or None, text=True)
    return Field(css=query or None, attribute=name.lower())


def check_given(given: str) -> Sentence | None:
    """One sentence for a selector that cannot be used; None for one that can."""
    parsed = parse_given(given)
    if parsed.region is not None and parsed.region not in REGIONS:
        known = ", ".join(REGIONS)
        return Sentence(
            f"没有区域 {parsed.region!r}（有：{known}）", f"unknown region {parsed.region!r} (known: {known})"
        )
    return None if parsed.css is None else check_css(parsed.css)


def check_field(field: str) -> Sentence | None:
    """As `check_given`, for `field`."""
    parsed = parse_field(field)
    if parsed.attribute == "":
        return Sentence(f"{field!r} 的 @ 后面没有写属性名", f"no attribute is named after @ in {field!r}")
    return None if parsed.css is None else check_css(parsed.css)


@lru_cache(maxsize=4096)
def check_css(query: str) -> Sentence | None:
    """One sentence for a selector that Lexbor refuses, None for a good one."""
    from selectolax.lexbor import SelectolaxError

    if not query:
        return Sentence("选择器是空的", "the selector is empty")
    try:
        _blank().css(_WILD.sub(r"[\1x]", query))
    except (SelectolaxError, ValueError):
        return Sentence(f"不是 CSS 选择器：{query}", f"not a CSS selector: {query}")
    return None


def expand(query: str, names: Iterable[str]) -> str | None:
    """The selector with each `[prefix-*]` written out for those of the attribute names that begin so.

    CSS cannot ask for an attribute by the beginning of its name. None: no name begins so.
    """
    found = _WILD.search(query)
    if found is None:
        return query
    prefix = found.group(1).lower()
    wanted = sorted(name for name in names if name.startswith(prefix) and _PLAIN_NAME.fullmatch(name))
    return (
        ", ".join(
            query[: found.start()] + f"[{name}]" + query[found.end() :] for name in wanted[:_MOST_NAMES]
        )
        or None
    )


def _split(field: str) -> tuple[str, str, str]:
    """Cut at the last `@` that stands outside brackets and strings."""
    masked = _STRING.sub(lambda found: "_" * len(found.group()), field)
    depth = 0
    for at in range(len(masked) - 1, -1, -1):
        depth += (masked[at] in "])") - (masked[at] in "[(")
        if masked[at] == "@" and depth == 0:
            return field[:at].strip(), "@", field[at + 1 :].strip()
    return field, "", ""


@lru_cache(maxsize=1)
def _blank() -> "LexborHTMLParser":
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser("<p></p>")

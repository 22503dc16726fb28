"""Demand: what a page must have at all for a selector to match.

Most selectors of a rulebook match nothing on most pages; to look for what they name in an index is many times
cheaper than to ask the tree. Nothing is said of what is not understood: then the tree is asked.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks.select.compound import Compound, compile_compounds

_ATTRIBUTE: Final = re.compile(
    r"\[\s*([a-zA-Z_][\w-]*)\s*(?:([~|^$*]?=)\s*(\"[^\"\\]*\"|'[^'\\]*'|[^\s\"'\]\\]+)\s*[iIsS]?\s*)?\]"
)
_NAME: Final = re.compile(r"[a-zA-Z_][\w-]*|\*")
_MARK: Final = re.compile(r"([#.])([a-zA-Z_][\w-]*)")
_PSEUDO: Final = re.compile(r":([a-zA-Z-]+)(\()?")
_COMBINATOR: Final = re.compile(r"\s*[>+~]\s*|\s+")
_STRING: Final = re.compile(r"\"[^\"\\]*\"|'[^'\\]*'")
_TEXT: Final = re.compile(r"\s*(\"[^\"\\]*\"|'[^'\\]*')\s*")


@dataclass(frozen=True, slots=True)
class Demand:
    """What one selector of a list demands; `written` is that selector, `compound` says it whole when that can be.

    `tokens`: tags (`<tag`), attribute names and names of metas (`meta NAME`), all of which occur; `literals`: an
    attribute and text, in lower case, within one of its values; `texts`: a tag and text within such an
    element; `inner`: lists of demands, of each of which one is met; `meta`: the name of the meta that it is.
    """

    written: str
    tokens: frozenset[str] = frozenset()
    literals: tuple[tuple[str, str], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    inner: tuple[tuple["Demand", ...], ...] = ()
    compound: Compound | None = None
    meta: str | None = None


class _Unclear(Exception):
    """The selector has something in it that is not understood."""


@lru_cache(maxsize=4096)
def demands(query: str) -> tuple[Demand, ...]:
    """What each selector of a list demands; one that demands nothing when the list is not understood."""
    try:
        return tuple(_parse(part) for part in _split(query))
    except _Unclear:
        return (Demand(query),)


def _split(query: str) -> list[str]:
    """The selectors of a list, as written."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(query):
        char = query[at]
        if char == "\\":
            raise _Unclear
        if char in "\"'":
            string = _STRING.match(query, at)
            if string is None:
                raise _Unclear
            at = string.end()
            continue
        depth += (char in "([") - (char in ")]")
        if char == "," and depth == 0:
            parts.append(query[start:at].strip())
            start = at + 1
        at += 1
    parts.append(query[start:].strip())
    if not all(parts) or depth:
        raise _Unclear
    return parts


def _parse(part: str) -> Demand:
    tokens: set[str] = set()
    literals: list[tuple[str, str]] = []
    texts: list[tuple[str, str]] = []
    inner: list[tuple[Demand, ...]] = []
    tag, fresh, at = "", True, 0
    while at < len(part):
        step = _COMBINATOR.match(part, at)
        if step is not None:
            tag, fresh, at = "", True, step.end()
            continue
        if fresh and (name := _NAME.match(part, at)) is not None:
            tag = "" if name.group() == "*" else name.group().lower()
            if tag:
                tokens.add(f"<{tag}")
            fresh, at = False, name.end()
            continue
        fresh = False
        if (mark := _MARK.match(part, at)) is not None:
            name_of = "id" if mark.group(1) == "#" else "class"
            tokens.add(name_of)
            literals.append((name_of, mark.group(2).lower()))
            at = mark.end()
        elif (attribute := _ATTRIBUTE.match(part, at)) is not None:
            _attribute(attribute, tag, tokens, literals)
            at = attribute.end()
        elif (pseudo := _PSEUDO.match(part, at)) is not None:
            at = pseudo.end()
            if pseudo.group(2):
                end = _closing(part, at)
                content, at = part[at:end], end + 1
                if pseudo.group(1) == "has":
                    inner.append(_has(content, tag))
                elif pseudo.group(1) == "lexbor-contains" and tag and (said := _TEXT.fullmatch(content)):
                    texts.append((tag, said.group(1)[1:-1]))
        else:
            raise _Unclear
    whole = compile_compounds(part)
    compound = whole[0] if whole else None
    meta = next((token[5:] for token in tokens if token.startswith("meta ")), None) if compound else None
    return Demand(part, frozenset(tokens), tuple(literals), tuple(texts), tuple(inner), compound, meta)


def _attribute(found: re.Match[str], tag: str, tokens: set[str], literals: list[tuple[str, str]]) -> None:
    name, operator, value = found.group(1).lower(), found.group(2), found.group(3)
    tokens.add(name)
    if operator is None:
        return
    text = (value[1:-1] if value[0] in "\"'" else value).lower()
    if tag == "meta" and name == "name" and operator == "=":
        tokens.add(f"meta {text}")
    elif text:
        literals.append((name, text))


def _has(content: str, tag: str) -> tuple[Demand, ...]:
    """What stands in `:has(…)`; texts without a tag of their own stand within the outer element."""
    found = []
    for part in _split(content):
        said = re.fullmatch(r":lexbor-contains\(\s*(\"[^\"\\]*\"|'[^'\\]*')\s*\)", part)
        if said and tag:
            found.append(Demand(part, texts=((tag, said.group(1)[1:-1]),)))
        else:
            found.append(_parse(part))
    return tuple(found)


def _closing(part: str, at: int) -> int:
    """Where the bracket that was opened before `at` closes."""
    depth = 1
    while at < len(part):
        string = _STRING.match(part, at)
        if string is not None:
            at = string.end()
            continue
        depth += (part[at] == "(") - (part[at] == ")")
        if depth == 0:
            return at
        at += 1
    raise _Unclear

"""Compound: selectors without combinators, compiled once and answered from an index instead of the tree.

Most selectors of a rulebook are such; each asked of the tree walks all of it. What does not fit is left to
Lexbor.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_PART: Final = re.compile(
    r"\s*(?:(?P<not>:not\(\s*(?P<notattr>\[[^\]()]*\])\s*\)|:not\(\s*(?P<nottag>[a-zA-Z][\w-]*)\s*\))"
    r"|#(?P<id>[a-zA-Z_][\w-]*)|\.(?P<class>[a-zA-Z_][\w-]*)"
    r"|\[\s*(?P<name>[a-zA-Z_][\w:-]*)\s*(?:(?P<op>[~|^$*]?=)\s*(?P<value>\"[^\"\\]*\"|'[^'\\]*'|[\w-]+)\s*(?P<flag>[iIsS])?\s*)?\])"
)
_TAG: Final = re.compile(r"\s*(\*|[a-zA-Z][a-zA-Z0-9-]*)?")
_COMMA: Final = re.compile(r"\s*,")
_FOLDED: Final = frozenset(
    str.split(
        "accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir "
        "direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize "
        "noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink"
    )
)
"""Attributes whose values HTML compares without regard to case (HTML §4.16.2)."""

Test = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Condition:
    """An attribute that must be there, with a value that passes; `wanted` false: not so."""

    name: str
    test: Test | None
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Compound:
    """A tag (None: any), tags it must not have, conditions, and ids and classes as written."""

    tag: str | None
    not_tags: tuple[str, ...]
    conditions: tuple[Condition, ...]
    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def compile_compounds(query: str) -> tuple[Compound, ...] | None:
    """The compounds of a selector list; None when there is anything in it that they cannot say."""
    found: list[Compound] = []
    at = 0
    while True:
        tag = _TAG.match(query, at)
        if tag is None:
            return None
        at = tag.end()
        not_tags: list[str] = []
        ids: list[str] = []
        classes: list[str] = []
        conditions: list[Condition] = []
        while (part := _PART.match(query, at)) is not None:
            if part.start() != part.end() and query[at : at + 1].isspace():
                return None  # a descendant
            at = part.end()
            if part["nottag"]:
                not_tags.append(part["nottag"].lower())
            elif part["id"]:
                ids.append(part["id"])
            elif part["class"]:
                classes.append(part["class"])
            elif part["notattr"]:
                inner = _PART.fullmatch(part["notattr"])
                if inner is None or inner["name"] is None:
                    return None
                conditions.append(_condition(inner, wanted=False))
            else:
                conditions.append(_condition(part, wanted=True))
        name = tag.group(1)
        if not name and not (conditions or not_tags or ids or classes):
            return None
        kind = None if name in (None, "*") else name.lower()
        found.append(Compound(kind, tuple(not_tags), tuple(conditions), tuple(ids), tuple(classes)))
        comma = _COMMA.match(query, at)
        if comma is None:
            return tuple(found) if not query[at:].strip() else None
        at = comma.end()


def _condition(part: re.Match[str], *, wanted: bool) -> Condition:
    name, operator, value = part["name"].lower(), part["op"], part["value"]
    if operator is None:
        return Condition(name, None, wanted)
    text = value[1:-1] if value[0] in "\"'" else value
    flag = (part["flag"] or "").lower()
    return Condition(name, _test(operator, text, flag == "i" or (flag != "s" and name in _FOLDED)), wanted)


def _test(operator: str, text: str, folded: bool) -> Test:
    wanted = text.lower() if folded else text
    if operator == "=":
        return (lambda v: v.lower() == wanted) if folded else (lambda v: v == wanted)
    if operator == "|=":
        return lambda v: (w := v.lower() if folded else v) == wanted or w.startswith(wanted + "-")
    if not wanted or (operator == "~=" and wanted.split() != [wanted]):
        return lambda v: False
    if operator == "*=":
        return (lambda v: wanted in v.lower()) if folded else (lambda v: wanted in v)
    if operator == "^=":
        return (lambda v: v.lower().startswith(wanted)) if folded else (lambda v: v.startswith(wanted))
    if operator == "$=":
        return (lambda v: v.lower().endswith(wanted)) if folded else (lambda v: v.endswith(wanted))
    return (lambda v: wanted in v.lower().split()) if folded else (lambda v: wanted in v.split())

"""Literals: the strings that a script holds, as far as they are written out (ECMA-262 §12; nothing is run)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import unquote

LONGEST: Final = 300_000
"""Characters of one script that are read."""
_MOST: Final = 4_000

_TOKEN: Final = re.compile(
    r"(?P<comment>//[^\n\r]*|/\*.*?(?:\*/|\Z)|<!--[^\n\r]*)"
    r"|(?P<string>\"(?:[^\"\\\n\r]|\\.)*\"|'(?:[^'\\\n\r]|\\.)*')"
    r"|(?P<template>`(?:[^`\\]|\\.)*`)"
    r"|(?P<name>[A-Za-z_$][\w$]*)"
    r"|(?P<number>\d[\w.]*)"
    r"|(?P<regex>/(?:[^/\\\n\r\[*]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])(?:[^/\\\n\r\[]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])*/[a-z]*)"
    r"|(?P<mark>\+=|=>|[=!<>]==?|&&|\|\||[^\s])",
    re.DOTALL,
)
_ESCAPE: Final = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|([0-3]?[0-7]{1,2})|(\r\n|.))",
    re.DOTALL,
)
_SIMPLE: Final = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "b": "\b",
    "f": "\f",
    "v": "\v",
    "\n": "",
    "\r": "",
    "\r\n": "",
}
_PERCENT: Final = re.compile(r"%u([0-9A-Fa-f]{4})|%([0-9A-Fa-f]{2})")
_HOLE: Final = re.compile(r"\$\{(?:[^{}]|\{[^{}]*\})*\}")
_MARKUP: Final = re.compile(r"<[a-zA-Z!/]")
_AFTER_VALUE: Final = frozenset((")", "]", "}"))
_KEYWORDS: Final = frozenset(
    ("return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "new")
)
_ENDS: Final = frozenset((";", ",", "{", "}", "?", "=", "+=", "=>", "&&", "||"))

WRITES: Final = frozenset(
    [
        "write",
        "writeln",
        "html",
        "append",
        "prepend",
        "before",
        "after",
        "replaceWith",
        "insertAdjacentHTML",
        "appendTo",
        "prependTo",
        "insertAfter",
        "insertBefore",
        "createContextualFragment",
    ]
)
"""Calls that put their argument into the page."""
_TARGETS: Final = frozenset(("innerHTML", "outerHTML", "srcdoc"))
_DECODERS: Final = frozenset(("unescape", "decodeURIComponent", "decodeURI"))
_LOADS: Final = frozenset(("load", "get", "post", "ajax", "fetch", "getScript", "loadScript", "loadScripts", "loadJs",
                           "loadJS", "include", "importScripts"))  # fmt: skip
_WORTH: Final = re.compile(
    r"write|innerHTML|outerHTML|insertAdjacent|\.html\b|\.append|\.prepend|\.before\b|\.after\b|\.load\b|replaceWith|srcdoc"
    r"|jiucuo|conac|loadScript|getScript|createElement|\.src\b|fetch\(|\.get\(|\.ajax|setAttribute|appendTo|即将离开"
)


class Literal(NamedTuple):
    """One string, joined over `+` as far as its parts are literals; what is computed leaves nothing.

    `written`: a call takes it that writes into the page, or it is markup. `loaded`: a call that fetches takes it.
    `key` is the property, variable or attribute that it becomes the value of.
    """

    text: str
    written: bool
    loaded: bool
    key: str = ""


@lru_cache(maxsize=96)
def literals(script: str) -> tuple[Literal, ...]:
    """The strings of a script in order, comments and regular expressions left out; at most 4,000.

    A script without any call that writes, loads or names the marks of government sites gives none.
    """
    if not _WORTH.search(script):
        return ()
    return tuple(_read(script[:LONGEST]))


def _read(script: str) -> Iterator[Literal]:
    chain = _Chain("unescape" in script or "decodeURI" in script)
    before: list[tuple[str, str]] = [("mark", ";")] * 3
    calls: list[str] = []
    count = 0
    at = 0
    while count < _MOST and (token := _TOKEN.search(script, at)) is not None:
        at = token.end()
        kind, text = token.lastgroup or "", token.group()
        if kind == "comment":
            continue
        if (
            kind == "regex"
            and (before[-1][0] in ("name", "number", "string") or before[-1][1] in _AFTER_VALUE)
            and (before[-1][1] not in _KEYWORDS)
        ):
            kind, text, at = "mark", "/", token.start() + 1
        if kind in ("string", "template"):
            joined = before[-1][1] == "+" and chain.open_at(len(calls))
            decoding = before[-1][1] == "(" and bool(calls) and calls[-1] in _DECODERS
            if not joined and not (decoding and before[-3][1] == "+" and chain.open_at(len(calls) - 1)):
                yield from chain.close()
                chain.start(calls, decoding, len(calls) - decoding)
                count += 1
            chain.add(text, kind == "template", decoding)
        elif kind == "mark":
            if text == "(":
                calls.append(before[-1][1] if before[-1][0] == "name" else "")
            elif text == ")" and calls:
                calls.pop()
                if len(calls) < chain.depth:
                    yield from chain.close()
            elif text in _ENDS and len(calls) <= chain.depth:
                yield from chain.close()
            if text in ("=", "+="):
                chain.target = before[-1][1] if before[-1][0] == "name" else ""
            elif text == ";":
                chain.target = ""
            elif text == ":":
                chain.key = before[-1][1] if before[-1][0] == "name" else ""
            elif text in (",", "{", "}"):
                chain.key = ""
        before = [*before[-2:], (kind, text)]
    yield from chain.close()


class _Chain:
    """The string being joined, and what is done with it."""

    def __init__(self, decodes: bool) -> None:
        self.depth = -1
        self.target = ""
        self.key = ""
        self._decodes = decodes
        self._parts: list[str] = []
        self._written = self._loaded = False
        self._marked: set[str] = set()
        self._goal = self._key = self._last = ""
        self._setter = False

    def open_at(self, depth: int) -> bool:
        """Whether a string at this depth of calls belongs to the chain."""
        return bool(self._parts) and depth == self.depth

    def start(self, calls: list[str], decoding: bool, depth: int) -> None:
        """Begin a string inside these calls."""
        self.depth = depth
        innermost = next((name for name in reversed(calls) if name and name not in _DECODERS), "")
        self._written = innermost in WRITES or (not innermost and self.target in _TARGETS)
        self._loaded = (bool(calls) and calls[-1] in _LOADS) or self.key == "url" or self.target == "src"
        self._goal = self.target
        self._key = self.key or self.target
        self._setter = bool(calls) and calls[-1] in ("setAttribute", "attr")

    def add(self, token: str, template: bool, decoding: bool) -> None:
        """Take one literal as written."""
        text = plain(_HOLE.sub("", token[1:-1]) if template else token[1:-1])
        if decoding or (self._decodes and "%3C" in text.upper()):
            text = _unescape(text)
        self._parts.append(text)

    def close(self) -> Iterator[Literal]:
        """End the string and give it, unless it is blank."""
        text = "".join(self._parts)
        self._parts = []
        if text.strip():
            markup = _MARKUP.search(text) is not None
            if markup and self._goal:
                self._marked.add(self._goal)
            written = self._written or markup or self._goal in self._marked
            yield Literal(text, written, self._loaded, self._last if self._setter else self._key)
            self._last = text if len(text) < 60 else ""


def plain(written: str) -> str:
    """The characters that a string literal means: escapes resolved, pairs of surrogates joined."""
    if "\\" not in written:
        return written
    text = _ESCAPE.sub(_character, written)
    if any("\ud800" <= char <= "\udfff" for char in text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _character(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        value = int(code, 16)
        return chr(value) if value <= 0x10FFFF else "\ufffd"
    if found[4]:
        return chr(int(found[4], 8))
    return _SIMPLE.get(found[5], found[5])


def _unescape(text: str) -> str:
    """What `unescape` or `decodeURIComponent` give: %uXXXX, and %XX as UTF-8 when it is that, else as Latin-1."""
    if "%u" not in text.lower():
        try:
            return unquote(text, errors="strict")
        except UnicodeDecodeError:
            pass
    units = _PERCENT.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

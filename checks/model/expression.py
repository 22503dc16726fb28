"""Expression: the one way in which regular expressions are matched.

Patterns are written as in JavaScript (ECMA-262), Spectral's dialect. They run in linear time (RE2); what RE2
refuses (look-around, back-references) runs under a time limit, so that a text can never stall a rule.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from checks.model.needle import needles
from checks.model.sentence import Said
from checks.model.text import squeeze

_SPELLED = re.compile(r"(?:[\w \-<>=:;,!@#%&~'\"/]|\\[.()\[\]{}*+?^$|/\\\-])+")
_UNESCAPED = re.compile(r"\\(.)")
_LITERAL = re.compile(r"/(.+)/([a-z]*)", re.DOTALL)
_NAMED = re.compile(r"\\k<(\w+)>")
_LIMIT_SECONDS = 0.25
_LONG = 1_000
_JS_SPACE = r"\t\n\x0b\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}"
_PY_SPACE = "\\t\\n\\x0b\\f\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
_UNICODE = re.compile(r"(\\[^pPu]|\\u(?!\{))|\\([pPu])")
"""What means something else without the flag u: `\\p` is a p, `\\u{` a u."""
_ESCAPE = re.compile(r"u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|c([A-Za-z])|0(?![0-9])")


class Stalled(Exception):
    """A pattern that is not linear ran into its time limit."""


class ExpressionError(Said, ValueError):
    """A pattern that neither engine takes; one sentence says why."""


class Expression:
    """A compiled pattern; `search` tells whether it occurs in a text and raises `Stalled` past the limit.

    `words`: one of them stands, blanks and case apart, in a line of whatever matches; none: nothing can be said.
    """

    __slots__ = ("_words", "search", "source")

    def __init__(self, source: str, search: Callable[[str], bool]) -> None:
        """Keep the source for messages."""
        self.source = source
        self.search = search
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """Read off the pattern when somebody asks."""
        if self._words is None:
            self._words = frozenset(map(squeeze, needles(self.source) or ()))
        return self._words


def parse_expression(written: str) -> Expression:
    """Compile `pattern` or `/pattern/flags`; `ValueError` with one sentence when neither engine takes it."""
    literal = _LITERAL.fullmatch(written)
    return compile_expression(literal[1], literal[2]) if literal else compile_expression(written)


@lru_cache(maxsize=4096)
def compile_expression(pattern: str, flags: str = "") -> Expression:
    """Compile a pattern with JavaScript flags (i, m, s matter; g, u, y, d do not for a search)."""
    unknown = sorted(set(flags) - set("dgimsuvy"))
    if unknown:
        flags = repr("".join(unknown))
        raise ExpressionError(
            f"正则表达式 {pattern!r} 不认识的标志 {flags}",
            f"unknown flags {flags} of the regular expression {pattern!r}",
        )
    modes = "".join(flag for flag in "ims" if flag in flags)
    if not {"u", "v"} & set(flags):
        pattern = _UNICODE.sub(lambda found: found[1] or found[2], pattern)
    return _literal(pattern, modes) or _linear(pattern, modes) or _limited(pattern, modes)


def _literal(pattern: str, modes: str) -> Expression | None:
    """A pattern that only spells a text out, such as `eval\\(`: no engine finds it faster than Python."""
    if modes or not _SPELLED.fullmatch(pattern):
        return None
    text = _UNESCAPED.sub(r"\1", pattern)
    return Expression(pattern, lambda subject: text in subject)


def _linear(pattern: str, modes: str) -> Expression | None:
    import re2

    options = re2.Options()
    options.log_errors = False
    prefix = f"(?{modes})" if modes else ""
    try:
        compiled = re2.compile(prefix + _translate(pattern, modes, linear=True), options=options)
    except (re2.error, UnicodeEncodeError, ValueError):
        return None

    def search(text: str) -> bool:
        octets = _encoded(text) if len(text) > _LONG else text.encode("utf-8", "replace")
        return compiled.search(octets) is not None

    return Expression(pattern, search)


@lru_cache(maxsize=4)
def _encoded(text: str) -> bytes:
    """A long text as RE2 reads it; several rules look through the same one."""
    return text.encode("utf-8", "replace")


def _limited(pattern: str, modes: str) -> Expression:
    import regex

    flags = regex.ASCII | sum(getattr(regex, mode.upper()) for mode in modes)
    try:
        compiled: Any = regex.compile(_translate(pattern, modes, linear=False), flags)
    except (regex.error, OverflowError, RecursionError) as error:
        raise ExpressionError(
            f"不是正则表达式：{pattern!r}（{error}）", f"not a regular expression: {pattern!r} ({error})"
        ) from None

    def search(text: str) -> bool:
        try:
            found = compiled.search(text, timeout=_LIMIT_SECONDS)
        except TimeoutError:
            raise Stalled(pattern) from None
        return found is not None

    return Expression(pattern, search)


def _translate(pattern: str, modes: str, *, linear: bool) -> str:
    """Rewrite what JavaScript spells otherwise: escapes, `[^]`, `[]`, white space, `$`, lone brackets."""
    out: list[str] = []
    in_class = False
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\" and at + 1 < len(pattern):
            text, at = _escape(pattern, at, in_class, linear)
            out.append(text)
            continue
        if in_class:
            in_class = char != "]"
            out.append("\\[" if char == "[" else char)
        elif pattern.startswith("[^]", at):
            out.append(r"[\s\S]")
            at += 2
        elif pattern.startswith("[]", at):
            out.append(r"[^\s\S]")
            at += 1
        elif char == "[":
            in_class = True
            out.append(char)
            if pattern.startswith("^", at + 1):
                out.append("^")
                at += 1
        elif char == "$" and not linear and "m" not in modes:
            out.append(r"\Z")
        elif pattern.startswith("(?<", at) and pattern[at + 3 : at + 4] not in ("=", "!", ""):
            out.append("(?P<")
            at += 2
        else:
            out.append(char)
        at += 1
    return "".join(out)


def _escape(pattern: str, at: int, in_class: bool, linear: bool) -> tuple[str, int]:
    """The escape at `at` in the engine's spelling, and where it ends."""
    following = pattern[at + 1]
    coded = _ESCAPE.match(pattern, at + 1)
    if coded:
        code = ord(coded[4]) % 32 if coded[4] else int(coded[1] or coded[2] or coded[3] or "0", 16)
        spelled = rf"\x{{{code:x}}}" if linear else re.escape(chr(code))
        return spelled, coded.end()
    if following == "s":
        space = _JS_SPACE if linear else _PY_SPACE
        return (space if in_class else f"[{space}]"), at + 2
    if following == "S" and not in_class:
        return f"[^{_JS_SPACE if linear else _PY_SPACE}]", at + 2
    if following.isalnum() and following not in "bBdDwWSfnrtvpPk123456789":
        return following, at + 2
    name = _NAMED.match(pattern, at) if following == "k" else None
    if name is not None:
        return f"(?P={name[1]})", name.end()
    if following == "b" and in_class:
        return r"\x08", at + 2
    if following == "v":
        return r"\x0b", at + 2
    if not following.isalnum() and ord(following) > 127:
        return following, at + 2
    return "\\" + following, at + 2

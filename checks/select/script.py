"""Script: a filter expression of Spectral's JSONPath, read without running any JavaScript.

The grammar is that of JavaScript expressions without functions: literals, regular expressions, `@`,
`@property`, `@parentProperty`, `@parent`, `@path`, `@root`, members, the usual methods of texts and lists,
operators. Type selectors such as `@string()` are calls.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from checks.model.sentence import Said

Ast = tuple[Any, ...]
"""`(kind, …)`: num, str, regex, const, list, at, name, member, call, unary, binary, ternary."""

_TOKEN: Final = re.compile(
    r"""\s*(?:
      (?P<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)
    | (?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
    | (?P<at>@[A-Za-z]*)
    | (?P<name>[A-Za-z_$][\w$]*)
    | (?P<operator>===|!==|==|!=|<=|>=|&&|\|\||\?\?|\?\.|~=|=~|[-+*/%<>!?:.,()\[\]{}=])
    )""",
    re.VERBOSE,
)
_REGEX: Final = re.compile(r"\s*/((?:[^/\\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+)/([a-z]*)")
_POWER: Final = {
    "??": 1, "||": 1, "&&": 2, "==": 6, "!=": 6, "===": 6, "!==": 6, "<": 7, ">": 7, "<=": 7, ">=": 7,
    "in": 7, "+": 9, "-": 9, "*": 10, "/": 10, "%": 10, "~=": 20, "=~": 20,
}  # fmt: skip
_WORDS: Final = {"true": True, "false": False, "null": None}
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_DEEPEST: Final = 60


class ScriptError(Said, ValueError):
    """An expression that cannot be read; one sentence says why."""


@dataclass(frozen=True)
class Script:
    """A readable filter: its text, what it tests on the key alone and on the value, and keys it needs.

    `on_key` and `on_value` are None when nothing of that sort is asked. `needs`: a child that is no object
    with one of these keys cannot match (None: no such bound is known). `asks_parent`: of what stands above it.
    """

    text: str
    on_key: Callable[[str | int], bool] | None
    on_value: Callable[[Any, str | int, Any, Any], bool] | None
    needs: frozenset[str] | None
    asks_parent: bool = False


def parse_script(text: str) -> Ast:
    """Read an expression; `ScriptError` tells what is not understood."""
    reader = _Reader(text)
    tree = reader.expression(0, 0)
    if reader.peek() is not None:
        raise ScriptError(
            f"过滤条件 {text!r} 中不应有 {reader.peek()!r}",
            f"unexpected {reader.peek()!r} in the filter {text!r}",
        )
    return tree


class _Reader:
    """A precedence-climbing reader over the text; position moves on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def _fail(self, zh: str, en: str) -> ScriptError:
        return ScriptError(f"过滤条件 {self._text!r} 中{zh}", f"{en} in the filter {self._text!r}")

    def _deep(self) -> ScriptError:
        shown = repr(self._text[:40])
        return ScriptError(f"过滤条件 {shown} 嵌套过深", f"the filter {shown} is nested too deep")

    def peek(self) -> str | None:
        """The next token's text without taking it; None at the end."""
        if not self._text[self._at :].strip():
            return None
        found = _TOKEN.match(self._text, self._at)
        return found[0].strip() if found else self._text[self._at :].strip()[:1]

    def expression(self, power: int, depth: int) -> Ast:
        """An expression whose operators bind at least as strongly as `power`."""
        if depth > _DEEPEST:
            raise self._deep()
        left = self._unary(depth)
        while True:
            operator = self.peek()
            if operator == "?" and power == 0:
                self._take("?")
                yes = self.expression(0, depth + 1)
                self._take(":")
                left = ("ternary", left, yes, self.expression(0, depth + 1))
                continue
            strength = _POWER.get(operator or "")
            if operator is None or strength is None or strength < power:
                return left
            self._take(operator)
            left = ("binary", operator, left, self.expression(strength + 1, depth + 1))

    def _unary(self, depth: int) -> Ast:
        token = self.peek()
        if token in ("!", "-", "+", "void", "typeof"):
            self._take(token)
            if depth > _DEEPEST:
                raise self._deep()
            return ("unary", token, self._unary(depth + 1))
        return self._members(self._primary(depth), depth)

    def _primary(self, depth: int) -> Ast:
        regex = _REGEX.match(self._text, self._at)
        if regex:
            self._at = regex.end()
            return ("regex", regex[1], regex[2])
        found = _TOKEN.match(self._text, self._at)
        if found is None:
            start = self._text[self._at :].strip()[:20]
            raise self._fail(f"读不懂 {start!r}", f"cannot read {start!r}")
        self._at = found.end()
        token = found[0].strip()
        if found["number"]:
            return ("num", float(token) if "." in token or "e" in token.lower() else int(token))
        if found["string"]:
            return ("str", _unescape(token[1:-1]))
        if found["at"]:
            return ("at", token)
        if found["name"]:
            if token in _WORDS:
                return ("const", _WORDS[token])
            return ("name", token)
        if token == "(":
            inner = self.expression(0, depth + 1)
            self._take(")")
            return inner
        if token == "[":
            return ("list", self._arguments("]", depth))
        raise self._fail(f"不应有 {token!r}", f"unexpected {token!r}")

    def _members(self, base: Ast, depth: int) -> Ast:
        while True:
            token = self.peek()
            if token in (".", "?."):
                self._take(token)
                found = _TOKEN.match(self._text, self._at)
                if found is None or not found["name"]:
                    raise self._fail("点号后面缺名称", "a name must follow the dot")
                self._at = found.end()
                base = ("member", base, ("str", found[0].strip()), token == "?.")
            elif token == "[":
                self._take("[")
                base = ("member", base, self.expression(0, depth + 1), False)
                self._take("]")
            elif token == "(":
                self._take("(")
                base = ("call", base, self._arguments(")", depth))
            else:
                return base

    def _arguments(self, end: str, depth: int) -> tuple[Ast, ...]:
        items: list[Ast] = []
        while self.peek() != end:
            items.append(self.expression(0, depth + 1))
            if self.peek() == ",":
                self._take(",")
            elif self.peek() != end:
                raise self._fail(f"缺 {end!r}", f"{end!r} is missing")
        self._take(end)
        return tuple(items)

    def _take(self, token: str) -> None:
        if self.peek() is None or not self._text[self._at :].lstrip().startswith(token):
            raise self._fail(f"缺 {token!r}", f"{token!r} is missing")
        self._at = self._text.index(token, self._at) + len(token)


def _unescape(text: str) -> str:
    return re.sub(r"\\(u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)", _character, text, flags=re.DOTALL)


def _character(found: re.Match[str]) -> str:
    code = found[1]
    if len(code) > 1:
        return chr(int(code[1:], 16))
    return _ESCAPES.get(code, code)

"""Line: what one line of plainly written block YAML says, its indentation taken off.

Only what programs write, and most people; anything else is `NotPlain`, and then the full reader is asked.
"""

import re
from typing import Any, Final

from checks.model.scalar import plain_value

OPEN: Final = 0
"""A plain scalar, which the next lines may go on with."""
WHOLE: Final = 1
"""A scalar that ends here."""
NOTHING: Final = 2
"""The value follows on the next lines, or there is none."""
FLOW: Final = 3
"""A list in brackets or a mapping in braces."""
QUOTED: Final = 4
"""A quoted scalar that goes on."""
BLOCK: Final = 5
"""A literal or folded scalar follows."""
COMMENT: Final = 6
"""No more than a comment."""

Line = tuple[tuple[int, ...], int, str | None, int, Any, int]
"""Where the dashes are, where the key is, the key, the form of the value, the value, where the value is.

Offsets count from the first character of the line that is no space. A list's item without a key has no key; of a
value that needs further lines, the value is what stands on this line.
"""

AFTER: Final = re.compile(r" *(?: #.*)?")
"""What may stand after a quoted scalar."""

_KEY: Final = (
    r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#]*+(?:(?::(?=[^ ])|(?<! )#)[^:#]*+)*+(?<! )"
    r"|\"[^\"\\]*\"|'[^']*'"
)
_LINE: Final = re.compile(rf"((?:-(?: +|$))*)(?:({_KEY}):(?: +|$))?(.*)")
_ONE: Final = (0,)
_BLOCK: Final = re.compile(r"([|>](?:[-+]?[1-9]?|[1-9][-+])) *(?: #.*)?")
_SINGLE: Final = re.compile(r"'([^']*(?:''[^']*)*)'( *(?: #.*)?)")
_DOUBLE: Final = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"(?: *| +#.*)')
_ESCAPE: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_ESCAPED: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_LONGEST_KEY: Final = 1000
_ODD: Final = frozenset(",[]{}#&*!|>'\"%@`?:")


class NotPlain(Exception):
    """A text, or a line of one, that is for the full reader to judge."""


class LineReader:
    """Reads lines; what stands before the value is remembered."""

    def __init__(self) -> None:
        self._heads: dict[str, tuple[tuple[int, ...], int, str | None]] = {}

    def line_of(self, content: str) -> Line:
        """What a line says that begins an entry, or is a comment."""
        name, colon, rest = content.partition(": ")
        head = self._heads.get(name)
        if head is not None and colon and rest and rest[0] not in " #":
            return (*head, *_value(rest), len(name) + 2)
        if content[0] == "#":
            return (), 0, None, COMMENT, None, 0
        if ":" not in content and content[:2] == "- " and content[2:3] not in ("", " ", "-", "#"):
            return _ONE, 2, None, *_value(content[2:]), 2  # what most items are
        found = _LINE.fullmatch(content)
        if found is None:
            raise NotPlain
        lead, written, rest = found.groups()
        if written is None and not lead:
            raise NotPlain
        dashes = (
            _ONE
            if lead == "- "
            else ()
            if not lead
            else tuple(at for at, mark in enumerate(lead) if mark == "-")
        )
        key = None if written is None else key_of(written)
        if key is not None and found.end(2) == len(name):
            self._heads[name] = dashes, len(lead), key
        start = found.start(3)
        if not rest or (rest[0] == "#" and content[start - 1] == " "):
            at = dashes[-1] + 1 if key is None else found.end(2) + 1
            return dashes, len(lead), key, NOTHING, None, at
        return dashes, len(lead), key, *_value(rest), start


def key_of(written: str) -> str:
    """A key, plain or in quotes."""
    key = scalar_of(written)
    if len(written) > _LONGEST_KEY or not isinstance(key, str) or key == "<<":
        raise NotPlain
    return key


def scalar_of(written: str) -> Any:
    """The value of a scalar on one line, plain or in quotes."""
    if written[0] == "'":
        return written[1:-1].replace("''", "'")
    return unescaped(written[1:-1]) if written[0] == '"' else plain_value(written)


def unescaped(text: str) -> str:
    """The text of a double-quoted scalar whose lines are joined."""
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _value(rest: str) -> tuple[int, Any]:
    first = rest[0]
    if first == "'":
        single = _SINGLE.fullmatch(rest)
        if single:
            return WHOLE, single[1].replace("''", "'")
        return QUOTED, rest
    if first == '"':
        double = _DOUBLE.fullmatch(rest)
        if double:
            return WHOLE, unescaped(double[1])
        return QUOTED, rest
    if first in "|>":
        block = _BLOCK.fullmatch(rest)
        if block:
            return BLOCK, block[1]
        raise NotPlain
    if first in "[{":
        return FLOW, rest
    if first in _ODD or (first == "-" and rest[1:2] in ("", " ")):
        raise NotPlain
    form = OPEN
    if " #" in rest:
        rest, form = rest[: rest.index(" #")], WHOLE
    rest = rest.rstrip(" ")
    if ": " in rest or rest[-1] == ":":
        raise NotPlain
    return form, plain_value(rest)


def _character(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code is None:
        if found[4] not in _ESCAPED:
            raise NotPlain
        return _ESCAPED[found[4]]
    number = int(code, 16)
    if 0xD800 <= number < 0xE000 or number > 0x10FFFF:
        raise NotPlain
    return chr(number)

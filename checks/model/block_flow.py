"""Flow: a list in brackets or a mapping in braces, written on one line of plainly written block YAML."""

import re
from typing import Any, Final

from checks.model.block_line import AFTER, NotPlain, key_of, scalar_of

Places = dict[int, list[int]]
"""By `id` of a container, the place of each child in order, as one number: `line << 20 | column`, from 1."""

_SCALAR: Final = re.compile(
    r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=\w))[^,\[\]{}:#?]*(?:(?::(?=[^ ,\[\]{}?])|(?<! )#)[^,\[\]{}:#?]*)*(?<! )"
    r"|'[^']*(?:''[^']*)*'|\"[^\"\\]*(?:\\.[^\"\\]*)*\""
)
_COLON: Final = re.compile(": +")
_SPACES: Final = re.compile(" *")
_COMMA: Final = re.compile(" *, *")
_CLOSE: Final = {"[": re.compile(r" *\]"), "{": re.compile(r" *\}")}
_MOST_LEVELS: Final = 50


def flow_value(text: str, place: int, marks: Places) -> Any:
    """The container that a text begins with, which stands at a place; `marks` takes the places of its children."""
    value, at = _container(text, 0, place, marks, 0)
    if not AFTER.fullmatch(text, at):
        raise NotPlain
    return value


def _container(text: str, at: int, place: int, marks: Places, depth: int) -> tuple[Any, int]:
    if depth > _MOST_LEVELS:
        raise NotPlain
    close, mapping = _CLOSE[text[at]], text[at] == "{"
    fresh: Any = {} if mapping else []
    noted = marks[id(fresh)] = []
    ends = close.match(text, at + 1)
    at = _end(_SPACES, text, at + 1)
    while ends is None:
        key, named = None, at
        if mapping:
            at = _end(_SCALAR, text, at)
            key = key_of(text[named:at])
            at = _end(_COLON, text, at)
            if key in fresh:
                raise NotPlain
        start = at
        nested = text[at : at + 1] in _CLOSE
        if nested:
            value, at = _container(text, at, place, marks, depth + 1)
        else:
            at = _end(_SCALAR, text, at)
            value = scalar_of(text[start:at])
        if mapping:
            fresh[key] = value
        else:
            fresh.append(value)
        noted.append(place + (named if nested else start))
        ends = close.match(text, at)
        if ends is None:
            at = _end(_COMMA, text, at)
    return fresh, ends.end()


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    if found is None:
        raise NotPlain
    return found.end()

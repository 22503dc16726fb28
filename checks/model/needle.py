"""Needle: texts, one of which stands in whatever a regular expression matches.

To look for a few words is many times cheaper than to run a pattern, and most texts hold none of them.
Patterns are written as in `model.expression`.
"""

from dataclasses import dataclass
from typing import Final

_FEWEST: Final = 2
"""A single character stands in too many texts to be worth looking for."""
_MOST: Final = 40
_CLASSES: Final = "dDwWsSbBnrtvfcuxpPk0123456789"


@dataclass(slots=True)
class _Reader:
    """A pattern and how far it was read."""

    pattern: str
    at: int = 0

    def peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def takes(self, text: str) -> bool:
        if self.pattern.startswith(text, self.at):
            self.at += len(text)
            return True
        return False


class _Unclear(Exception):
    """The pattern has something in it that is not understood."""


def needles(pattern: str) -> tuple[str, ...] | None:
    """The texts, sorted; none of them holds a line break. None: nothing can be said.

    `绝密|机密\\s*文件` gives 绝密 and 机密.
    """
    reader = _Reader(pattern)
    try:
        found = _alternatives(reader)
    except (_Unclear, RecursionError):
        return None
    if reader.at < len(pattern) or found is None or len(found) > _MOST:
        return None
    return tuple(sorted(found)) if _worth(found) >= _FEWEST else None


def _worth(texts: frozenset[str]) -> int:
    return min(len(text.replace(" ", "")) for text in texts)


def _alternatives(reader: _Reader) -> frozenset[str] | None:
    """What one of the branches up to the end, or to a closing bracket, must hold."""
    branches = [_branch(reader)]
    while reader.takes("|"):
        branches.append(_branch(reader))
    known = [branch for branch in branches if branch is not None]
    return frozenset().union(*known) if len(known) == len(branches) else None


def _branch(reader: _Reader) -> frozenset[str] | None:
    """The most telling of what the items of a branch hold one after the other."""
    candidates: list[frozenset[str]] = []
    run = ""
    while reader.at < len(reader.pattern) and reader.peek() not in "|)":
        item = _item(reader)
        least = _least(reader)
        char = next(iter(item)) if item is not None and len(item) == 1 else ""
        if least == 1 and len(char) == 1:
            run += char
            continue
        if item is not None and least >= 1:
            if len(char) == 1:
                run += char
            else:
                candidates.append(item)
        if run:
            candidates.append(frozenset((run,)))
        run = ""
    if run:
        candidates.append(frozenset((run,)))
    return max(candidates, key=lambda each: (_worth(each), -len(each)), default=None)


def _item(reader: _Reader) -> frozenset[str] | None:
    """What one item must hold: a character, or what a group must; None for a class, an anchor, a look-around."""
    char = reader.peek()
    reader.at += 1
    if char == "(":
        return _group(reader)
    if char == "[":
        _skip_class(reader)
        return None
    if char == "\\":
        escaped = reader.peek()
        if not escaped or escaped in _CLASSES:
            reader.at += 1
            if escaped in "cuxpPk0":
                raise _Unclear
            return None
        reader.at += 1
        return frozenset((escaped,))
    return None if char in ".^$\n\r" else frozenset((char,))


def _group(reader: _Reader) -> frozenset[str] | None:
    plain = True
    if reader.takes("?"):
        if reader.takes(":"):
            pass
        elif any(reader.takes(sign) for sign in ("=", "!", "<=", "<!")):
            plain = False
        elif reader.takes("<") and ">" in reader.pattern[reader.at :]:
            reader.at = reader.pattern.index(">", reader.at) + 1
        else:
            raise _Unclear
    found = _alternatives(reader)
    if not reader.takes(")"):
        raise _Unclear
    return found if plain else None


def _skip_class(reader: _Reader) -> None:
    reader.takes("^")
    if reader.peek() == "]":
        raise _Unclear
    while reader.peek() != "]":
        if not reader.peek():
            raise _Unclear
        reader.at += 2 if reader.peek() == "\\" else 1
    reader.at += 1


def _least(reader: _Reader) -> int:
    """How often at least the item before stands, 2 for more than once; what says so is passed over."""
    least = 1
    if reader.takes("?") or reader.takes("*"):
        least = 0
    elif reader.takes("+"):
        least = 2
    elif reader.peek() == "{":
        end = reader.pattern.find("}", reader.at)
        low = reader.pattern[reader.at + 1 : end].partition(",")[0] if end > 0 else ""
        if not low.isdigit():
            raise _Unclear
        least, reader.at = min(int(low), 2) if int(low) != 1 else 2, end + 1
    reader.takes("?")
    return least

"""Glob: file patterns as minimatch 3 reads them, with `matchBase`: what Spectral's overrides use.

`*` and `**` never match a name that begins with a dot, so that `**/*.json` does not reach into `..`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_LONGEST: Final = 1_000
_MOST: Final = 1_000
_BRACES: Final = re.compile(r"\{([^{}]*)\}")
_RANGE: Final = re.compile(r"(-?\d{1,6}|[A-Za-z])\.\.(-?\d{1,6}|[A-Za-z])")
_MAGIC: Final = re.compile(r"[*?\[]|[!+@]\(")
_STARTS: Final = "?*+@!"


def matches(path: str, pattern: str) -> bool:
    """Whether a path with `/` fits; a pattern without `/` fits the last name of the path."""
    if not pattern or len(pattern) > _LONGEST or pattern.startswith("#"):
        return False
    bare = pattern.lstrip("!") if not pattern.startswith("!(") else pattern
    negated = (len(pattern) - len(bare)) % 2 == 1
    names = re.split("/+", path)
    found = any(
        _fits(names[-1:] if len(steps) == 1 else names, steps)
        for steps in (re.split("/+", each) for each in _expanded(bare))
    )
    return found != negated


def _expanded(pattern: str) -> list[str]:
    """Every pattern that braces stand for; braces without a comma or a range are text."""
    found: list[str] = []
    waiting = [pattern]
    while waiting and len(found) + len(waiting) < _MOST:
        each = waiting.pop()
        for braces in _BRACES.finditer(each):
            parts = list(_parts(braces[1]))
            if len(parts) > 1:
                waiting += [each[: braces.start()] + part + each[braces.end() :] for part in reversed(parts)]
                break
        else:
            found.append(each)
    return found


def _parts(text: str) -> Iterator[str]:
    bounds = _RANGE.fullmatch(text)
    if bounds is None:
        yield from text.split(",")
    elif bounds[1].isalpha() and bounds[2].isalpha():
        yield from map(chr, range(ord(bounds[1]), ord(bounds[2]) + 1))
    elif not (bounds[1].isalpha() or bounds[2].isalpha()):
        yield from map(str, range(int(bounds[1]), min(int(bounds[2]), int(bounds[1]) + _MOST) + 1))


def _fits(names: list[str], steps: list[str]) -> bool:
    """Whether the names of a path fit the steps of a pattern; each place is looked at once."""
    reached = {0}
    for index, step in enumerate(steps):
        if step == "**":
            further = set(reached)
            for start in reached:
                for at in range(start, len(names)):
                    if names[at].startswith("."):
                        break
                    further.add(at + 1)
            reached = {each for each in further if each < len(names)} if index < len(steps) - 1 else further
        else:
            reached = {at + 1 for at in reached if at < len(names) and _fits_one(names[at], step)}
    return len(names) in reached


def _fits_one(name: str, step: str) -> bool:
    if not _MAGIC.search(step):
        return name == re.sub(r"\\(.)", r"\1", step)
    return _compiled(step).fullmatch(name) is not None


@lru_cache(maxsize=512)
def _compiled(step: str) -> re.Pattern[str]:
    guard = "" if step.startswith((".", "\\.")) else r"(?!\.)"
    return re.compile(guard + r"(?=.)" + _expression(step))


def _expression(text: str) -> str:
    out, at = "", 0
    while at < len(text):
        char = text[at]
        if char in _STARTS and text.startswith("(", at + 1) and (end := _closing(text, at + 1)) is not None:
            inner = "|".join(_expression(part) for part in text[at + 2 : end].split("|"))
            rest = _expression(text[end + 1 :])
            if char == "!":
                return out + f"(?:(?!(?:{inner}){rest}$).*?){rest}"
            return out + f"(?:{inner})" + {"@": "", "?": "?", "*": "*", "+": "+"}[char] + rest
        last = text.find("]", at + (3 if text[at + 1 : at + 2] in ("!", "^") else 2))
        if char == "[" and last > 0:
            body = text[at + 1 : last]
            sign = "^" if body[:1] in ("!", "^") else ""
            out += f"[{sign}{body[len(sign) :].replace('[', chr(92) + '[').replace(']', chr(92) + ']')}]"
            at = last
        elif char == "*":
            out += ".*"
        elif char == "?":
            out += "."
        elif char == "\\" and at + 1 < len(text):
            out, at = out + re.escape(text[at + 1]), at + 1
        else:
            out += re.escape(char)
        at += 1
    return out


def _closing(text: str, opening: int) -> int | None:
    depth = 0
    for at in range(opening, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return None

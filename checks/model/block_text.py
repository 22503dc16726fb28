"""Text: a scalar of plainly written block YAML that stands on several lines."""

import re
from collections.abc import Sequence
from typing import Final

from checks.model.block_line import AFTER, NotPlain, unescaped

_SINGLE: Final = re.compile(r"([^']*(?:''[^']*)*)('?)(.*)")
_DOUBLE: Final = re.compile(r'([^"\\]*(?:\\.[^"\\]*)*)(["\\]?)(.*)')


def plain_text(first: str, lines: Sequence[str], at: int, indent: int) -> tuple[str, int]:
    """A plain scalar that began with `first` and goes on at index `at`; and the index of the line after it."""
    parts, known = [first], 1
    for index in range(at, len(lines)):
        line = lines[index]
        content = line.lstrip(" ")
        if content:
            if len(line) - len(content) < indent or content[0] == "#":
                break
            content = content.rstrip(" ")
            if ": " in content or " #" in content or content[-1] == ":":
                raise NotPlain
            parts.append(content)
            known = len(parts)
        else:
            parts.append("")
    if known < len(parts):
        del parts[known:]
    return " ".join(parts) if "" not in parts else _folded(parts), at + known - 1


def quoted_text(first: str, lines: Sequence[str], at: int) -> tuple[str, int]:
    """A quoted scalar that began with `first` and goes on at index `at`; and the index of the line after it."""
    quote, text = first[0], first[1:]
    body = _DOUBLE if quote == '"' else _SINGLE
    out, glue, breaks = [""], "", 0
    while True:
        found = body.fullmatch(text)
        if found is None:
            raise NotPlain
        part, end, rest = found.groups()
        kept = part if end else part.rstrip(" ")
        if kept or end or out == [""]:
            if breaks and not glue:
                raise NotPlain
            out += ("\n" * breaks or glue, kept)
            glue, breaks = "" if end else " ", 0
        else:
            breaks += 1
        if end == quote:
            break
        if at == len(lines) or (kept != part and _escapes(kept) and quote == '"'):
            raise NotPlain
        text = lines[at].lstrip(" ")
        if text and text == lines[at]:  # might be the marker of a document
            raise NotPlain
        at += 1
    if not AFTER.fullmatch(rest):
        raise NotPlain
    joined = "".join(out)
    return unescaped(joined) if quote == '"' else joined.replace("''", "'"), at


def block_text(header: str, lines: Sequence[str], at: int, indent: int) -> tuple[str, int]:
    """A literal or folded scalar whose lines begin at index `at`; and the index of the line after it.

    `indent` is the column of the container, from 1. The last of all lines is the empty one after the last break.
    """
    start, total, keep = at, len(lines), "+" in header
    while start < total and not lines[start].strip(" "):
        start += 1
    first = len(lines[start]) - len(lines[start].lstrip(" ")) if start < total else 0
    said = header[1:].strip("+-")
    deep = indent - 1 + int(said) if said else first
    if first < indent and not keep and not said:
        return "", start
    if first < max(indent, deep) or any(len(line) > deep for line in lines[at:start]):
        raise NotPlain
    margin, index = " " * deep, start
    parts = []
    while index < total:
        line = lines[index]
        if not line.startswith(margin) and line.strip(" "):
            break
        parts.append(line[deep:])
        index += 1
    if index == total and (keep or lines[-1]):
        raise NotPlain
    trailing = 0
    while not parts[-1]:
        parts.pop()
        trailing += 1
    text = "\n".join(parts) if header[0] == "|" else _folded_block(parts)
    after = "\n" * (trailing + 1) if keep else "" if "-" in header else "\n"
    return "\n" * (start - at) + text + after, index


def _escapes(part: str) -> bool:
    return (len(part) - len(part.rstrip("\\"))) % 2 == 1


def _folded(parts: Sequence[str]) -> str:
    out, breaks = [parts[0]], 0
    for part in parts[1:]:
        if part:
            out += ("\n" * breaks or " ", part)
            breaks = 0
        else:
            breaks += 1
    return "".join(out)


def _folded_block(parts: Sequence[str]) -> str:
    """The lines of a folded scalar; around lines that are indented further, breaks stay."""
    out, breaks, before = [parts[0]], 0, parts[0][0]
    for part in parts[1:]:
        if part:
            indented = part[0] == " " or before == " "
            out += ("\n" * (breaks + 1) if indented else "\n" * breaks or " ", part)
            breaks, before = 0, part[0]
        else:
            breaks += 1
    return "".join(out)

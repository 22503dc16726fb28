"""Document: one YAML file as plain values, with the place of each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from checks.rulebook.fault import Fault
from checks.rulebook.spot import ROOT, Spot

MAX_BYTES = 512 * 1024

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Document:
    """A file's `value` (dict, list, str, int, float, bool, None), its text and its faults so far.

    `spot`, where it was remembered, is JSON as long as nobody asks for a place.
    """

    path: str
    text: str
    value: Any = None
    spot: Spot | str = ROOT
    faults: tuple[Fault, ...] = ()

    def at(self, steps: Sequence[str | int], *, key: bool = False) -> Spot:
        """The spot of the value at a path of keys and indexes, or of its key; the nearest known ancestor's else."""
        spot: Spot = orjson.loads(self.spot) if isinstance(self.spot, str) else self.spot
        for position, step in enumerate(steps):
            children = spot[4]
            if isinstance(children, dict) and step in children:
                found: Spot = children[step]
                if key and position == len(steps) - 1:
                    return found
                spot = found[4]
            elif isinstance(children, list) and isinstance(step, int) and 0 <= step < len(children):
                spot = children[step]
            else:
                break
        return spot

    def source(self, steps: Sequence[str | int]) -> str:
        """The value as it is written in the file."""
        spot = self.at(steps)
        return self.text[spot[0] : spot[1]]

    def fault(
        self, steps: Sequence[str | int], code: str, zh: str, en: str, *, key: bool = False, **more: Any
    ) -> Fault:
        """A fault at the value, or the key, that stands at a path of keys and indexes."""
        spot = self.at(steps, key=key)
        return Fault(self.path, spot[2], spot[3], code, zh, en, **more)


def read_document(path: str, content: bytes, limit: int = MAX_BYTES) -> Document:
    """Parse a file strictly: what cannot be used is a located fault, never an exception."""
    if len(content) > limit:
        size = f"{len(content) // 1024} KB"
        zh, en = (
            f"文件太大：{size}，上限 {limit // 1024} KB",
            f"the file is too large: {size}, at most {limit // 1024} KB",
        )
        return Document(path, "", faults=(Fault(path, 1, 1, "yaml/too-large", zh, en),))
    try:
        text = text_of(content)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        return Document(path, before, faults=(_at_offset(path, before, len(before), "yaml/encoding",
            f"不是有效的 UTF-8：字节 0x{content[error.start]:02x}；请把文件存为 UTF-8",
            f"not valid UTF-8: byte 0x{content[error.start]:02x}; save the file as UTF-8"),))  # fmt: skip
    if bad := _FORBIDDEN.search(text):
        shown = f"U+{ord(bad.group()):04X}"
        return Document(path, text, faults=(_at_offset(path, text, bad.start(), "yaml/control-character",
            f"不允许的控制字符 {shown}", f"control character {shown} is not allowed"),))  # fmt: skip
    from checks.rulebook.compose import (
        compose,  # what was read before is remembered, and the parser not loaded
    )

    value, spot, faults = compose(path, text)
    return Document(path, text, value, spot, faults)


def text_of(content: bytes) -> str:
    """The text of a file as its spots count it: no byte order mark, line ends as line feeds."""
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _at_offset(path: str, text: str, offset: int, code: str, zh: str, en: str) -> Fault:
    line = text.count("\n", 0, offset) + 1
    return Fault(path, line, offset - text.rfind("\n", 0, offset), code, zh, en)

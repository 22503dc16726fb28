"""Decode: the bytes of a document as text, as its author meant them."""

import codecs
import re

from checks.artefacts.fault import Fault
from checks.model.text import unusual

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"  # compiled when needed: that takes longer than to read a small document
_CONTROL_IN_JSON = r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]"  # RFC 8259 §7: the others may stand in a text
_MOST_FAULTS = 20


def decode(body: bytes) -> tuple[str, list[Fault]]:
    """Text with `\\n` line ends and without control characters that YAML or JSON forbids, and what had to be mended.

    A byte order mark decides, else zero bytes in every other place, else UTF-8, else GB18030 (GB 18030-2022).
    """
    text, faults = _characters(body)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not unusual(text):
        return text, faults
    refused = _CONTROL_IN_JSON if text.lstrip()[:1] in ("{", "[") else _CONTROL
    for found in re.finditer(refused, text):
        if len(faults) >= _MOST_FAULTS:
            break
        line, column = place(text, found.start())
        code = f"U+{ord(found[0]):04X}"
        faults.append(
            Fault(
                "control-character", line, column, f"含有控制字符 {code}，请删除", f"control character {code}"
            )
        )
    return (re.sub(refused, "\ufffd", text) if faults else text), faults


def _characters(body: bytes) -> tuple[str, list[Fault]]:
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace"), []
    head = body[:256]
    if len(head) > 3 and head.count(0) * 3 > len(head):
        return body.decode("utf-16-le" if head[1] == 0 else "utf-16-be", "replace"), []
    try:
        return body.decode("utf-8"), []
    except UnicodeDecodeError as error:
        bad = error.start
    try:
        return body.decode("gb18030"), []
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
    line = body.count(b"\n", 0, bad) + 1
    return text, [Fault("encoding", line, 1, "不是 UTF-8 或 GB18030 编码", "neither UTF-8 nor GB18030")]


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset in a text."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1

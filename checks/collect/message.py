"""Message: the bytes of an archived HTTP response (RFC 9112)."""

import re

from checks.model.sentence import Sentence

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})")
_END = re.compile(rb"\r?\n\r?\n")
_BROKEN = Sentence("分块传输编码已损坏", "the chunked coding is damaged")
_CUT = Sentence("分块传输编码不完整", "the chunked coding is cut off")
MOST_LINES = 1_000
"""Lines of a header that are read."""

Head = tuple[int, tuple[tuple[str, str], ...], int]
"""Status, headers, and where the body begins."""


def head_end(content: bytes | bytearray, start: int = 0) -> int | None:
    """Where the body begins; None when the header has no end from `start` on."""
    end = _END.search(content, start)
    return end.end() if end else None


def head_of(content: bytes) -> Head | None:
    """The header of a response; None when it does not begin with a status line."""
    status = _STATUS.match(content)
    if status is None:
        return None
    end = _END.search(content)
    stop = end.start() if end else len(content)
    headers: list[tuple[str, str]] = []
    text = content[:stop].decode("latin-1").replace("\r\n", "\n").replace("\r", " ")  # RFC 9112 §2.2
    for line in text.split("\n")[1 : MOST_LINES + 1]:
        if line[:1] in (" ", "\t") and headers:
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip()}")
            continue
        name, colon, value = line.partition(":")
        if colon:
            headers.append((name.rstrip(), value.strip(" \t")))
    return int(status.group(1)), tuple(headers), end.end() if end else len(content)


def body_of(content: bytes, transfer_encoding: str | None) -> tuple[bytes, Sentence | None]:
    """The body without chunking, and what is wrong with it; a body that is not chunked after all stays."""
    if "chunked" not in (transfer_encoding or "").lower():
        return content, None
    pieces: list[bytes] = []
    place = 0
    while True:
        end = content.find(b"\n", place, place + 1_024)
        try:
            size = int(content[place:end].partition(b";")[0].strip(), 16) if end >= 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return (b"".join(pieces), _BROKEN) if pieces else (content, None)
        if size == 0:
            return b"".join(pieces), None
        pieces.append(content[end + 1 : end + 1 + size])
        if len(pieces[-1]) < size:
            return b"".join(pieces), _CUT
        place = end + 1 + size
        place += 2 if content[place : place + 2] == b"\r\n" else 1

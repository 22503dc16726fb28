"""Response: one answer of HTTP/1.1 as it arrives (RFC 9112), within bounds."""

from collections.abc import Iterator
from typing import Any

from checks.collect.message import MOST_LINES, head_end, head_of
from checks.model.cause import Cause
from checks.model.sentence import Sentence

LINE = 65_536
"""Bytes of one line between chunks, and of all that follows the last one."""
_STEP = 65_536
_INTERIM = 16
_EMPTY = frozenset((204, 304))
_MIDWAY = Sentence("连接在正文中途断开", "the connection broke off within the body")
_SHORT = Sentence("正文比 Content-Length 少 {} 字节", "the body is {} bytes shorter than Content-Length")


class NoResponse(ValueError):
    """What came is no response, or its head is beyond the bounds; `cause` says which."""

    def __init__(self, cause: Cause, zh: str, en: str) -> None:
        super().__init__(en)
        self.cause = cause
        self.why = Sentence(zh, en)


class BrokenOff(ConnectionError):
    """The other side went before all had arrived."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.why = Sentence(zh, en)


class Response:
    """A response whose head has been read; `length` is what is left of a body of known length.

    `keeps`: the connection may carry another request once all of this has been read. Raises `NoResponse`,
    `BrokenOff` and what the socket raises, here and while the body is read.
    """

    def __init__(self, sock: Any, method: str, most: int) -> None:
        """Read the head, of `most` bytes, from a socket."""
        self._sock = sock
        self._buffer = memoryview(bytearray(_STEP))
        self._rest = bytearray()
        for _ in range(_INTERIM):
            self.status, self.headers, version = self._head(most)
            if self.status >= 200 or self.status == 101:  # else more will come (RFC 9110 §15.2)
                break
        self._chunked = (self.header("transfer-encoding") or "").strip().lower() == "chunked"
        self.length = None if self._chunked else _length(self.header("content-length"))
        if method == "HEAD" or self.status < 200 or self.status in _EMPTY:
            self._chunked, self.length = False, 0
        wish = (self.header("connection") or "").lower()
        stays = "keep-alive" in wish if version == b"1.0" else "close" not in wish
        self.keeps = stays and (self._chunked or self.length is not None)
        self._ended = self.length == 0

    @property
    def spent(self) -> bool:
        """Whether all of it has been read, and nothing else has come."""
        return self._ended and not self._rest

    def header(self, name: str) -> str | None:
        """The first value of a header, by lower-case name."""
        return next((value for key, value in self.headers if key.lower() == name), None)

    def pieces(self) -> Iterator[bytes]:
        """What is left of the body, without chunks, as it arrives."""
        if self._chunked:
            while (size := self._size()) > 0:
                yield from self._take(size, _MIDWAY)
                self._line(2)
            self._trailer()
        elif self.length is not None:
            yield from self._take(self.length, _SHORT)
        else:
            while self._rest or self._fill():
                yield self._some(_STEP)
        self._ended = True

    def _head(self, most: int) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
        rest, looked = self._rest, 0
        while (end := head_end(rest, looked)) is None and len(rest) <= most:
            if not b"HTTP/".startswith(rest[:5]):
                break
            looked = max(0, len(rest) - 3)
            if not self._fill():
                break
        if not rest:
            raise BrokenOff(
                "服务器没有回答就断开了连接", "the server closed the connection without an answer"
            )
        head = bytes(rest[:end])
        if len(head) > most or head.count(b"\n") > MOST_LINES:
            raise NoResponse(Cause.TOO_LARGE, "响应头过大", "the response's head is too large")
        found = head_of(head)
        if found is None or found[0] < 100:
            start = repr(head[:60].decode("latin-1"))
            raise NoResponse(Cause.UNREADABLE, f"不是 HTTP 响应：{start}", f"no HTTP response: {start}")
        del rest[:end]
        return found[0], found[1], head[5:8]

    def _take(self, size: int, broken: Sentence) -> Iterator[bytes]:
        """So many bytes; what is missing at the end is told."""
        while size:
            if not self._rest and not self._fill():
                raise BrokenOff(*(each.format(size) for each in broken))
            piece = self._some(size)
            size -= len(piece)
            if self.length is not None:
                self.length = size
            yield piece

    def _some(self, most: int) -> bytes:
        piece = bytes(self._rest[:most])
        del self._rest[:most]
        return piece

    def _size(self) -> int:
        """The size of the next chunk."""
        try:
            size = int(self._line(LINE).partition(b";")[0], 16)
        except ValueError:
            size = -1
        if size < 0:
            raise BrokenOff(*_MIDWAY)
        return size

    def _line(self, most: int) -> bytes:
        looked = 0
        while (end := self._rest.find(b"\n", looked)) < 0:
            looked = len(self._rest)
            if looked > most or not self._fill():
                raise BrokenOff(*_MIDWAY)
        return self._some(end + 1)

    def _trailer(self) -> None:
        """Read what follows the last chunk; nobody wants it."""
        left = LINE
        while left > 0 and (self._rest or self._fill()):
            line = self._line(LINE)
            left -= len(line)
            if not line.strip():
                return
        self.keeps = False

    def _fill(self) -> bool:
        """Wait for more bytes; False when there will be none."""
        count = self._sock.recv_into(self._buffer)
        self._rest += self._buffer[:count]
        return bool(count)


def _length(written: str | None) -> int | None:
    """What a Content-Length says; None when it says nothing that can be relied on."""
    known = written is not None and written.isascii() and written.isdigit() and len(written) < 19
    return int(written) if written is not None and known else None

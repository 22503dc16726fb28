"""Connection: HTTP/1.1 to one checked address, under a deadline that slow drips cannot stretch."""

import re
import select
import socket
import ssl
import time
from collections.abc import Mapping
from typing import Any

from checks.collect import tls
from checks.collect.response import Response
from checks.model.exchange import Tls

_BREAK = re.compile(r"[\r\n\0]")
_QUICK: int | None = getattr(socket, "TCP_QUICKACK", None)


class TimedSocket(socket.socket):
    """A socket that gives up at `deadline` (monotonic seconds), however slowly bytes drip."""

    __slots__ = ("deadline", "silence")

    deadline: float
    silence: float

    def recv_into(self, *arguments: Any, **options: Any) -> int:
        """As the socket's own, within the time that is left."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise tls.OutOfTime
        patience = min(left, self.silence)
        if patience != self.gettimeout():
            self.settimeout(patience)
        if _QUICK is not None:  # else header and body that a server sends apart wait 40 ms for each other
            self.setsockopt(socket.IPPROTO_TCP, _QUICK, 1)
        return super().recv_into(*arguments, **options)


class Connection:
    """A kept-alive connection to `address`, talking as to `host`; must be closed.

    `tls` is what the handshake showed, `used` how many requests it has carried.
    """

    def __init__(self, host: str, port: int, address: str) -> None:
        self.name = host
        self.port = port
        self.address = address
        self.sock: Any = None
        self.tls: Tls | None = None
        self.used = 0

    def close(self) -> None:
        """Close it; nothing happens when it is closed."""
        if self.sock is not None:
            self.sock.close()
            self.sock = None

    def open(
        self,
        context: ssl.SSLContext | None,
        error: str | None,
        connect: float,
        silence: float,
        deadline: float,
    ) -> None:
        """Connect, with TLS when a context is given; OSError, ssl.SSLError or TimeoutError when it fails."""
        family = socket.AF_INET6 if ":" in self.address else socket.AF_INET
        plain = TimedSocket(family, socket.SOCK_STREAM)
        try:
            plain.settimeout(max(0.001, min(connect, deadline - time.monotonic())))
            plain.connect((self.address, self.port))
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.sock = plain
            if context is not None:
                self.sock = context.wrap_socket(plain, server_hostname=self.name)
                self.tls = tls.facts(self.sock, error)
        except BaseException:
            self.sock = None
            plain.close()
            raise
        self.until(deadline, silence)

    def until(self, deadline: float, silence: float) -> None:
        """Set when the request under way is given up."""
        self.sock.deadline = deadline
        self.sock.silence = silence
        patience = max(0.001, min(silence, deadline - time.monotonic()))
        if patience != self.sock.gettimeout():
            self.sock.settimeout(patience)

    def idle(self) -> bool:
        """Whether it may carry another request: still open, and nothing unasked has arrived."""
        if self.sock is None:
            return False
        poll = select.poll()
        poll.register(self.sock, select.POLLIN)
        return not poll.poll(0)

    def send_request(self, method: str, target: str, headers: Mapping[str, str], most: int) -> Response:
        """Send one request without a body; gives the response with its head, of `most` bytes, read.

        ValueError for what cannot be written into a request.
        """
        self.used += 1
        lines = (f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()))
        if any(map(_BREAK.search, lines)):
            raise ValueError("a line of the request holds a line break")
        self.sock.sendall("\r\n".join((*lines, "", "")).encode("latin-1"))
        return Response(self.sock, method, most)

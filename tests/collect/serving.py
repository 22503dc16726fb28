"""A real server on loopback that answers exactly the bytes a test wants."""

import contextlib
import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

Answer = bytes | Iterable[bytes] | None
"""Bytes: the connection stays open; pieces: sent one by one, then closed; None: closed at once."""


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]


@dataclass
class Server:
    port: int
    scheme: str
    requests: list[Request] = field(default_factory=list)

    @property
    def home(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}/"

    def url(self, path: str) -> str:
        return self.home + path.lstrip("/")

    def paths(self, method: str | None = None) -> list[str]:
        return [each.path for each in self.requests if method in (None, each.method)]


def answer(
    body: bytes | str = b"", status: int = 200, mime: str | None = "text/html; charset=utf-8", **more: str
) -> bytes:
    """A well-formed response; header names are written with underscores."""
    body = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} {http.client.responses.get(status, '')}", f"Content-Length: {len(body)}"]
    if mime is not None:
        lines.append(f"Content-Type: {mime}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


@contextlib.contextmanager
def serving(handle: Callable[[Request], Answer], tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Serve until the block ends; each connection has a thread of its own."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(listener.getsockname()[1], "https" if tls else "http")
    open_ones: set[socket.socket] = set()

    def talk(plain: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError), plain:
            connection = tls.wrap_socket(plain, server_side=True) if tls else plain
            open_ones.add(connection)
            with connection, connection.makefile("rb") as stream:
                while line := stream.readline():
                    method, path, _ = line.decode("latin-1").split(" ")
                    headers = dict(
                        each.decode("latin-1").strip().lower().split(": ", 1)
                        for each in iter(stream.readline, b"\r\n")
                    )
                    request = Request(method, path, headers)
                    server.requests.append(request)
                    told = handle(request)
                    if told is None:
                        return
                    if isinstance(told, bytes):
                        head, blank, _ = told.partition(b"\r\n\r\n")
                        connection.sendall(head + blank if method == "HEAD" else told)
                        continue
                    for piece in told:
                        connection.sendall(piece)
                    return

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=talk, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield server
    finally:
        listener.close()
        for connection in list(open_ones):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def pages(site: dict[str, bytes | str]) -> Callable[[Request], Answer]:
    """Answer paths from a table: a str is HTML, bytes a whole response; else 404."""

    def handle(request: Request) -> Answer:
        told = site.get(request.path)
        if told is None:
            return answer("<h1>404</h1>", 404)
        return told if isinstance(told, bytes) else answer(told)

    return handle

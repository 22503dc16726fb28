"""Serve: one loopback server that answers for every host of the city, by the Host header."""

import gzip
import hashlib
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

from checks.demo.answer import Answer
from checks.demo.city import MISSING

LOOPBACK = "127.0.0.1"
_NOWHERE = Answer("没有这个主机".encode(), "text/plain; charset=utf-8", 421)
_COMPRESSED_FROM = 1024


def find(hosts: Mapping[str, Mapping[str, Answer]], host: str, target: str) -> Answer:
    """What the city answers to a request's Host and target."""
    answers = hosts.get(host.rsplit(":", 1)[0].lower())
    if answers is None:
        return _NOWHERE
    parts = urlsplit(target)
    whole = f"{parts.path}?{parts.query}" if parts.query else parts.path
    for key in (whole, parts.path, "*", MISSING):
        if key in answers:
            return answers[key]
    return _NOWHERE


def _part(header: str | None, size: int) -> tuple[int, int] | None:
    """First and last byte of a single `Range: bytes=a-b` (RFC 9110 §14.2); None: send all."""
    if not header or not header.startswith("bytes=") or "," in header:
        return None
    first, _, last = header[6:].partition("-")
    if not first.isdigit() or (last and not last.isdigit()):
        return None
    start, end = int(first), min(int(last or size - 1), size - 1)
    return (start, end) if start <= end else None


@lru_cache(maxsize=4096)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)


@lru_cache(maxsize=4096)
def _tag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # head and body leave together: no wait for a delayed acknowledgement
    disable_nagle_algorithm = True
    hosts: Mapping[str, Mapping[str, Answer]] = {}

    def version_string(self) -> str:
        return "nginx"

    def log_message(self, format: str, *args: object) -> None:
        """Silence: the crawler tells its own progress."""

    def do_GET(self) -> None:
        self._answer(find(self.hosts, self.headers.get("Host", ""), self.path))

    do_HEAD = do_GET

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._answer(Answer("收到".encode(), "text/plain; charset=utf-8"))

    def _answer(self, answer: Answer) -> None:
        if answer.pause:
            time.sleep(answer.pause)
        body, status = answer.body, answer.status
        headers = {
            "Content-Type": answer.mime,
            "Cache-Control": "max-age=600",
            "ETag": _tag(body),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "SAMEORIGIN",
        }
        part = _part(self.headers.get("Range"), len(body)) if status == 200 else None
        text = answer.mime.startswith("text/") or "xml" in answer.mime.partition(";")[0][-4:]
        if part:
            headers["Content-Range"] = f"bytes {part[0]}-{part[1]}/{len(body)}"
            body, status = body[part[0] : part[1] + 1], 206
        elif text and len(body) >= _COMPRESSED_FROM and "gzip" in self.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
            body = _packed(body)
        headers.update(answer.headers)
        self.send_response(status)
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no event."""


@contextmanager
def serving(hosts: Mapping[str, Mapping[str, Answer]], port: int = 0) -> Iterator[int]:
    """Serve the hosts on loopback while the block runs; gives the port (0 picks a free one)."""
    handler = type("Handler", (_Handler,), {"hosts": hosts})
    server = _Server((LOOPBACK, port), handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

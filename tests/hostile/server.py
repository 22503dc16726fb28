"""A loopback server that answers as badly as servers do, and worse."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

MEGABYTE = 1_000_000
HEAD = (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{0}</title>'
    '<meta name="SiteIDCode" content="9901000098"></head><body><h1>{0}</h1>'
)
GOOD = HEAD.format("好页面") + '<p>正常内容</p><img src="/a.png"></body></html>'


@lru_cache
def bomb() -> bytes:
    """300 MB of spaces behind a page's head, as gzip: about 300 kB."""
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    parts = [packer.compress(HEAD.format("炸弹").encode())]
    parts += [packer.compress(b" " * MEGABYTE) for _ in range(300)]
    return b"".join(parts) + packer.flush()


def huge() -> Iterator[bytes]:
    """200 MB of one page, piece by piece."""
    yield HEAD.format("巨页").encode()
    line = ("<p>" + "很长的页面" * 20 + "</p>\n").encode()
    for _ in range(200):
        yield line * (MEGABYTE // len(line))


PAGES = {
    "/good.html": GOOD.encode(),
    "/nodes.html": (HEAD.format("百万节点") + "<p>x" * 1_000_000).encode(),
    "/deep.html": (HEAD.format("极深") + "<div>" * 100_000 + "底").encode(),
    "/bytes.html": HEAD.format("坏字节").encode() + b"<p>" + bytes(range(128, 256)) * 50 + b"\xe4\xb8</p>",
    "/nul.html": HEAD.format("空字符").encode() + b"<p>a\0b</p><a href='/x\0y.html'>\0</a>" + b"\0" * 5000,
    "/base.html": (
        HEAD.format("换了基址").replace("<title>", '<base href="http://elsewhere.invalid/"><title>')
        + '<a href="next.html">下一页</a><img src="b.png" alt="图">'
    ).encode(),
}
HOSTILE = ("/base.html", "/bomb.html", "/bytes.html", "/deep.html", "/flood.html", "/huge.html", "/loop", "/nodes.html",
           "/nul.html")  # fmt: skip
HOME = HEAD.format("首页") + "".join(f'<a href="{path}">{path}</a> ' for path in (*HOSTILE, "/good.html"))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path.startswith("/loop"):
            return self.begin(302, {"Location": f"{path}x"}, 0)
        if path == "/flood.html":
            return self.begin(200, {f"X-Flood-{n}": "x" * 50 for n in range(100_000)}, 0)
        if path == "/bomb.html":
            self.begin(200, {"Content-Encoding": "gzip"}, len(bomb()))
            return self.send(bomb())
        if path == "/huge.html":
            self.begin(200, {}, None)
            return self.send(*huge())
        body = PAGES.get(path) or (HOME.encode() if path == "/" else None)
        self.begin(200 if body else 404, {}, len(body or b""))
        return self.send(body or b"")

    do_HEAD = do_GET

    def begin(self, status: int, headers: dict[str, str], length: int | None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        for name, value in headers.items():
            self.send_header(name, value)
        if length is None:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def send(self, *pieces: bytes) -> None:
        if self.command == "HEAD":
            return
        try:
            for piece in pieces:
                self.wfile.write(piece)
        except OSError:
            self.close_connection = True  # the client had enough


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@contextmanager
def hostile_site() -> Iterator[str]:
    """The site while the block runs; gives its home address."""
    server = Server(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

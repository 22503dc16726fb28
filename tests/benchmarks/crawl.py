"""How much CPU collecting costs: `python -m tests.benchmarks.crawl [PAGES]`.

Serves a generated site from a process of its own on loopback, crawls it, reads the archive back, and prints
CPU milliseconds a page (of this process only), pages per CPU-second and the peak of memory.
"""

import http.server
import multiprocessing
import resource
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.model.target import Target

_BYTES = 60_000
_COLUMNS = 20


def page(number: int, pages: int) -> bytes:
    """One page of about 60 KB with about 200 links, most of them to other pages of the site."""
    menu = "".join(f'<li><a href="/c{n}/p{n}.html">栏目{n}</a></li>' for n in range(_COLUMNS))
    items = "".join(
        f'<li><a href="/c{goal % _COLUMNS}/p{goal}.html" title="第{goal}条">关于第{goal}号文件的通知</a><span>2026-01-02</span></li>'
        for goal in ((number * 37 + step * 11) % pages for step in range(1, 180))
    )
    head = (
        f"<!doctype html><html lang=zh-CN><head><meta charset=utf-8><title>第{number}页</title>"
        '<link rel=stylesheet href="/s/main.css"><script src="/s/main.js"></script></head><body>'
    )
    text = f"{head}<ul>{menu}</ul><img src=/s/logo.png alt=标志><ul>{items}</ul>"
    filler = f"<p>第{number}段：本页用于测量，文字没有意义。</p>".encode()
    body = text.encode()
    return body + filler * max(0, (_BYTES - len(body)) // len(filler)) + b"</body></html>"


def serve(pages: int, pipe: Connection) -> None:
    """Answer until killed."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def do_GET(self) -> None:
            name = self.path.rsplit("/p", 1)[-1].removesuffix(".html")
            if self.path == "/" or name.isdigit():
                self._send(page(int(name) if name.isdigit() else 0, pages), "text/html; charset=utf-8")
            elif self.path.startswith("/s/"):
                self._send(b"/* */", "text/css" if self.path.endswith("css") else "text/javascript")
            else:
                self.send_error(404)

        do_HEAD = do_GET

        def _send(self, body: bytes, mime: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", mime)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)
            self.wfile.flush()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    pipe.send(server.server_port)
    server.serve_forever()


def main() -> None:
    """Measure and print."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    mine, other = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(pages, other), daemon=True)
    server.start()
    home = f"http://127.0.0.1:{mine.recv()}/"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "site.warc.gz")
        began, wall = time.process_time(), time.monotonic()
        crawl(Target("bench", "site", home), CrawlOptions(max_pages=pages, allow_private=True), path)
        collecting, wall = time.process_time() - began, time.monotonic() - wall
        began = time.process_time()
        count = sum(each.role == "page" for each in read_snapshot(path).exchanges())
        reading = time.process_time() - began
        size = path.stat().st_size / 1e6
    server.terminate()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} pages, collected in {wall:.1f} s, archive {size:.1f} MB, peak memory {peak:.0f} MB")
    print(
        f"collecting {collecting / count * 1000:.2f} ms CPU a page, {count / collecting:.0f} pages per CPU-second"
    )
    print(f"reading back {reading / count * 1000:.2f} ms CPU a page")


if __name__ == "__main__":
    main()

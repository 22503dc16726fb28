"""Coding: the content codings of HTTP (RFC 9110 §8.4), removed within bounds."""

import importlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

RATIO = 200
"""A body may unpack to so many times the bytes sent."""
_STEP = 65_536
_ALWAYS = 2_000_000
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """A body without its codings; `problem` says why it is not whole, `huge` that it was cut at a bound."""

    body: bytes
    problem: str | None = None
    huge: bool = False


def decode(body: bytes, codings: str | None, limit: int, ratio: int = RATIO) -> Decoded:
    """Remove the codings that `Content-Encoding` lists; at most `limit` bytes, or `ratio` times those sent."""
    names = [name.strip().lower() for name in (codings or "").split(",")]
    names = [name for name in names if name not in ("", "identity", "none", "utf-8")]
    if not names or not body:
        return Decoded(body)
    if len(names) > _DEPTH:
        return Decoded(b"", f"内容编码多达 {len(names)} 层", huge=True)
    bound = min(limit, max(_ALWAYS, ratio * len(body)))
    for name in reversed(names):
        removed = _remove(body, name, bound)
        if removed.problem is not None:
            return removed
        body = removed.body
    return Decoded(body)


def _remove(body: bytes, name: str, bound: int) -> Decoded:
    steps = _STEPS.get(name)
    if steps is None:
        return Decoded(b"", f"不认识的内容编码 {name!r}")
    kept: list[bytes] = []
    size = 0
    try:
        for piece in steps(body):
            kept.append(piece)
            size += len(piece)
            if size > bound:
                told = f"{name} 由 {len(body)} 字节展开到 {bound} 字节以上"
                return Decoded(b"".join(kept)[:bound], told, huge=True)
    except _Cut:
        return Decoded(b"".join(kept), f"{name} 压缩流不完整")
    except Exception as error:  # brotli raises its own error type
        return Decoded(b"".join(kept), f"{name} 压缩流已损坏：{error}")
    return Decoded(b"".join(kept))


class _Cut(Exception):
    pass


def _gzip(body: bytes) -> Iterator[bytes]:
    rest = body
    while rest.startswith(b"\x1f\x8b") or rest is body:
        engine = zlib.decompressobj(31)
        yield from _inflate(engine, rest)
        rest = engine.unused_data


def _deflate(body: bytes) -> Iterator[bytes]:
    wrapped = len(body) > 1 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0
    yield from _inflate(zlib.decompressobj(15 if wrapped else -15), body)


def _inflate(engine: Any, body: bytes) -> Iterator[bytes]:
    piece = engine.decompress(body, _STEP)
    while piece:
        yield piece
        piece = b"" if engine.eof else engine.decompress(engine.unconsumed_tail, _STEP)
    if not engine.eof:
        raise _Cut


def _brotli(body: bytes) -> Iterator[bytes]:
    brotli = importlib.import_module("brotli")
    engine = brotli.Decompressor()
    yield engine.process(body, output_buffer_limit=_STEP)
    while not engine.is_finished():
        piece = engine.process(b"", output_buffer_limit=_STEP)
        if not piece and engine.can_accept_more_data():
            raise _Cut
        yield piece


_STEPS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "br": _brotli,
    "deflate": _deflate,
    "gzip": _gzip,
    "x-deflate": _deflate,
    "x-gzip": _gzip,
}

"""Coding: the content codings of HTTP (RFC 9110 §8.4), removed within bounds."""

import importlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from checks.model.sentence import Sentence

RATIO = 200
"""A body may unpack to so many times the bytes sent."""
_STEP = 65_536
_ALWAYS = 2_000_000
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """A body without its codings; `problem` says why it is not whole, `huge` that it was cut at a bound."""

    body: bytes
    problem: Sentence | None = None
    huge: bool = False


def decode(body: bytes, codings: str | None, limit: int, ratio: int = RATIO) -> Decoded:
    """Remove the codings that `Content-Encoding` lists; at most `limit` bytes, or `ratio` times those sent."""
    names = [name.strip().lower() for name in (codings or "").split(",")]
    names = [name for name in names if name not in ("", "identity", "none", "utf-8")]
    if not names or not body:
        return Decoded(body)
    if len(names) > _DEPTH:
        return Decoded(
            b"",
            Sentence(f"内容编码多达 {len(names)} 层", f"there are {len(names)} content codings"),
            huge=True,
        )
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
        return Decoded(b"", Sentence(f"不认识的内容编码 {name!r}", f"unknown content coding {name!r}"))
    kept: list[bytes] = []
    size = 0
    try:
        for piece in steps(body):
            kept.append(piece)
            size += len(piece)
            if size > bound:
                return Decoded(b"".join(kept)[:bound], _swollen(name, len(body), bound), huge=True)
    except _Cut:
        return Decoded(b"".join(kept), Sentence(f"{name} 压缩流不完整", f"the {name} stream is cut off"))
    except Exception as error:  # brotli raises its own error type
        return Decoded(
            b"".join(kept),
            Sentence(f"{name} 压缩流已损坏：{error}", f"the {name} stream is damaged: {error}"),
        )
    return Decoded(b"".join(kept))


def _swollen(name: str, size: int, bound: int) -> Sentence:
    return Sentence(
        f"{name} 由 {size} 字节展开到 {bound} 字节以上", f"{name}: {size} bytes unpack to more than {bound}"
    )


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

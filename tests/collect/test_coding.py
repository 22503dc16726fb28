"""Content codings, whole, broken and hostile."""

import gzip
import zlib

import pytest

from checks.collect.coding import decode

_TEXT = "规矩".encode() * 1_000


def _raw(body: bytes) -> bytes:
    engine = zlib.compressobj(6, zlib.DEFLATED, -15)
    return engine.compress(body) + engine.flush()


@pytest.mark.parametrize(
    ("packed", "codings"),
    [
        (_TEXT, None),
        (_TEXT, "identity"),
        (gzip.compress(_TEXT), "gzip"),
        (gzip.compress(_TEXT), "X-GZIP"),
        (gzip.compress(_TEXT[:600]) + gzip.compress(_TEXT[600:]), "gzip"),
        (zlib.compress(_TEXT), "deflate"),
        (_raw(_TEXT), "deflate"),
        (gzip.compress(zlib.compress(_TEXT)), "deflate, gzip"),
        (b"", "gzip"),
    ],
)
def test_codings_are_removed(packed: bytes, codings: str | None) -> None:
    found = decode(packed, codings, 1_000_000)
    assert (found.body, found.problem) == (_TEXT if packed else b"", None)


def test_brotli_when_it_is_installed() -> None:
    brotli = pytest.importorskip("brotli")
    assert decode(brotli.compress(_TEXT), "br", 1_000_000).body == _TEXT
    assert decode(brotli.compress(_TEXT)[:-4], "br", 1_000_000).problem is not None
    bomb = decode(brotli.compress(b"\0" * 10_000_000), "br", 1_000_000)
    assert (len(bomb.body), bomb.huge) == (1_000_000, True)


@pytest.mark.parametrize("codings", ["zstd", "gzip, gzip, gzip, gzip, gzip", "gzip", "deflate", "br"])
def test_what_cannot_be_removed_is_a_problem(codings: str) -> None:
    found = decode(b"neither this nor that, but long enough to be looked at", codings, 1_000)
    assert found.problem


def test_a_cut_stream_keeps_its_beginning() -> None:
    found = decode(gzip.compress(_TEXT)[:-20], "gzip", 1_000_000)
    assert found.problem == ("gzip 压缩流不完整", "the gzip stream is cut off")
    assert _TEXT.startswith(found.body)


def test_bombs_are_cut_at_the_limit_and_at_the_ratio() -> None:
    bomb = gzip.compress(b"\0" * 30_000_000)
    assert (len(decode(bomb, "gzip", 1_000).body), decode(bomb, "gzip", 1_000).huge) == (1_000, True)
    assert len(decode(bomb, "gzip", 100_000_000, ratio=2).body) == 2_000_000

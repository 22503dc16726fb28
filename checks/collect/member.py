"""Member: one WARC/1.1 record as a gzip member of its own (RFC 1952)."""

import base64
import hashlib
import re
import struct
import uuid
import zlib
from collections.abc import Sequence

_LEVEL = 4
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_BREAK = re.compile(r"[\r\n\0]+")
_END = b"\r\n\r\n"


def pack(
    kind: str, fields: Sequence[tuple[str, str]], content: bytes, body: bytes = b"", *, dense: bool = False
) -> bytes:
    """A record whose block is `content` and then `body`; a `dense` body is compressed already and stored as it is.

    Number, length and digest of the record need not stand in `fields`.
    """
    digest = hashlib.sha1(content, usedforsecurity=False)
    digest.update(body)
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid4()}>",
        *(f"{name}: {_BREAK.sub(' ', value)}" for name, value in fields),
        f"WARC-Block-Digest: sha1:{base64.b32encode(digest.digest()).decode()}",
        f"Content-Length: {len(content) + len(body)}",
    ]
    head = "\r\n".join(lines).encode("utf-8", "replace") + _END + content
    body += _END
    engine = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    pieces = [_HEAD, engine.compress(head)]
    if dense:
        pieces.append(engine.flush(zlib.Z_SYNC_FLUSH))
        engine = zlib.compressobj(0, zlib.DEFLATED, -15)
    size = (len(head) + len(body)) & 0xFFFF_FFFF
    pieces += (engine.compress(body), engine.flush())
    pieces.append(struct.pack("<LL", zlib.crc32(body, zlib.crc32(head)), size))
    return b"".join(pieces)

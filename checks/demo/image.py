"""Image: a small valid PNG in one colour that fades."""

import struct
import zlib


def png(colour: str, width: int, height: int) -> bytes:
    """A PNG of `width` by `height` pixels from `colour` ("#rrggbb") at the left to a light tint at the right."""
    rgb = bytes.fromhex(colour.lstrip("#"))
    row = bytearray(b"\0")
    for x in range(width):
        row += bytes(part + (255 - part) * x // (2 * width) for part in rgb)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(row) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def ico(colour: str) -> bytes:
    """A favicon: an ICO that holds one 16-pixel PNG."""
    picture = png(colour, 16, 16)
    return struct.pack("<HHHBBBBHHII", 0, 1, 1, 16, 16, 0, 0, 1, 24, len(picture), 22) + picture

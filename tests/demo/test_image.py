import struct
import zlib

from checks.demo.image import ico, png


def test_a_png_has_its_size_and_colour() -> None:
    content = png("#0a141e", 4, 2)
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", content[16:24]) == (4, 2)
    length = struct.unpack(">I", content[33:37])[0]
    pixels = zlib.decompress(content[41 : 41 + length])
    assert len(pixels) == 2 * (1 + 4 * 3)
    assert pixels[1:4] == bytes((10, 20, 30))


def test_a_favicon_holds_a_png() -> None:
    content = ico("#0a141e")
    size, offset = struct.unpack("<II", content[14:22])
    assert content[offset : offset + 4] == b"\x89PNG"
    assert len(content) == offset + size

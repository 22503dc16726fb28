"""Magic: what a body really is, by its first bytes (WHATWG MIME Sniffing, shortened to what sites attach)."""

from typing import Final

_SIGNATURES: Final = (
    (b"%PDF", "pdf"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\xd0\xcf\x11\xe0", "ole"),
    (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"BM", "image"),
    (b"\x00\x00\x01\x00", "image"), (b"Rar!", "zip"), (b"7z\xbc\xaf", "zip"), (b"\x1f\x8b", "zip"),
    (b"ID3", "media"), (b"\x1a\x45\xdf\xa3", "media"), (b"FLV", "media"), (b"OggS", "media"),
)  # fmt: skip
_HTML: Final = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<title", b"<meta")


def magic(body: bytes) -> str:
    """One of html, image, pdf, zip, ole, text, media, empty, other."""
    if not body:
        return "empty"
    for signature, kind in _SIGNATURES:
        if body.startswith(signature):
            return kind
    if body[:4] == b"RIFF":
        return "image" if body[8:12] == b"WEBP" else "media"
    if body[4:8] == b"ftyp":
        return "media"
    head = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(_HTML) or b"<html" in head:
        return "html"
    if head.startswith((b"<svg", b"<?xml")) and b"<svg" in head:
        return "image"
    return "other" if b"\x00" in head else "text"

"""Bodies are known by their first bytes."""

import pytest

from checks.artefacts.magic import magic


@pytest.mark.parametrize(("body", "kind"), [
    (b"", "empty"), (b"%PDF-1.4", "pdf"), (b"PK\x03\x04rest", "zip"), (b"\xd0\xcf\x11\xe0\xa1", "ole"),
    (b"\x89PNG\r\n", "image"), (b"GIF89a", "image"), (b"RIFF\x00\x00\x00\x00WEBP", "image"),
    (b"RIFF\x00\x00\x00\x00WAVE", "media"), (b"\x00\x00\x00\x18ftypmp42", "media"),
    (b"\xef\xbb\xbf\r\n<!DOCTYPE HTML>", "html"), (b"<!-- x --><html>", "html"),
    (b"<?xml version='1.0'?><svg/>", "image"), ("正文".encode(), "text"), (b"a\x00b", "other"),
])  # fmt: skip
def test_kinds(body: bytes, kind: str) -> None:
    assert magic(body) == kind

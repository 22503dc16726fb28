"""A file on disk as a snapshot: what lies beside it can be looked up, nothing outside."""

import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

import checks.collect.document as document
from checks.collect.document import UnreadableDocument, read_document
from checks.model.target import Target

TARGET = Target("api", "interface", "api.yaml")


def test_the_file_is_one_exchange(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_bytes(b"openapi: 3.0.0\n")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    snapshot = read_document(path, TARGET)
    (exchange,) = snapshot.exchanges()
    assert (exchange.url, exchange.status, exchange.body, exchange.role) == (
        "api.yaml",
        200,
        b"openapi: 3.0.0\n",
        "document",
    )
    assert snapshot.captured_at == datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC)
    assert snapshot.digest == hashlib.sha256(exchange.body).hexdigest()


def test_files_beside_it_are_found_and_none_outside(tmp_path: Path) -> None:
    folder = tmp_path / "inner"
    folder.mkdir()
    (folder / "api.yaml").write_text("a")
    (folder / "common.yaml").write_text("b")
    (tmp_path / "secret.yaml").write_text("c")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    lookup = read_document(folder / "api.yaml", TARGET).lookup
    found = lookup("common.yaml")
    assert found is not None and found.body == b"b"
    for name in (
        "../secret.yaml",
        str(tmp_path / "secret.yaml"),
        "link.yaml",
        "none.yaml",
        "a\0b",
        "x" * 5000,
        ".",
    ):
        assert lookup(name) is None, name


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(UnreadableDocument, match=str(path)):
            read_document(path, TARGET)
    (tmp_path / "big.yaml").write_bytes(b"x" * 11)
    monkeypatch.setattr(document, "MAX_BYTES", 10)
    with pytest.raises(UnreadableDocument, match="larger"):
        read_document(tmp_path / "big.yaml", TARGET)

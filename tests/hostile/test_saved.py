"""Saved material that is empty or hostile: a clear error, or a report with causes."""

import gzip
from pathlib import Path

import pytest

from tests.program import guiju

BASE = ("--base-url", "http://www.yunqiao.gov.cn/")


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    ended = guiju("check", tmp_path, *BASE)
    ended.check_calm()
    assert ended.code == 3
    assert str(tmp_path) in ended.err


@pytest.mark.parametrize("name", ["missing.html", "missing.warc.gz", "missing"])
def test_a_path_that_is_not_there_is_an_error(tmp_path: Path, name: str) -> None:
    ended = guiju("check", tmp_path / name, *BASE)
    ended.check_calm()
    assert ended.code in (2, 3)
    assert name in ended.err


BROKEN = {
    "cut short": gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n", mtime=0),
    "empty": b"",
    "head only": b"\x1f\x8b\x08",
    "no record": gzip.compress(b"", mtime=0),
    "zeros": b"\0" * 10_000,
}


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_archive_is_an_error(tmp_path: Path, name: str) -> None:
    archive = tmp_path / "broken.warc.gz"
    archive.write_bytes(BROKEN[name])
    ended = guiju("check", archive)
    ended.check_calm()
    assert ended.code == 3
    assert "broken.warc.gz" in ended.err


def test_strange_saved_pages_are_judged_beside_a_good_one(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(
        '<!DOCTYPE html><html><title>首页</title><img src="a.png"></html>', "utf-8"
    )
    (folder / "nul.html").write_bytes(b"<title>\0</title>" + b"\0" * 100_000)
    (folder / "bytes.html").write_bytes(b'<meta charset="utf-8"><title>' + bytes(range(128, 256)) * 100)
    (folder / "empty.html").write_bytes(b"")
    (folder / "deep.html").write_bytes(b"<div>" * 100_000)
    ended = guiju("check", folder, *BASE, "--format", "json")
    ended.check_calm()
    assert ended.code in (0, 1), ended.err[-2000:]
    found = {(each["rule"], each["subject"]) for each in ended.report["findings"]}
    assert ("accessibility/image-alt", "http://www.yunqiao.gov.cn/index.html") in found

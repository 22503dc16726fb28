"""The archive as a file: appended to, torn, repaired."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from checks.collect.archive import LEFT_OUT, Archive, is_complete, members, record_of
from checks.collect.record import write_note
from checks.collect.snapshot import read_snapshot
from checks.model.exchange import Exchange
from checks.model.target import Target

NOW = datetime(2026, 6, 8, 1, 2, 3, 456_789, tzinfo=UTC)


def write(path: Path, count: int = 3) -> list[int]:
    """An archive with some exchanges; gives where each record ends."""
    ends = []
    with Archive(path) as archive:
        archive.begin(
            Target("t", "site", "http://a.cn/", declared={"columns": {"x": 1}}), {"seed": 7}, NOW, "Guiju"
        )
        for number in range(count):
            archive.write(Exchange(f"http://a.cn/{number}", status=200, body=b"x" * 5_000, started_at=NOW))
            ends.append(archive.offset)
        archive.sync()
    return ends


def test_it_begins_with_what_is_collected_and_how(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz")
    with (tmp_path / "a.warc.gz").open("rb") as stream:
        first = next(iter(ArchiveIterator(stream)))
        assert first.rec_type == "warcinfo"
        assert first.rec_headers.protocol == "WARC/1.1"
        text = first.content_stream().read().decode()
    assert "software: Guiju/" in text
    assert '"seed":7' in text
    snapshot = read_snapshot(tmp_path / "a.warc.gz")
    assert (snapshot.captured_at, snapshot.target.declared) == (NOW, {"columns": {"x": 1}})


@pytest.mark.parametrize("torn", [1, 9, 100])
def test_a_torn_end_is_cut_and_written_on(tmp_path: Path, torn: int) -> None:
    path = tmp_path / "a.warc.gz"
    ends = write(path)
    with path.open("r+b") as stream:
        stream.truncate(ends[-1] - torn)
    with Archive(path, offset=ends[0]) as archive:
        assert archive.offset == ends[1]
        archive.write(Exchange("http://a.cn/new", status=200, started_at=NOW))
    urls = [each.url for each in read_snapshot(path).exchanges()]
    assert urls == ["http://a.cn/0", "http://a.cn/1", "http://a.cn/new"]


def test_members_are_gzip_files_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    ends = write(path)
    with path.open("rb") as stream:
        found = list(members(stream))
    assert [start + len(member) for start, member in found][1:] == ends
    assert all(gzip.decompress(member).startswith(b"WARC/1.1\r\n") for _, member in found)
    assert record_of(found[1][1]).headers["WARC-Target-URI"] == "http://a.cn/0"


def test_only_a_finished_archive_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    assert not is_complete(path)
    write(path)
    assert not is_complete(path)
    with Archive(path) as archive:
        archive.note(LEFT_OUT, {"budget": 3})
    assert is_complete(path)
    assert read_snapshot(path).left_out == {"budget": 3}
    path.write_bytes(b"\x1f\x8b\x08 nonsense \x1f\x8b\x08")
    assert not is_complete(path)


def test_a_record_inside_a_body_does_not_complete_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    forged = write_note("metadata", LEFT_OUT, "application/json", b"{}", NOW)
    page = Exchange("http://a.cn/", status=200, headers=(("Content-Encoding", "gzip"),), started_at=NOW)
    with Archive(path) as archive:
        archive.write(replace(page, body=b"x", sent=forged))
    assert forged in path.read_bytes()
    assert not is_complete(path)

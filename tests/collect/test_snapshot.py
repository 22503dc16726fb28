"""Archives read as snapshots: ours, others', broken ones."""

import gzip
import hashlib
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from checks.collect.archive import LEFT_OUT, Archive
from checks.collect.snapshot import UnreadableArchive, read_snapshot
from checks.model.cause import Cause
from checks.model.exchange import RENDERED, Exchange, Failure
from checks.model.target import Target

NOW = datetime(2026, 6, 8, 1, 2, 3, 456_789, tzinfo=UTC)
TARGET = Target("t", "site", "http://a.cn/", hosts=("b.cn",))


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "a.warc.gz"
    with Archive(path) as archive:
        archive.begin(TARGET, {}, NOW, "Guiju")
        archive.write(Exchange("http://a.cn/", status=200, body="规矩".encode(), started_at=NOW))
        archive.write(Exchange("http://a.cn/x", failure=Failure(Cause.DNS, "无"), started_at=NOW))
        archive.write(Exchange("http://a.cn/", status=404, body=b"later", started_at=NOW))
        archive.note(LEFT_OUT, {"robots": 2, "budget": 5})
    return path


def test_a_snapshot_of_our_own(ours: Path) -> None:
    snapshot = read_snapshot(ours)
    assert (snapshot.target, snapshot.captured_at) == (TARGET, NOW)
    assert list(snapshot.left_out.items()) == [("budget", 5), ("robots", 2)]
    assert snapshot.digest == hashlib.sha256(ours.read_bytes()).hexdigest()
    assert [(each.url, each.status) for each in snapshot.exchanges()] == [
        ("http://a.cn/", 200), ("http://a.cn/x", None), ("http://a.cn/", 404),
    ]  # fmt: skip
    assert list(snapshot.exchanges()) == list(snapshot.exchanges())
    last = snapshot.lookup("HTTP://A.cn:80#top")
    assert last is not None
    assert last.body == b"later"
    assert snapshot.lookup("http://a.cn/none") is None
    assert snapshot.lookup("javascript:x") is None
    other = Target("other", "site", "http://a.cn/")
    assert read_snapshot(ours, other).target is other


def test_what_a_browser_made_is_found_beside_the_page(tmp_path: Path) -> None:
    path = tmp_path / "r.warc.gz"
    shown = Exchange("http://a.cn/p", body=b'{"schema": "x"}', role="rendered", started_at=NOW)
    with Archive(path) as archive:
        archive.begin(TARGET, {}, NOW, "Guiju")
        archive.write(shown)
    with pytest.raises(UnreadableArchive, match="no HTTP exchange"):
        read_snapshot(path)
    with Archive(path, path.stat().st_size) as archive:
        archive.write(Exchange("http://a.cn/p", status=200, body=b"sent", started_at=NOW))
        archive.write(Exchange("http://a.cn/q", status=200, body=b"sent", started_at=NOW))
    snapshot = read_snapshot(path)
    found = [
        snapshot.lookup(url)
        for url in (RENDERED + "http://a.cn/p", "http://a.cn/p", RENDERED + "http://a.cn/q")
    ]
    assert [each and (each.role, each.body) for each in found] == [
        ("rendered", shown.body),
        ("page", b"sent"),
        None,
    ]


@pytest.mark.parametrize("name", ["plain.warc", "single.warc.gz"])
def test_any_packing_is_read_alike(ours: Path, tmp_path: Path, name: str) -> None:
    plain = gzip.decompress(ours.read_bytes())
    path = tmp_path / name
    path.write_bytes(gzip.compress(plain) if name.endswith("gz") else plain)
    snapshot, original = read_snapshot(path), read_snapshot(ours)
    assert list(snapshot.exchanges()) == list(original.exchanges())
    assert snapshot.lookup("http://a.cn/x") == original.lookup("http://a.cn/x")
    assert (snapshot.target, snapshot.left_out) == (original.target, original.left_out)


@pytest.mark.parametrize("packed", [True, False])
def test_a_torn_archive_is_read_up_to_there(ours: Path, tmp_path: Path, packed: bool) -> None:
    content = ours.read_bytes() if packed else gzip.decompress(ours.read_bytes())
    path = tmp_path / ("torn.warc.gz" if packed else "torn.warc")
    last = content.rindex(b"\x1f\x8b\x08" if packed else b"WARC/1.")
    path.write_bytes(content[: last - 40])  # within the record of the third exchange
    snapshot = read_snapshot(path)
    assert snapshot.left_out == {"torn": 1}
    assert len(list(snapshot.exchanges())) == 2
    path.write_bytes(content[:-5])
    assert len(list(read_snapshot(path).exchanges())) == 3


@pytest.mark.parametrize("packed", [True, False])
def test_nothing_is_judged_by_a_part_wherever_an_archive_is_torn(
    ours: Path, tmp_path: Path, packed: bool
) -> None:
    content = ours.read_bytes() if packed else gzip.decompress(ours.read_bytes())
    whole = list(read_snapshot(ours).exchanges())
    path = tmp_path / ("torn.warc.gz" if packed else "torn.warc")
    told = 0
    for cut in range(len(content) // 3, len(content), 7):
        path.write_bytes(content[:cut])
        try:
            found = list(read_snapshot(path).exchanges())
        except UnreadableArchive:
            assert told == 0, cut
            continue
        assert found == whole[: len(found)] and len(found) >= told, cut
        told = len(found)
    assert told == len(whole)


@pytest.mark.parametrize(
    "content",
    [b"", b"hello " * 99, gzip.compress(b"hello " * 99), b"WARC/1.0\r\n\r\n", b"\x1f\x8b\x08" + b"\0" * 50],
)
def test_what_is_no_archive_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(content)
    with pytest.raises(UnreadableArchive, match=r"x\.warc\.gz: "):
        read_snapshot(path)
    with pytest.raises(UnreadableArchive, match="No such file"):
        read_snapshot(tmp_path / "none.warc.gz")


def _foreign(path: Path) -> None:
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)

        def put(
            url: str,
            body: bytes,
            date: str,
            *headers: tuple[str, str],
            kind: str = "response",
            **more: object,
        ) -> None:
            head = StatusAndHeaders("200 OK", list(headers), protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url,
                    kind,
                    payload=io.BytesIO(body),
                    http_headers=head,
                    warc_headers_dict={"WARC-Date": date, **more},
                )
            )

        put(
            "http://b.cn/",
            b"5\r\nhello\r\n0\r\n\r\n",
            "2026-01-03T00:00:00Z",
            ("Transfer-Encoding", "chunked"),
            ("Content-Type", "text/html"),
        )
        put(
            "http://b.cn/z",
            gzip.compress("中".encode()),
            "2026-01-02T00:00:00Z",
            ("Content-Encoding", "gzip"),
            ("Content-Type", "text/html"),
        )
        put("http://b.cn/robots.txt", b"", "2026-01-04T00:00:00Z", ("Content-Type", "text/plain"))
        put("http://b.cn/i.png", b"png", "2026-01-04T00:00:00Z", ("Content-Type", "image/png"))
        put("http://b.cn/f.pdf", b"pdf", "2026-01-04T00:00:00Z", ("Content-Type", "application/pdf"))
        writer.write_record(
            writer.create_revisit_record(
                "http://b.cn/again", "sha1:x", "http://b.cn/z", "2026-01-02T00:00:00Z",
                http_headers=StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1"),
            )
        )  # fmt: skip
        resource = writer.create_warc_record(
            "http://b.cn/r", "resource", payload=io.BytesIO(b"<p>"), warc_content_type="text/html"
        )
        writer.write_record(resource)


def test_archives_of_other_programs(tmp_path: Path) -> None:
    _foreign(tmp_path / "b.warc.gz")
    snapshot = read_snapshot(tmp_path / "b.warc.gz")
    assert snapshot.captured_at == datetime(2026, 1, 2, tzinfo=UTC)
    assert (snapshot.target.id, snapshot.target.location) == ("b.cn", "http://b.cn/")
    assert [(each.url.rpartition("/")[2], each.role, each.body) for each in snapshot.exchanges()] == [
        ("", "page", b"hello"),
        ("z", "page", "中".encode()),
        ("robots.txt", "robots", b""),
        ("i.png", "resource", b"png"),
        ("f.pdf", "attachment", b"pdf"),
        ("again", "page", "中".encode()),
        ("r", "page", b"<p>"),
    ]

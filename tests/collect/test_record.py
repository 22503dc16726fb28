"""Exchanges as records and back."""

import gzip
import io
import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from checks.collect.archive import record_of
from checks.collect.record import moment_of, read_exchange, write_exchange, write_note
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure, Tls

NOW = datetime(2026, 6, 8, 1, 2, 3, 456_789, tzinfo=UTC)
FULL = Exchange(
    url="http://a.cn/x",
    method="GET",
    status=200,
    headers=(
        ("Content-Type", "text/html"),
        ("content-encoding", "gzip"),
        ("Transfer-Encoding", "chunked"),
        ("X-Archive-Orig-Foo", "1"),
        ("X-É", "ü\x80"),
        ("Content-Length", "7"),
        ("Set-Cookie", "a=1"),
        ("Set-Cookie", "b=2"),
    ),
    body=b"hello\r\n\r\nworld",
    started_at=NOW,
    elapsed_ms=12,
    address="127.0.0.1",
    tls=Tls("TLSv1.3", "CN=政府𠮷", ("a.cn",), NOW, NOW, "expired"),
    failure=Failure(Cause.REFUSED, "line\nbreak 政"),
    truncated=True,
    role="page",
    depth=3,
    from_url="http://a.cn/",
)


def again(exchange: Exchange) -> Exchange:
    found = read_exchange(record_of(write_exchange(exchange)))
    assert found is not None
    assert found.record.startswith("urn:uuid:")
    return replace(found, record="")


@pytest.mark.parametrize(
    "exchange",
    [
        FULL,
        replace(
            FULL, headers=(), body=b"", tls=None, failure=None, truncated=False, depth=None, from_url=None
        ),
        replace(FULL, method="HEAD", headers=(("Content-Length", "999"),), body=b""),
        replace(FULL, status=None, headers=(), body=b"", truncated=False),
        replace(FULL, status=999),
    ],
)
def test_an_exchange_reads_as_it_was_written(exchange: Exchange) -> None:
    assert again(exchange) == exchange


_NAMES = st.text("abcDEF-", min_size=1, max_size=12)
_VALUES = st.text(
    st.characters(min_codepoint=0x21, max_codepoint=0xFF, exclude_characters="\x85\xa0"), max_size=30
)


@given(st.lists(st.tuples(_NAMES, _VALUES), max_size=6), st.binary(max_size=200))
def test_any_header_and_body_survive(headers: list[tuple[str, str]], body: bytes) -> None:
    exchange = replace(FULL, headers=tuple(headers), body=body)
    assert again(exchange) == exchange


def test_headers_cannot_break_out_of_their_lines() -> None:
    found = again(replace(FULL, headers=(("A", "1\r\n\r\n<script>"),), body=b"x"))
    assert (found.headers, found.body) == ((("A", "1 <script>"),), b"x")


def test_other_programs_see_a_plain_response() -> None:
    record = next(iter(ArchiveIterator(io.BytesIO(write_exchange(FULL)), check_digests="raise")))
    assert record.rec_type == "response"
    assert record.rec_headers.get_header("WARC-Date") == "2026-06-08T01:02:03.456789Z"
    assert record.http_headers.get_statuscode() == "200"
    assert record.http_headers.get_header("Content-Length") == "14"
    assert record.content_stream().read() == FULL.body


@pytest.mark.parametrize("coding", ["gzip", "Deflate"])
def test_a_packed_body_is_archived_as_it_came(coding: str) -> None:
    body = b"<p>hello</p>" * 5_000
    sent = gzip.compress(body) if coding == "gzip" else zlib.compress(body)
    headers = (("Content-Encoding", coding), ("Transfer-Encoding", "chunked"), ("X-Archive-Orig-A", "1"))
    exchange = replace(FULL, headers=headers, body=body, sent=sent, truncated=False, failure=None)
    assert again(exchange) == exchange
    written = write_exchange(exchange)
    assert sent in written
    record = next(iter(ArchiveIterator(io.BytesIO(written), check_digests="raise")))
    assert record.http_headers.get_header("Transfer-Encoding") is None
    assert record.content_stream().read() == body


def test_a_packed_body_that_was_spoilt_is_unreadable() -> None:
    headers = (("Content-Encoding", "gzip"), ("Content-Length", "9"))
    found = again(replace(FULL, headers=headers, body=b"", sent=b"nonsense!", truncated=False, failure=None))
    assert found.failure is not None
    assert (found.failure.cause, found.headers) == (Cause.UNREADABLE, headers)


def test_notes_are_no_exchanges() -> None:
    note = write_note("metadata", "urn:x", "application/json", b"{}", NOW)
    assert read_exchange(record_of(note)) is None


def test_renderings_stand_beside_their_page_under_a_name_of_their_own() -> None:
    shown = Exchange("http://a.cn/", started_at=NOW, body=b'{"schema": "x"}', role="rendered", depth=1)
    failed = replace(shown, body=b"", failure=Failure(Cause.TIMEOUT, "too slow"))
    record = next(iter(ArchiveIterator(io.BytesIO(write_exchange(shown)), check_digests="raise")))
    assert record.rec_type == "metadata"
    assert record.rec_headers.get_header("WARC-Target-URI") == "urn:guiju:rendered:http://a.cn/"
    assert record.content_stream().read() == shown.body
    for one in (shown, failed):
        found = again(one)
        assert (found.url, found.role, found.status, found.depth) == ("http://a.cn/", "rendered", None, 1)
        assert (found.body, found.failure) == (one.body, one.failure)


def test_facts_that_make_no_sense_are_ignored() -> None:
    record = WarcRecord()
    record.init_headers(WarcRecordType.response)
    record.headers["WARC-Target-URI"] = "http://a.cn/"
    record.headers["Guiju-Facts"] = '{"failure": {"cause": "invented"}, "role": 3}'
    record.set_bytes_content(b"HTTP/1.1 200 OK\r\n\r\nx")
    found = read_exchange(record)
    assert found is not None
    assert (found.status, found.body, found.role) == (200, b"x", "page")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-06-08T01:02:03Z", datetime(2026, 6, 8, 1, 2, 3, tzinfo=UTC)),
        ("2026-06-08T09:02:03+08:00", datetime(2026, 6, 8, 1, 2, 3, tzinfo=UTC)),
        ("2026-06-08T01:02:03", datetime(2026, 6, 8, 1, 2, 3, tzinfo=UTC)),
        ("yesterday", None),
        (None, None),
    ],
)
def test_moment_of(text: str | None, expected: datetime | None) -> None:
    assert moment_of(text) == expected


def test_a_file_keeps_its_name_and_bytes() -> None:
    document = Exchange("公共/部件 1.yaml", status=200, body=b"\xff\xfeA\x00", role="document")
    again = read_exchange(record_of(write_exchange(document)))
    assert again is not None
    assert (again.url, again.body, again.role) == (document.url, document.body, "document")


def test_both_languages_of_a_failure_are_archived() -> None:
    told = replace(FULL, failure=Failure(Cause.REFUSED, "断开", "broken off"))
    assert again(told) == told

"""Records as gzip members."""

import gzip
import io
import random

import pytest
from warcio.archiveiterator import ArchiveIterator

from checks.collect.archive import record_of
from checks.collect.member import pack


@pytest.mark.parametrize("dense", [False, True])
@pytest.mark.parametrize("size", [0, 1, 65_531, 65_535, 65_536, 200_000])
def test_other_programs_read_what_was_packed(size: int, dense: bool) -> None:
    body = random.Random(size).randbytes(size)
    member = pack("metadata", (("WARC-Target-URI", "urn:x"),), b"head", body, dense=dense)
    assert gzip.decompress(member).endswith(b"\r\n\r\nhead" + body + b"\r\n\r\n")
    assert record_of(member).reader.read() == b"head" + body
    record = next(iter(ArchiveIterator(io.BytesIO(member), check_digests="raise")))
    assert record.rec_headers.get_header("Content-Length") == str(size + 4)
    assert record.content_stream().read() == b"head" + body


def test_a_dense_body_stands_in_the_file_as_it_is() -> None:
    assert b"x" * 500 in pack("metadata", (), b"", b"x" * 500, dense=True)
    assert b"x" * 500 not in pack("metadata", (), b"", b"x" * 500)


def test_no_two_records_have_one_number() -> None:
    numbers = {record_of(pack("metadata", (), b"")).headers["WARC-Record-ID"] for _ in range(3)}
    assert len(numbers) == 3


def test_fields_cannot_break_out_of_their_lines() -> None:
    record = record_of(pack("warcinfo", (("WARC-Filename", "a\r\nX: 政\0"),), b""))
    assert record.headers["WARC-Filename"] == "a X: 政"
    assert "X" not in record.headers

"""Archived HTTP responses of any origin."""

import pytest

from checks.collect.message import body_of, head_of


def test_a_header_is_read_with_order_and_case() -> None:
    content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-a:b\r\n folded\r\nX-A: c:d\r\n\r\nbody"
    assert head_of(content) == (
        200, (("Content-Type", "text/html"), ("X-a", "b folded"), ("X-A", "c:d")), len(content) - 4,
    )  # fmt: skip


@pytest.mark.parametrize("content", [b"", b"GET / HTTP/1.1\r\n\r\n", b"HTTP/1.1 OK\r\n\r\n", b"\0" * 99])
def test_what_is_no_response_is_none(content: bytes) -> None:
    assert head_of(content) is None


def test_lines_may_end_anyhow_and_the_body_may_lack() -> None:
    assert head_of(b"HTTP/1.0 404\nA: 1\n\nx") == (404, (("A", "1"),), 19)
    assert head_of(b"HTTP/2 200\r\nA: 1") == (200, (("A", "1"),), 16)


@pytest.mark.parametrize(
    ("content", "body", "fine"),
    [
        (b"5\r\nhello\r\n1;x=y\r\n!\r\n0\r\n\r\n", b"hello!", True),
        (b"<html>not chunked after all", b"<html>not chunked after all", True),
        (b"5\r\nhello\r\nzz\r\n", b"hello", False),
        (b"9\r\nhello", b"hello", False),
        (b"-5\r\nhello", b"-5\r\nhello", True),
    ],
)
def test_chunks_are_joined(content: bytes, body: bytes, fine: bool) -> None:
    found, problem = body_of(content, "chunked")
    assert (found, problem is None) == (body, fine)
    assert body_of(content, None) == (content, None)

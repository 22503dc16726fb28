"""Answers as they arrive, whole and broken, at once and drop by drop."""

import time

import pytest

from checks.collect.response import LINE, BrokenOff, NoResponse, Response
from checks.model.cause import Cause

_OK = b"HTTP/1.1 200 OK\r\n"


class Wire:
    """A socket that gives the bytes in steps of a size, then the end."""

    def __init__(self, content: bytes, step: int = 1 << 20) -> None:
        self.content = memoryview(content)
        self.step = step

    def recv_into(self, buffer: memoryview) -> int:
        piece = self.content[: min(self.step, len(buffer))]
        buffer[: len(piece)] = piece
        self.content = self.content[len(piece) :]
        return len(piece)


def told(content: bytes, method: str = "GET", step: int = 1 << 20, most: int = 65_536) -> Response:
    return Response(Wire(content, step), method, most)


@pytest.mark.parametrize("step", [1, 2, 7, 1 << 20])
@pytest.mark.parametrize(
    ("content", "body", "keeps"),
    [
        (_OK + b"Content-Length: 5\r\n\r\nhello", b"hello", True),
        (_OK + b"Content-Length: 5\r\nConnection: Close\r\n\r\nhello", b"hello", False),
        (_OK + b"Content-Length: five\r\n\r\nhello", b"hello", False),
        (_OK + b"Content-Length: -5\r\n\r\nhello", b"hello", False),
        (_OK + b"\r\nhello", b"hello", False),
        (_OK + b"Transfer-Encoding: Chunked\r\n\r\n5;x=y\r\nhello\r\n1\n!\r\n0\r\nA: b\r\n\r\n", b"hello!", True),
        (_OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n", b"hello", False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi", b"hi", False),
        (b"HTTP/1.0 200\nContent-Length: 2\nConnection: keep-alive\n\nhi", b"hi", True),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n" + _OK + b"\r\nhi", b"hi", False),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b"", True),
        (b"HTTP/1.1 101 Switching\r\n\r\n", b"", True),
        (b"HTTP/1.1 200 OK\r\nA: b", b"", False),
    ],
)  # fmt: skip
def test_a_body_is_read_to_its_end(content: bytes, body: bytes, keeps: bool, step: int) -> None:
    response = told(content, step=step)
    assert b"".join(response.pieces()) == body
    assert (response.keeps, response.spent) == (keeps, True)


def test_an_answer_to_head_has_no_body() -> None:
    response = told(_OK + b"Content-Length: 999\r\n\r\n", "HEAD")
    assert (list(response.pieces()), response.spent, response.keeps) == ([], True, True)


def test_what_comes_unasked_is_seen() -> None:
    response = told(_OK + b"Content-Length: 2\r\n\r\nhello")
    assert b"".join(response.pieces()) == b"he"
    assert not response.spent


def test_headers_keep_order_case_and_bytes() -> None:
    head = b"X-A: 1\r\nno colon here\r\nx-a: \xe6\xff \r\nFold: a\r\n\tb\r\nCR: c\rd\r\nEmpty:\r\n\r\n"
    response = told(_OK + head)
    assert response.headers == (
        ("X-A", "1"), ("x-a", "æÿ"), ("Fold", "a b"), ("CR", "c d"), ("Empty", ""),
    )  # fmt: skip
    assert (response.header("x-a"), response.header("none")) == ("1", None)


@pytest.mark.parametrize(
    "content",
    [
        _OK + b"X-A: 1\r\n" * 5_000 + b"\r\n",
        _OK + b"X-A: " + b"a" * 70_000 + b"\r\n\r\n",
        _OK + b"a" * 70_000,
    ],
)
def test_a_head_beyond_the_bounds_is_refused(content: bytes) -> None:
    with pytest.raises(NoResponse) as refused:
        told(content)
    assert refused.value.cause is Cause.TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [b"220 ftp.example ready\r\n", b"<html>", b"HTTP/1.1 banana\r\n\r\n", b"HTTP/1.1 042 x\r\n\r\n", b"HTT", b"\0"],
)  # fmt: skip
def test_what_is_no_response_is_refused(content: bytes) -> None:
    with pytest.raises(NoResponse) as refused:
        told(content)
    assert refused.value.cause is Cause.UNREADABLE


def test_other_protocols_are_known_by_their_first_bytes() -> None:
    class Silent(Wire):
        def recv_into(self, buffer: memoryview) -> int:
            return super().recv_into(buffer) or pytest.fail("waited for more")

    with pytest.raises(NoResponse):
        Response(Silent(b"SSH-2.0-OpenSSH\r\n"), "GET", 65_536)


def test_silence_is_a_broken_connection() -> None:
    with pytest.raises(BrokenOff):
        told(b"")


@pytest.mark.parametrize(
    "content",
    [
        b"Content-Length: 9\r\n\r\nhello",
        b"Transfer-Encoding: chunked\r\n\r\n9\r\nhello",
        b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello",
        b"Transfer-Encoding: chunked\r\n\r\n-5\r\nhello",
        b"Transfer-Encoding: chunked\r\n\r\n" + b"0" * 2 * LINE,
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n" + b"A: b\r\n" * LINE,
    ],
)
def test_a_body_that_breaks_off_gives_what_came(content: bytes) -> None:
    response = told(_OK + content)
    pieces = []
    try:
        for piece in response.pieces():
            pieces.append(piece)
    except BrokenOff as error:
        assert str(error)
    assert b"".join(pieces) in (b"hello", b"")
    assert not (response.spent and response.keeps)


def test_a_dripping_head_and_tiny_chunks_take_linear_time() -> None:
    began = time.process_time()
    with pytest.raises(NoResponse):
        told(_OK + b"a" * 70_000, step=1)
    chunks = b"1\r\nx\r\n" * 100_000
    response = told(_OK + b"Transfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n")
    assert sum(map(len, response.pieces())) == 100_000
    assert time.process_time() - began < 5

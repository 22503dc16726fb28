"""Connections: reuse, deadlines, other ports."""

import socket
import time

import pytest

from checks.collect.connection import Connection
from tests.collect.serving import answer, serving


def test_it_talks_to_an_address_under_another_name() -> None:
    with serving(lambda _: answer("x")) as server:
        connection = Connection("www.example.gov.cn", server.port, "127.0.0.1")
        connection.open(None, None, 2.0, 2.0, time.monotonic() + 5)
        response = connection.send_request("GET", "/x", {"Host": "www.example.gov.cn"}, 9_999)
        assert (response.status, list(response.pieces())) == (200, [b"x"])
        assert (response.spent, connection.used, connection.idle()) == (True, 1, True)
        connection.close()
    assert not connection.idle()


def test_it_is_not_idle_once_the_server_closed_or_said_too_much() -> None:
    with serving(lambda _: [b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nmore"]) as server:
        connection = Connection("127.0.0.1", server.port, "127.0.0.1")
        connection.open(None, None, 2.0, 2.0, time.monotonic() + 5)
        connection.send_request("GET", "/", {"Host": "x"}, 9_999)
        time.sleep(0.05)
        assert not connection.idle()
        connection.close()


def test_a_deadline_that_has_passed_ends_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        connection = Connection("127.0.0.1", listener.getsockname()[1], "127.0.0.1")
        connection.open(None, None, 2.0, 2.0, time.monotonic() + 5)
        connection.until(time.monotonic() - 1, 2.0)
        with pytest.raises(TimeoutError):
            connection.send_request("GET", "/", {"Host": "x"}, 9_999)
        connection.close()


def test_a_value_cannot_break_out_of_its_line() -> None:
    with serving(lambda _: answer("x")) as server:
        connection = Connection("127.0.0.1", server.port, "127.0.0.1")
        connection.open(None, None, 2.0, 2.0, time.monotonic() + 5)
        with pytest.raises(ValueError, match="line break"):
            connection.send_request("GET", "/", {"Host": "x\r\nX: y"}, 9_999)
        connection.close()
    assert not server.requests

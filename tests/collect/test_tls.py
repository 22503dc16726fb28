"""Certificates: good, wrong, and what is told of them."""

import ssl

import pytest
import trustme

from checks.collect.address import Guard, Pin
from checks.collect.fetch import Fetcher
from checks.model.exchange import Exchange
from tests.collect.serving import answer, serving


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def _context(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


def _secure(authority: trustme.CA, names: tuple[str, ...], trusted: bool) -> Exchange:
    with (
        authority.cert_pem.tempfile() as ca_file,
        serving(lambda _: answer("safe"), _context(authority, *names)) as server,
        Fetcher(
            Guard(pins=(Pin.parse(f"www.example.gov.cn:{server.port}:127.0.0.1"),)),
            ca_file=ca_file if trusted else None,
        ) as fetcher,
    ):
        fetcher.fetch(f"https://www.example.gov.cn:{server.port}/")
        return fetcher.fetch(f"https://www.example.gov.cn:{server.port}/")


def test_a_good_certificate(authority: trustme.CA) -> None:
    exchange = _secure(authority, ("www.example.gov.cn",), trusted=True)
    assert (exchange.status, exchange.body) == (200, b"safe")
    assert exchange.tls is not None
    assert (exchange.tls.version, exchange.tls.error) == ("TLSv1.3", None)
    assert exchange.tls.names == ("www.example.gov.cn",)
    assert exchange.tls.not_after is not None
    assert exchange.tls.not_before is not None
    assert "trustme" in (exchange.tls.issuer or "")


@pytest.mark.parametrize(
    ("name", "trusted", "error"),
    [
        ("www.other.gov.cn", True, "Hostname mismatch"),
        ("www.example.gov.cn", False, "unable to get local issuer"),
    ],
)
def test_a_wrong_certificate_is_a_fact(authority: trustme.CA, name: str, trusted: bool, error: str) -> None:
    exchange = _secure(authority, (name,), trusted)
    assert (exchange.status, exchange.body, exchange.failure) == (200, b"safe", None)
    assert exchange.tls is not None
    assert error in (exchange.tls.error or "")
    assert exchange.tls.names == (name,)

"""Which addresses may be connected to."""

import pytest

from checks.collect.address import Guard, Pin, Place, is_public
from checks.model.cause import Cause
from checks.model.exchange import Failure


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "0.1.2.3", "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1", "198.18.0.1",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "2001:0:0:0:0:0:80ff:fffe", "no address",
    ],
)  # fmt: skip
def test_private_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "114.114.114.114", "2400:3200::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "::1", "0.0.0.0", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0"],
)
def test_every_way_to_write_loopback_is_refused(host: str) -> None:
    found = Guard().places(host, 80)
    assert isinstance(found, Failure)
    assert found.cause in (Cause.FORBIDDEN_ADDRESS, Cause.DNS)


def test_private_addresses_may_be_allowed() -> None:
    assert Guard(allow_private=True).places("127.0.0.1", 80) == (("127.0.0.1", 80),)


def test_a_pin_allows_its_host_and_port_only() -> None:
    guard = Guard(pins=(Pin.parse("www.example.gov.cn:8080:127.0.0.1"),))
    assert guard.places("www.example.gov.cn", 8080) == (("127.0.0.1", 8080),)
    for host, port in [("127.0.0.1", 8080), ("localhost", 8080), ("localhost", 80)]:
        found = guard.places(host, port)
        assert isinstance(found, Failure)
        assert found.cause is Cause.FORBIDDEN_ADDRESS
    other = guard.places("www.example.gov.cn.invalid", 8080)
    assert isinstance(other, Failure)
    assert other.cause is Cause.DNS


def test_pins_are_written_as_curl_does() -> None:
    assert Pin.parse("Host.cn:443:[::1],10.0.0.1") == Pin(
        "host.cn", 443, (Place("::1", 443), Place("10.0.0.1", 443))
    )
    assert Pin.parse("h:80:127.0.0.1->8080") == Pin("h", 80, (Place("127.0.0.1", 8080),))


@pytest.mark.parametrize(
    "text",
    ["", "host", "host:80", "host:80:", "host:x:127.0.0.1", "host:0:127.0.0.1", ":80:1.1.1.1", "h:80:name"],
)
def test_a_pin_that_cannot_be_read_says_how_it_is_written(text: str) -> None:
    with pytest.raises(ValueError, match="HOST:PORT:ADDRESS"):
        Pin.parse(text)

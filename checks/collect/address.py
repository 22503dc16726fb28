"""Address: which addresses a name may lead to (SSRF guard)."""

import ipaddress
import socket
from dataclasses import dataclass
from typing import Self

from checks.model.cause import Cause
from checks.model.exchange import Failure

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Pin:
    """One `--resolve HOST:PORT:ADDRESS[,ADDRESS]`: this host at this port lives at exactly these addresses.

    `HOST:PORT:ADDRESS->PORT` leads to another port there (as curl's --connect-to), so that a stand-in needs no right
    to listen on port 80.
    """

    host: str
    port: int
    addresses: tuple[str, ...]
    goal: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the notation of curl; ValueError with one sentence when it is none."""
        host, _, rest = text.partition(":")
        port, _, addresses = rest.partition(":")
        addresses, arrow, goal = addresses.partition("->")
        try:
            found = tuple(str(ipaddress.ip_address(part.strip(" []"))) for part in addresses.split(","))
            if not host or not 0 < int(port) < 65_536 or (arrow and not 0 < int(goal) < 65_536):
                raise ValueError
        except ValueError:
            raise ValueError(
                f"{text!r} is not HOST:PORT:ADDRESS, as www.example.gov.cn:80:127.0.0.1"
            ) from None
        return cls(host.lower().rstrip("."), int(port), found, int(goal) if arrow else None)


def is_public(address: str) -> bool:
    """Whether an IP address is reachable from everywhere; embedded IPv4 addresses are looked through."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and (ip in _NAT64 or int(ip) >> 32 == 0):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_link_local)


@dataclass(frozen=True, slots=True)
class Guard:
    """Says to which addresses a host may be connected; asked once, then that very address is used."""

    allow_private: bool = False
    pins: tuple[Pin, ...] = ()

    def port(self, host: str, port: int) -> int:
        """The port to connect to: the address's own, unless a pin leads elsewhere."""
        goals = (pin.goal for pin in self.pins if (pin.host, pin.port) == (host, port))
        return next((goal for goal in goals if goal is not None), port)

    def addresses(self, host: str, port: int) -> tuple[str, ...] | Failure:
        """The checked addresses of a host in the system's order, or why there are none."""
        for pin in self.pins:
            if (pin.host, pin.port) == (host, port):
                return pin.addresses
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            return Failure(Cause.DNS, f"{host}: {getattr(error, 'strerror', None) or error}")
        addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not self.allow_private:
            for address in addresses:
                if not is_public(address):
                    return Failure(Cause.FORBIDDEN_ADDRESS, f"{host} leads to {address}, which is not public")
        return addresses

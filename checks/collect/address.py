"""Address: which addresses a name may lead to (SSRF guard)."""

import ipaddress
import socket
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from checks.model.cause import Cause
from checks.model.exchange import Failure

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Place(NamedTuple):
    """Where a connection goes: an IP address and a port."""

    address: str
    port: int


@dataclass(frozen=True, slots=True)
class Pin:
    """One `--resolve HOST:PORT:ADDRESS[,ADDRESS]`: this host at this port lives at exactly these places."""

    host: str
    port: int
    places: tuple[Place, ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the notation of curl; ValueError with one sentence when it is none.

        Beyond curl, `ADDRESS->PORT` leads to another port than the one that the address names (as curl's
        `--connect-to`).
        """
        host, _, rest = text.partition(":")
        port, _, places = rest.partition(":")
        try:
            found = tuple(_place(part, int(port)) for part in places.split(","))
            if not host or not 0 < int(port) < 65_536:
                raise ValueError
        except ValueError:
            raise ValueError(
                f"{text!r} is not HOST:PORT:ADDRESS, as www.example.gov.cn:80:127.0.0.1"
            ) from None
        return cls(host.lower().rstrip("."), int(port), found)


def _place(text: str, port: int) -> Place:
    address, arrow, other = text.partition("->")
    chosen = int(other) if arrow else port
    if not 0 < chosen < 65_536:
        raise ValueError
    return Place(str(ipaddress.ip_address(address.strip(" []"))), chosen)


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
    """Says to which places a host may be connected; asked once, then that very place is used.

    `resolved` are the names that the system's resolver knew: while there are none, a name that it does not know
    says nothing of that name, since there may be no resolver at all.
    """

    allow_private: bool = False
    pins: tuple[Pin, ...] = ()
    resolved: set[str] = field(default_factory=set, compare=False)

    def places(self, host: str, port: int) -> tuple[Place, ...] | Failure:
        """The checked places of a host in the system's order, or why there are none."""
        for pin in self.pins:
            if (pin.host, pin.port) == (host, port):
                return pin.places
        try:
            found = _resolved(host, port)
        except (OSError, UnicodeError) as error:
            zh = en = str(getattr(error, "strerror", None) or error)
            if not self.resolved:
                zh, en = "本机还没有解析成任何域名", "this machine has not resolved any name yet"
            return Failure(
                Cause.DNS, f"域名 {host} 解析失败：{zh}", f"the name {host} could not be resolved: {en}"
            )
        if "." in host.strip("0123456789."):
            self.resolved.add(host)
        addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not self.allow_private:
            for address in addresses:
                if not is_public(address):
                    return Failure(
                        Cause.FORBIDDEN_ADDRESS,
                        f"{host} 指向 {address}，不是公网地址",
                        f"{host} leads to {address}, which is no public address",
                    )
        return tuple(Place(address, port) for address in addresses)


def _resolved(host: str, port: int) -> list[Any]:
    """The system's answer; a resolver that is busy is asked once more."""
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        if error.errno != socket.EAI_AGAIN:
            raise
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)

"""Host: names of machines, compared as registrars do."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

_SECOND_LEVEL: Final = frozenset(
    str.split(
        "ac com edu gov mil net org ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd "
        "sh sn sx tj tw xj xz yn zj"
    )
)
"""Second-level names under .cn, below which domains are registered (CNNIC; Public Suffix List)."""
_OTHER_SUFFIXES: Final = frozenset(
    (
        "com.hk",
        "gov.hk",
        "org.hk",
        "com.tw",
        "gov.tw",
        "gov.mo",
        "com.mo",
        "co.uk",
        "gov.uk",
        "co.jp",
        "com.au",
    )
)
_NUMBERS: Final = re.compile(r"\d{1,3}(\.\d{1,3}){3}")


@lru_cache(maxsize=32_768)
def host_of(url: str) -> str:
    """The host of an address in lower case and ASCII; empty when it has none."""
    try:
        return ascii_host(urlsplit(url.strip()).hostname or "")
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def ascii_host(host: str) -> str:
    """A host in lower case and ASCII (IDNA), without final dot; as it is when it has no such form."""
    lowered = host.lower().rstrip(".")
    if lowered.isascii():
        return lowered
    try:
        return lowered.encode("idna").decode("ascii")
    except UnicodeError:
        return lowered


@lru_cache(maxsize=4096)
def registered_domain(host: str) -> str:
    """The domain that was registered: `www.a.gov.cn` to `a.gov.cn`; an IP address is its own."""
    if _NUMBERS.fullmatch(host) or ":" in host:
        return host
    labels = host.split(".")
    if len(labels) < 3:
        return host
    tail = ".".join(labels[-2:])
    deep = (labels[-1] == "cn" and labels[-2] in _SECOND_LEVEL) or tail in _OTHER_SUFFIXES
    return ".".join(labels[-3:]) if deep else tail


def same_site(host: str, other: str) -> bool:
    """Whether two hosts stand under one registered domain."""
    return host == other or registered_domain(host) == registered_domain(other)

"""Address: what an address on a page is to the page and to its target."""

import ipaddress
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal
from urllib.parse import parse_qs, unquote, urlsplit

from checks.model.host import host_of, same_site
from checks.model.page import PageView

Relation = Literal["page", "site", "platform", "identity"]

_DRIVE: Final = re.compile(r"^/*[a-z]:[\\/]", re.IGNORECASE)
_NOWHERE: Final = re.compile(
    r"^\s*(?:#|javascript\s*:\s*(?:void\s*\(?\s*0?\s*\)?|;|//)?\s*;?\s*(?:return\s+false)?\s*;?|about:blank)?\s*$",
    re.IGNORECASE,
)
_ORDINARY: Final = re.compile(
    r"(?:https?://|//)?(?:[a-z0-9-]+\.)+(?:cn|com|net|org|gov|edu|html?|shtml)(?=[/?#:]|$)|[./]?/?[a-z0-9_-]+(?:/[a-z0-9_.-]+)+$|#|javascript:|[a-z0-9_-]+\.s?html?$",
    re.IGNORECASE,
)
"""Addresses that need no closer look: a public name with a known ending, a relative path."""
_HOMELIKE: Final = re.compile(
    r"\s*(?:(?:https?:)?//[^/?#]+)?/?(?:\.{1,2}/)*(?:\.{1,2}|(?:index|default|home|main)\.\w+)?\s*$",
    re.IGNORECASE,
)
_INDEX: Final = re.compile(r"/(?:(?:index|default|home|main)\.\w+)?$", re.IGNORECASE)


def bare(host: str) -> str:
    """A host without its leading www."""
    return host.removeprefix("www.")


def under(host: str, suffixes: Iterable[str]) -> bool:
    """Whether a host is one of these, or below one."""
    return any(
        host == suffix or host.endswith("." + suffix) for suffix in (s.lower().lstrip(".") for s in suffixes)
    )


def related(host: str, page: PageView, relation: Relation) -> bool | None:
    """Whether a host stands in a relation to the page; None when the register of targets does not say.

    `page`: the page's own host, the main domain or a further host of the target, www. ignored; `site`: under the
    same registered domain, or one of the former, or under the parent's domain; `platform`, `identity`: the declared
    hosts of the service platform and of unified identity.
    """
    target = page.target
    if relation in ("platform", "identity"):
        declared = target.platform_hosts if relation == "platform" else target.identity_hosts
        return any(bare(host) == bare(each.lower()) for each in declared) if declared else None
    own = [page.host, *target.hosts, *(host_of(f"http://{d}/") for d in (target.main_domain,) if d)]
    if any(bare(host) == bare(each.lower()) for each in own):
        return True
    if relation == "page":
        return False
    parent = target.declared.get("parent_domain")
    return same_site(host, page.host) or (isinstance(parent, str) and under(host, (parent,)))


def parameter_of(address: str, name: str) -> str | None:
    """A parameter of the query, decoded; None without it."""
    try:
        values = parse_qs(urlsplit(address).query).get(name)
    except ValueError:  # no address at all
        return None
    return values[0] if values else None


@lru_cache(maxsize=8192)
def leads_nowhere(address: str | None) -> bool:
    """Whether a link has no address that a browser could follow: none, `#`, `javascript:;`, `about:blank`."""
    return address is None or _NOWHERE.match(address) is not None


def is_home(address: str, page: PageView) -> bool:
    """Whether an address is the root, or an index file in it, of the page's site."""
    if not _is_homelike(address) and not _ends_alike(address, page.target.location):
        return False
    url = page.resolve(address)
    if url is None:
        return False
    if url == page.target.location:
        return True
    parts = urlsplit(url)
    own = related(host_of(url), page, "page") or same_site(host_of(url), page.host)
    return own and parts.path.count("/") == 1 and _INDEX.search(parts.path) is not None and not parts.query


@lru_cache(maxsize=8192)
def _is_homelike(address: str) -> bool:
    return _HOMELIKE.match(address) is not None


@lru_cache(maxsize=8192)
def _ends_alike(address: str, location: str) -> bool:
    """Whether the target's root lies deeper than the host's, and an address may be it."""
    last = urlsplit(location).path.rstrip("/").rpartition("/")[2]
    return bool(last) and last in address


@lru_cache(maxsize=8192)
def unusable(address: str) -> str | None:
    """Why nobody else can open an address: a file, this machine, an inner network; None when it can be opened."""
    if _ORDINARY.match(address):
        return None
    written = unquote(address.strip())
    lowered = written.lower()
    if lowered.startswith("file:") or _DRIVE.match(lowered):
        return "本地文件"
    if written.startswith("\\\\"):
        return "内网共享"
    if not re.match(r"(?:[a-z][a-z0-9+.-]*:)?//", lowered):
        return None
    host = host_of(written if "://" in written else f"http:{written}")
    if not host or not re.match(r"(?:https?|ftp|wss?):|//", lowered):
        return None
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return (
            "本机地址"
            if host == "localhost" or host.endswith(".localhost")
            else "主机名没有域"
            if "." not in host
            else None
        )
    return None if number.is_global else "内网或本机地址"

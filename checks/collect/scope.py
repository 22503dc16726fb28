"""Scope: which addresses belong to the site under test."""

from dataclasses import dataclass

from checks.artefacts.url import authority, canonical, split
from checks.model.target import Target


@dataclass(frozen=True, slots=True)
class Scope:
    """The authorities (`host` or `host:port`) of a site, under any scheme; a `<base>` never widens them."""

    authorities: frozenset[str]

    def holds(self, url: str) -> bool:
        """Whether a canonical URL belongs to the site."""
        return url.split("/", 3)[2] in self.authorities


def scope_of(target: Target) -> Scope:
    """The host of the target's location at its port, with and without `www.`, and its further hosts at the usual ports or that one.

    ValueError when the location is no http or https address.
    """
    home = home_of(target)
    port = authority(home).removeprefix(_host(home))
    found = {authority(home), _twin(authority(home))}
    for name in target.hosts:
        url = canonical(name if "://" in name else f"http://{name}/")
        if url is not None:
            found |= {authority(url)} if authority(url) != _host(url) else {_host(url), _host(url) + port}
    return Scope(frozenset(found))


def home_of(target: Target) -> str:
    """The canonical address of the home page; ValueError when the location is none."""
    location = target.location.strip()
    url = canonical(location if "://" in location else f"http://{location}")
    if url is None:
        raise ValueError(f"{target.location!r} is not an http or https address")
    return url


def _twin(place: str) -> str:
    """The same host as it is called with or without `www.`; an address of digits has none."""
    if place.startswith("www."):
        return place[4:]
    return (
        place
        if place.startswith("[") or place.partition(":")[0].replace(".", "").isdigit()
        else f"www.{place}"
    )


def _host(url: str) -> str:
    host = split(url).host
    return f"[{host}]" if ":" in host else host

"""Trap: shapes of addresses that never end."""

import re

from checks.artefacts.url import LONGEST

_DIGITS = re.compile(r"\d+")
_REPEATED = re.compile(r"(/[^/?]+(?:/[^/?]+)?)\1\1(?=[/?]|\Z)")


def trap_of(url: str) -> str | None:
    """Why a canonical URL is not worth asking for: `too-long`, or a `repetition` of folders; None: it is."""
    if len(url) > LONGEST:
        return "too-long"
    return "repetition" if _REPEATED.search(url) else None


def pattern_of(url: str) -> str | None:
    """What the addresses of an endless calendar or list have in common; None for ordinary ones."""
    path, mark, query = url.partition("?")
    if mark:
        return f"{path}?{'&'.join(sorted({pair.partition('=')[0] for pair in query.split('&')}))}"
    if path.endswith("/") and any(part.isdigit() for part in path.split("/")[3:]):
        return _DIGITS.sub("0", path)
    return None


def part_of(url: str) -> str:
    """The part of the site that an address stands in: its host and first folder."""
    host, _, path = url.partition("//")[2].partition("/")
    folder, slash, _ = path.partition("?")[0].partition("/")
    return f"{host}/{folder}/" if slash else f"{host}/"

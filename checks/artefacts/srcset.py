"""Srcset: the addresses of a list of image candidates (HTML §4.8.4.2.1)."""

import re
from typing import Final

_CANDIDATE: Final = re.compile(r"([^\s,]\S*?)(?:,(?=\s|$)|\s+[^,]*(?:,|$)|$)")
_MOST: Final = 10


def candidates(srcset: str) -> list[str]:
    """The addresses as written, without width or density, at most 10; data: addresses are left out."""
    found = [match.group(1) for match in _CANDIDATE.finditer(srcset[:20_000])]
    return [address for address in found if not address.lower().startswith("data:")][:_MOST]

"""Nearest: the name that was probably meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher

_LONGEST = 60


def nearest(word: str, names: Iterable[str]) -> str:
    """The most similar of the names, or an empty string when none is close; ties go to the first by name."""
    if not word or len(word) > _LONGEST:
        return ""
    wanted = _plain(word)
    best, likeness = "", 0.0
    for name in sorted(names):
        ratio = 1.0 if _plain(name) == wanted else SequenceMatcher(None, wanted, _plain(name)).ratio()
        if ratio > likeness:
            best, likeness = name, ratio
    return best if likeness >= 0.7 else ""


def _plain(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "").replace(" ", "")

"""Nearest: the name that was probably meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher

_LONGEST = 60
_CLOSE = 0.7


def nearest(word: str, names: Iterable[str]) -> str:
    """The most similar of the names, or an empty string when none is close; ties go to the first by name.

    Of paths (`norm/rule`) that begin alike only the last parts are compared.
    """
    if not word or len(word) > _LONGEST:
        return ""
    best, likeness = "", 0.0
    for name in sorted(names):
        ratio = _likeness(word, name)
        if ratio > likeness:
            best, likeness = name, ratio
    return best if likeness >= _CLOSE else ""


def _likeness(word: str, name: str) -> float:
    head, _, tail = word.rpartition("/")
    if head and name.startswith(f"{head}/"):
        word, name = tail, name[len(head) + 1 :]
    left, right = _plain(word), _plain(name)
    return 1.0 if left == right else SequenceMatcher(None, left, right).ratio()


def _plain(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "").replace(" ", "")

"""Pointer: JSON Pointers (RFC 6901) as keys and back, as fragments of references write them."""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote

from checks.artefacts.tree import Path, child_key


def write_pointer(path: Iterable[str | int]) -> str:
    """The JSON Pointer of a path; the root is the empty text."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def read_fragment(fragment: str) -> Path | None:
    """The keys that a fragment (`#/a/b%20c`) names; None when it is no JSON Pointer."""
    if fragment in ("", "#"):
        return ()
    if not fragment.startswith("#/"):
        return None
    steps = fragment[2:].split("/")
    return tuple(unquote(step).replace("~1", "/").replace("~0", "~") for step in steps)


def lookup(value: Any, path: Sequence[str | int]) -> tuple[bool, Any]:
    """Whether a path leads to a value, and the value; indices of lists may be written as text."""
    for step in path:
        key = child_key(value, step)
        if key is None:
            return False, None
        value = value[key]
    return True, value

"""Given: what a rule on an interface definition selects, in either of its two dialects and views.

A selector is Spectral's JSONPath, else a standard one (RFC 9535). References are followed, and what several
places refer to is selected once, at its definition; `written(…)` selects in the document as it is written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checks.model.sentence import Sentence, problem
from checks.select.segment import Selector, SelectorError
from checks.select.spectral_path import parse_path

_WRITTEN = re.compile(r"written\((\$.*)\)\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Given:
    """A read selector: `selector` in Spectral's dialect, or None for a standard one kept as `text`."""

    text: str
    written: bool
    selector: Selector | None


@lru_cache(maxsize=2048)
def parse_given(text: str) -> Given:
    """Read a selector of a rule; `SelectorError` tells in one sentence why it cannot be used."""
    found = _WRITTEN.fullmatch(text.strip())
    path = found[1].strip() if found else text.strip()
    try:
        return Given(path, found is not None, parse_path(path))
    except SelectorError as error:
        reason = standard_problem(path)
        if reason is not None:
            raise error from None
    return Given(path, found is not None, None)


def check_given(text: str) -> Sentence | None:
    """Why a selector cannot be used, in one sentence (None: it can)."""
    return problem(parse_given, text)


def standard_problem(text: str) -> str | None:
    """Why a text is no JSONPath of RFC 9535 (None: it is one)."""
    import jsonpath_rfc9535

    try:
        jsonpath_rfc9535.compile(text)
    except (jsonpath_rfc9535.JSONPathError, RecursionError) as error:
        return str(error).split("\n", 1)[0]
    return None


def find_standard(text: str, document: Any) -> Iterable[tuple[tuple[str | int, ...], Any]]:
    """Path and value of all nodes that a JSONPath of RFC 9535 selects, in the standard's order."""
    import jsonpath_rfc9535

    try:
        nodes = jsonpath_rfc9535.find(text, document)
    except (jsonpath_rfc9535.JSONPathError, RecursionError) as error:
        said = str(error).splitlines()[0]
        raise SelectorError(f"JSONPath {text!r}：{said}", f"{said} in the JSONPath {text!r}") from None
    return [(tuple(node.location), node.value) for node in nodes]

"""Figure: the thresholds that a selector itself holds, such as `length(x) >= 12`."""

import re
from collections.abc import Iterator
from typing import Final

_QUOTED: Final = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|(?<=\()/(?:[^/\\\n]|\\.)+/|--[^\n]*")
_THRESHOLDS: Final = tuple(
    re.compile(rf"{before}\s*(\d+)(?![\w.])", re.IGNORECASE)
    for before in (r"(?:<=|>=|(?<![<=])>|<(?!>)|\bBETWEEN\b)", r"\bBETWEEN\s+\S+\s+AND\b")
)
LEAST: Final = 2
"""Smaller ones only ask whether there is any, or more than one."""


def moved_figures(text: str) -> Iterator[tuple[str, str]]:
    """The text with one threshold a step up or down, and what was changed; not in quotes, patterns and comments."""
    plain = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    for found in (each for threshold in _THRESHOLDS for each in threshold.finditer(plain)):
        figure = int(found[1])
        for moved in (figure + 1, figure - 1) if figure >= LEAST else ():
            yield f"{text[: found.start(1)]}{moved}{text[found.end(1) :]}", f"{found[0].strip()} → {moved}"

"""Typography: how the text of an article's body is set, as the browser measured it.

The browser writes `guiju-font="SIZE LINE WIDTH CHARACTERS"` on each visible element with text of its own: font size
and line height in CSS px, the width of its block, and how many characters other than white space it holds itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

FONT: Final = "guiju-font"
_FEWEST: Final = 20
"""Characters; less is no text to speak of."""


@dataclass(frozen=True, slots=True)
class Typography:
    """Medians weighted by characters: font size in CSS px, line height as multiple of it, characters a line."""

    font_px: float
    line_ratio: float
    line_chars: float


def typography(nodes: Iterable[Any]) -> Typography | None:
    """The typography of elements that the browser has measured; None when they hold next to no text."""
    measured = [found for node in nodes if (found := _read(node.attributes.get(FONT))) is not None]
    if sum(chars for *_, chars in measured) < _FEWEST:
        return None
    return Typography(
        _median([(size, chars) for size, _, _, chars in measured]),
        _median([(round(line / size, 2), chars) for size, line, _, chars in measured]),
        _median([(round(width / size, 1), chars) for size, _, width, chars in measured]),
    )


def _read(written: str | None) -> tuple[float, float, float, float] | None:
    try:
        size, line, width, chars = (float(part) for part in (written or "").split())
    except ValueError:
        return None
    return (size, line, width, chars) if size > 0 and chars > 0 else None


def _median(weighted: Sequence[tuple[float, float]]) -> float:
    """The least value that at least half of the weight does not exceed."""
    half = sum(weight for _, weight in weighted) / 2
    total = 0.0
    for value, weight in sorted(weighted):
        total += weight
        if total >= half:
            return value
    return weighted[-1][0]

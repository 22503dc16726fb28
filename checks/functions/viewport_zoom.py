"""viewportZoom: a viewport declaration lets people zoom.

The value is the content of `meta[name=viewport]`. Fails when `user-scalable` is `no` or a number between -1
and 1, or when `maximum-scale` is below `minScale` (2, trial); a negative maximum is ignored, `yes` is 1,
`device-width` and `device-height` 10, other words 0.1 (CSS Device Adaptation §10.4). Pairs are separated by
comma, semicolon or white space; names are case-insensitive; the last of equal names counts.
Source: ACT rule b4f0c3.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_LONGEST: Final = 2_000
_PAIR: Final = re.compile(r"([^\s,;=]+)\s*=\s*([^\s,;=]*)")
_NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?", re.IGNORECASE)
_WORDS: Final = {"yes": 1.0, "device-width": 10.0, "device-height": 10.0, "no": 0.0}


@dataclass(frozen=True, slots=True)
class ViewportZoomOptions:
    """`minScale`: how much zoom must be left, as a factor."""

    minScale: float = 2


def build(options: ViewportZoomOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def viewport_zoom(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str):
            return
        pairs = {name.lower(): text for name, text in _PAIR.findall(value[:_LONGEST])}
        scalable = pairs.get("user-scalable")
        if scalable and -1 < _number(scalable) < 1:
            yield Problem(f"禁止了缩放：user-scalable={scalable}", f"zoom is disabled: user-scalable={scalable}",
                          value=f"user-scalable={scalable}")  # fmt: skip
            return
        maximum = pairs.get("maximum-scale")
        if maximum and 0 <= _number(maximum) < options.minScale:
            yield Problem(f"最大缩放不足 {options.minScale:g} 倍：maximum-scale={maximum}",
                          f"zoom below {options.minScale:g}: maximum-scale={maximum}",
                          value=f"maximum-scale={maximum}")  # fmt: skip

    return viewport_zoom


def _number(text: str) -> float:
    found = _NUMBER.match(text)
    return float(found.group()) if found else _WORDS.get(text.lower(), 0.1)


FUNCTION = Function("viewportZoom", ViewportZoomOptions, build, __doc__ or "")

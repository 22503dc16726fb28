"""Lab: colours as the eye tells them apart (CIELAB under D65, ΔE2000 after Sharma, Wu & Dalal 2005)."""

import math
from typing import NamedTuple


class Lab(NamedTuple):
    """A colour in CIELAB: lightness 0 to 100, and the two axes of hue."""

    light: float
    a: float
    b: float

    @property
    def chroma(self) -> float:
        """How colourful it is; grey has 0."""
        return math.hypot(self.a, self.b)


def read_lab(colour: str) -> Lab | None:
    """A colour written as #rrggbb; None for anything else."""
    try:
        red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    except ValueError:
        return None
    if len(colour) != 7 or colour[0] != "#":
        return None
    x = _bend((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    y = _bend(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    z = _bend((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return Lab(116 * y - 16, 500 * (x - y), 200 * (y - z))


def delta_e(one: Lab, other: Lab) -> float:
    """How different two colours look (CIEDE2000); about 1 is the least that is noticed."""
    mean = (one.chroma + other.chroma) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = one.a * (1 + g), other.a * (1 + g)
    c1, c2 = math.hypot(a1, one.b), math.hypot(a2, other.b)
    h1, h2 = (
        math.degrees(math.atan2(b, a)) % 360 if a or b else 0.0 for a, b in ((a1, one.b), (a2, other.b))
    )
    turn = h2 - h1
    if c1 * c2 == 0:
        turn = 0.0
    elif abs(turn) > 180:
        turn -= math.copysign(360, turn)
    dl, dc = other.light - one.light, c2 - c1
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    light, c = (one.light + other.light) / 2, (c1 + c2) / 2
    hue = h1 + h2
    if c1 * c2 != 0:
        hue = hue / 2 if abs(h1 - h2) <= 180 else (hue + 360 if hue < 360 else hue - 360) / 2
    t = (
        1
        - 0.17 * _cos(hue - 30)
        + 0.24 * _cos(2 * hue)
        + 0.32 * _cos(3 * hue + 6)
        - 0.20 * _cos(4 * hue - 63)
    )
    sl = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    rc = 2 * math.sqrt(c**7 / (c**7 + 25**7))
    rt = -math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2)))) * rc
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _bend(part: float) -> float:
    return float(part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))

"""CIEDE2000 against the pairs published with it (Sharma, Wu & Dalal 2005, table 1)."""

import pytest

from checks.functions.lab import Lab, delta_e, read_lab


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
        ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((50, 2.5, 0), (58, 24, 15), 19.4535),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_published_pairs(one: tuple[float, ...], other: tuple[float, ...], expected: float) -> None:
    assert delta_e(Lab(*one), Lab(*other)) == pytest.approx(expected, abs=5e-5)
    assert delta_e(Lab(*other), Lab(*one)) == pytest.approx(expected, abs=5e-5)


def test_known_colours() -> None:
    red = read_lab("#ff0000")
    assert red is not None
    assert (red.light, red.a, red.b) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    grey = read_lab("#777777")
    assert grey is not None and grey.chroma < 0.01


@pytest.mark.parametrize("text", ["", "red", "#fff", "#gggggg", "#1234567", "1234567"])
def test_anything_else_is_no_colour(text: str) -> None:
    assert read_lab(text) is None

"""Typography of measured elements."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from checks.artefacts.typography import Typography, typography


def read(*fonts: str) -> Typography | None:
    html = "".join(f'<p guiju-font="{font}">x</p>' for font in fonts)
    return typography(LexborHTMLParser(html).css("p"))


def test_medians_are_weighted_by_characters() -> None:
    assert read("12 18 600 90", "16 32 800 200") == Typography(16, 2.0, 50.0)
    assert read("16 32 800 40", "12 18 600 90") == Typography(12, 1.5, 50.0)


@pytest.mark.parametrize("font", ["", "16", "x 1 2 3", "0 18 600 90", "16 18 600 0", "16 32 800 19"])
def test_next_to_no_text_or_no_measure_says_nothing(font: str) -> None:
    assert read(font) is None


def test_ties_take_the_smaller() -> None:
    assert read("14 14 140 50", "18 36 360 50") == Typography(14, 1.0, 10.0)

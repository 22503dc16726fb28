"""fitsWidths on measured layouts."""

from typing import Any

import pytest

from tests.functions.calling import call, fails, holds, unknown


def lay(scroll: int, free: int = 0, clipped: bool = False) -> dict[str, Any]:
    widest = [{"selector": "div#wide", "right": scroll}]
    return {"scroll_width": scroll, "free_width": free, "clipped": clipped, "widest": widest}


def test_fits_with_a_pixel_to_spare() -> None:
    assert holds("fitsWidths", {"1366": lay(1367), "1920": lay(1920)}, {"widths": (1366, 1920)})


def test_wider_fails_and_names_the_widest() -> None:
    said = fails("fitsWidths", {"1366": lay(1368)}, {"widths": (1366,)})
    assert "1366" in said and "1368" in said and "div#wide" in said


def test_what_the_page_clips_needs_no_scrolling() -> None:
    assert holds("fitsWidths", {"1366": lay(1900, clipped=True)}, {"widths": (1366,)})


def test_text_that_the_page_cuts_off_is_lost() -> None:
    cut = {**lay(1200, clipped=True), "text_width": 1200}
    assert "文字被裁掉" in fails("fitsWidths", {"390": cut}, {"widths": (390,)})
    assert fails("fitsWidths", {"320": cut}, {"widths": (320,), "but_tables": True})
    assert holds("fitsWidths", {"390": {**cut, "text_width": 391}}, {"widths": (390,)})


def test_tables_may_be_wider_where_they_are_excepted() -> None:
    wide = {"320": lay(900, free=0)}
    assert holds("fitsWidths", wide, {"widths": (320,), "but_tables": True})
    assert fails("fitsWidths", wide, {"widths": (320,)})
    assert fails("fitsWidths", {"320": lay(900, free=800)}, {"widths": (320,), "but_tables": True})


@pytest.mark.parametrize("value", [{}, {"390": None}, {"390": {"scroll_width": "x"}}, [], "x"])
def test_a_width_that_was_not_measured_cannot_be_told(value: Any) -> None:
    assert unknown("fitsWidths", value, {"widths": (390,)}).cause == "not-collected"


def test_refuses_no_widths() -> None:
    with pytest.raises(ValueError):
        call("fitsWidths", {}, {"widths": ()})

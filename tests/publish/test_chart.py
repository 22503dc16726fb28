import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from checks.publish.chart import bar, columns, ring, shares, stacked

PARTS = [("passed", "通过", 3), ("failed", "不<通>过", 1), ("untested", "未检查", 0)]


@pytest.mark.parametrize(
    "drawn",
    [
        stacked(PARTS, "结果"),
        stacked([], "空"),
        shares(PARTS, "结果"),
        columns([("<60", 2)], "得分"),
        columns([], "空"),
        ring(93.4, "覆盖"),
        bar(1, 0),
    ],
)
def test_pictures_are_one_line_and_say_what_they_show(drawn: str) -> None:
    assert "\n" not in drawn
    picture = LexborHTMLParser(drawn).css_first("svg")
    assert picture.attributes.get("aria-label") or picture.attributes.get("aria-hidden") == "true"
    assert not re.search(r"NaN|nan|inf", drawn)


def test_a_stack_tells_every_count_and_fills_its_width() -> None:
    drawn = stacked(PARTS, "结果")
    assert 'aria-label="结果：通过 3 个，不&lt;通&gt;过 1 个，未检查 0 个"' in drawn
    assert drawn.count("<rect") == 2
    assert drawn.count("<li>") == 3
    assert 'x="75.000"' in drawn


def test_a_bar_is_as_long_as_its_share() -> None:
    assert 'class="g-failed" width="25.00"' in bar(1, 4, "failed")


def test_the_highest_column_is_full() -> None:
    heights = re.findall(r'height="([\d.]+)"', columns([("a", 4), ("b", 2), ("c", 0)], "x"))
    assert heights == ["78.0", "39.0", "0.0"]

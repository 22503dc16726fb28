"""The thresholds that selectors hold."""

import pytest

from checks.engine.figure import moved_figures


@pytest.mark.parametrize(("text", "moved"), [
    ("SELECT 1 FROM t WHERE length(x) >= 12", ["12 → 13", "12 → 11"]),
    ("SELECT 1 FROM t WHERE a < 10 AND b > 1 AND c <> 5 AND d = 7", ["10 → 11", "10 → 9"]),
    ("WHERE h BETWEEN 13 AND 23", ["13 → 14", "13 → 12", "23 → 24", "23 → 22"]),
    ("WHERE a >= 0.5 OR b <= 20x OR c > $most OR note <> '> 30' -- a > 40", []),
    ("$..[?(@.maxLength > 255 && @.name != '> 8')]", ["255 → 256", "255 → 254"]),
    ("WHERE a / b >= 20 / c", ["20 → 21", "20 → 19"]),
    ("$..[?(@.name.match(/^.{3}>90/))]", []),
])  # fmt: skip
def test_thresholds_and_nothing_else(text: str, moved: list[str]) -> None:
    found = list(moved_figures(text))
    assert [shown.split()[-3:] for _, shown in found] == [each.split() for each in moved]
    assert all(changed != text for changed, _ in found)


def test_the_figure_is_moved_where_it_stands() -> None:
    assert [changed for changed, _ in moved_figures("a '12' >= 12;")] == ["a '12' >= 13;", "a '12' >= 11;"]

import pytest

from tests.functions.calling import fails, holds


@pytest.mark.parametrize(
    "text",
    ["2025/04/27-2026/01/01", "2025/04/27", "2025-04-27至2026-01-01", "2025-04-27 ~ 至今", "2025年4月27日—2026年1月1日",
     "2025/4/27-现在", "20250427-20260101", "", None],
)  # fmt: skip
def test_ranges(text: str | None) -> None:
    assert holds("dateRange", text)


@pytest.mark.parametrize(
    "text",
    ["2026/01/01-2025/04/27", "长期", "2025", "2025/02/30", "2025/04/27-2025/13/01", "-", "2025/04/27-"],
)
def test_no_ranges(text: str) -> None:
    assert fails("dateRange", text)

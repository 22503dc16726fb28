from pathlib import Path

import pytest

from tests.rulebook.made import NORM_PATH, codes, faults


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (
            "{status: drafting, date: 2025-01-01}, {status: consultation, date: 2025-06-01}, {status: trial, date: 2026-01-01}",
            [],
        ),
        ("{status: trial, date: 2026-01-01}", []),
        ("{status: drafting, date: 2025-01-01}, {status: trial, date: 2026-01-01}", ["history/order"]),
        ("{status: withdrawn, date: 2025-01-01}, {status: trial, date: 2026-01-01}", ["history/order"]),
        (
            "{status: consultation, date: 2026-02-01}, {status: trial, date: 2026-01-01}",
            ["history/backwards"],
        ),
        ("{status: drafting, date: 2025-01-01}", ["history/status"]),
    ],
)
def test_statuses_follow_each_other(tmp_path: Path, steps: str, expected: list[str]) -> None:
    assert codes(faults(tmp_path, ("summary:", f"history: [{steps}]\nsummary:"), path=NORM_PATH)) == expected

from pathlib import Path

import pytest

from tests.rulebook.made import codes, faults

ONE = "  - {revision: 1, date: 2026-01-01, impact: more, note: 首次编写}\n"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (ONE + "  - {revision: 2, date: 2026-02-01, impact: fewer, note: 放宽一些}\n", []),
        ("  - {revision: 2, date: 2026-02-01, impact: fewer, note: 放宽一些}\n" + ONE, []),
        (ONE + ONE, ["history/repeated"]),
        (ONE + "  - {revision: 3, date: 2026-02-01, impact: fewer, note: 放宽一些}\n", ["history/gap"]),
        (ONE + "  - {revision: 2, date: 2025-02-01, impact: fewer, note: 放宽一些}\n", ["history/backwards"]),
    ],
)
def test_revisions_count_up(tmp_path: Path, changes: str, expected: list[str]) -> None:
    assert codes(faults(tmp_path, (ONE, changes))) == expected

from pathlib import Path

import pytest

from tests.rulebook.made import HOME, NORM, NORM_PATH, RULE, codes, faults, load

LATER = "norms/cluster-design/1.1/norm.yaml"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("status: trial", "status: drafting", ["edition/dates", "edition/dates", "framework/status"]),
        (
            "status: trial",
            "status: superseded",
            ["edition/dates", "edition/no-successor", "framework/status"],
        ),
        ("status: trial", "status: in-force\nended: 2027-01-01", ["edition/dates", "framework/status"]),
        ('effective: "2026-01-01"\n', "", ["edition/dates"]),
        ('effective: "2026-01-01"', "effective: 2025-01-01", ["edition/dates"]),
        ("summary:", "replaces: [cluster-design@0.9]\nsummary:", ["reference/edition"]),
        ("summary:", "replaces: [国发〔2016〕51号]\nsummary:", []),
        ("summary:", "extends: cluster-design@1.0\nsummary:", ["edition/cycle"]),
        ("summary:", "removed: [nothing]\nsummary:", ["edition/removed"]),
    ],
)
def test_status_dates_and_descent_agree(tmp_path: Path, before: str, after: str, expected: list[str]) -> None:
    found = codes(faults(tmp_path, (before, after), path=NORM_PATH))
    assert sorted(found) == sorted(expected)


def test_circles_over_several_editions(tmp_path: Path) -> None:
    old = NORM.replace("summary:", "extends: cluster-design@1.1\nsummary:")
    new = NORM.replace("summary:", "extends: cluster-design@1.0\nsummary:")
    loaded = load(tmp_path, {NORM_PATH: old, LATER: new})
    assert codes(list(loaded.faults)).count("edition/cycle") == 2


def test_a_replaced_edition_has_ended(tmp_path: Path) -> None:
    loaded = load(tmp_path, {LATER: NORM.replace("summary:", "replaces: [cluster-design@1.0]\nsummary:")})
    assert [(fault.code, fault.path) for fault in loaded.faults] == [("edition/still-in-force", NORM_PATH)]


def test_removed_rules_are_not_written(tmp_path: Path) -> None:
    later = NORM.replace("summary:", "extends: cluster-design@1.0\nremoved: [page-title]\nsummary:")
    loaded = load(tmp_path, {LATER: later, "norms/cluster-design/1.1/rules/page-title.yaml": RULE})
    assert codes(list(loaded.faults)) == ["edition/removed"]


def test_rules_need_a_norm(tmp_path: Path) -> None:
    loaded = load(tmp_path, {NORM_PATH: None})
    assert "edition/no-norm" in codes(list(loaded.faults))
    assert HOME


def test_an_edition_that_replaces_itself_is_told_once(tmp_path: Path) -> None:
    loaded = load(tmp_path, {NORM_PATH: NORM.replace("summary:", "replaces: [cluster-design@1.0]\nsummary:")})
    assert codes(list(loaded.faults)) == ["edition/cycle"]

from pathlib import Path

from tests.rulebook.made import codes, faults


def test_a_passing_and_a_failing_example_are_needed(tmp_path: Path) -> None:
    assert "example/no-passing" in codes(faults(tmp_path, ("outcome: passed", "outcome: inapplicable")))
    found = faults(tmp_path, ("outcome: failed, findings: 1", "outcome: cantTell, findings: 1"))
    assert "example/no-failing" in codes(found)


def test_a_candidate_may_be_undecided(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("outcome: failed, findings: 1", "outcome: cantTell, findings: 1"),
        ("otherwise:", "candidate: true\notherwise:"),
    )
    assert codes(found) == []


def test_contradictions_and_repeated_names(tmp_path: Path) -> None:
    assert codes(faults(tmp_path, ("outcome: passed, html", "outcome: passed, findings: 1, html"))) == [
        "example/contradiction"
    ]
    assert codes(
        faults(tmp_path, ("缺标题, outcome: failed, findings: 1", "缺标题, outcome: failed, findings: 0"))
    ) == ["example/contradiction"]
    assert codes(faults(tmp_path, ("name: 标题太长", "name: 缺标题"))) == ["example/repeated-name"]

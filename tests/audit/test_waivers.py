"""A waiver file in which one entry is bad still counts for the others."""

from datetime import date
from pathlib import Path

from checks.audit.waivers import read_waivers

GOOD = "- {rule: n/r, subject: 'http://a/*', reason: 正在改造, owner: 信息中心, expires: 2026-12-31}"


def read(tmp_path: Path, text: str) -> tuple[list[tuple[object, ...]], list[str]]:
    path = tmp_path / "waivers.yaml"
    path.write_text(text, "utf-8")
    decisions, misfits = read_waivers(path)
    return [(d.sort, d.rule, d.subject, d.expires, d.line) for d in decisions], [
        f"{m.problem} {m.line} {m.zh}" for m in misfits
    ]


def test_waivers_and_confirmations(tmp_path: Path) -> None:
    text = f"waivers:\n  {GOOD}\nconfirmations:\n  - {{rule: n/s, fingerprint: {'a' * 32}, decision: dismissed, reason: 引文, owner: 张工}}\n"
    decisions, misfits = read(tmp_path, text)
    assert decisions == [
        ("waive", "n/r", "http://a/*", date(2026, 12, 31), 2),
        ("dismiss", "n/s", None, None, 4),
    ]
    assert misfits == []


def test_a_bad_entry_is_told_at_its_line_and_the_rest_counts(tmp_path: Path) -> None:
    text = f"waivers:\n  - {{rule: n/r, reason: 无, owner: 无, expires: 明天}}\n  {GOOD}\n  - {{rule: n/r}}\n"
    decisions, misfits = read(tmp_path, text)
    assert [decision[4] for decision in decisions] == [3]
    assert {misfit.split()[1] for misfit in misfits} == {"2", "4"}
    assert all(misfit.startswith("malformed") for misfit in misfits)


def test_what_is_no_waiver_file_at_all(tmp_path: Path) -> None:
    for text in ("[1, 2]", "waivers: 3", "a: [", "", "\x00"):
        decisions, misfits = read(tmp_path, text)
        assert decisions == []
        assert misfits or text == ""


def test_no_file(tmp_path: Path) -> None:
    decisions, misfits = read_waivers(tmp_path / "none.yaml")
    assert decisions == () and [misfit.problem for misfit in misfits] == ["malformed"]

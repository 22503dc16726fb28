from pathlib import Path

from checks.rulebook.fault import Edit, Fault
from checks.rulebook.load import load_standards
from checks.rulebook.repair import repair_files, repaired
from tests.rulebook.made import RULE, RULE_PATH, make


def test_edits_are_made_once_and_never_over_each_other() -> None:
    assert repaired("abcdef", [Edit(4, 5, "E"), Edit(0, 2, "X"), Edit(1, 3, "Y"), Edit(0, 2, "X")]) == "XcdEf"
    assert repaired("abc", [Edit(2, 9, "")]) == "abc"


def test_mechanical_faults_are_repaired(tmp_path: Path) -> None:
    broken = RULE.replace('clause: "5.10"', "clause: 5.10").replace("verified: true", "verified: yes")
    broken = broken.replace("function: truthy", "function: truhty").replace("check_by_hand:", "checkByHand:")
    folder = make(tmp_path, {RULE_PATH: broken.split("\n", 1)[1]})
    for _ in range(3):
        repair_files(folder, load_standards(folder).faults)
    assert (folder / RULE_PATH).read_text("utf-8") == RULE
    assert load_standards(folder).faults == ()


def test_line_ends_stay(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1\r\nb: 2\r\n")
    fault = Fault("a.yaml", 2, 1, "x", "", "", edit=Edit(5, 6, "c"))
    assert repair_files(tmp_path, [fault]) == ["a.yaml"]
    assert (tmp_path / "a.yaml").read_bytes() == b"a: 1\r\nc: 2\r\n"


def test_what_a_link_leads_to_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("abc", "utf-8")
    (tmp_path / "a.yaml").symlink_to(tmp_path / "other.txt")
    fault = Fault("a.yaml", 1, 1, "x", "x", "x", edit=Edit(0, 1, "z"))
    assert repair_files(tmp_path, [fault]) == []
    assert (tmp_path / "a.yaml").is_symlink() and (tmp_path / "other.txt").read_text("utf-8") == "abc"

from pathlib import Path

from checks.rulebook.layout import Place
from checks.rulebook.load import shipped_grammar
from checks.rulebook.standards import read_file, read_files
from tests.rulebook.made import RULE, RULE_PATH, make


def test_a_file_is_sound_when_it_fits_its_schema() -> None:
    grammar = shipped_grammar()
    place = Place(RULE_PATH, "rule", "page-title", "cluster-design", "1.0")
    file, found = read_file(place, RULE.encode(), grammar)
    assert (file.sound, list(found)) == (True, [])
    file, found = read_file(place, b"", grammar)
    assert (file.sound, [fault.code for fault in found]) == (False, ["yaml/empty"])
    file, found = read_file(place, b"[1, 2]", grammar)
    assert [fault.code for fault in found] == ["schema/type"]


def test_unreadable_files_are_faults(tmp_path: Path) -> None:
    folder = make(tmp_path)
    (folder / "lexicons").mkdir()
    (folder / "lexicons" / "loop.yaml").symlink_to(folder / "lexicons" / "loop.yaml")
    standards = read_files(folder, shipped_grammar())
    assert [fault.code for fault in standards.faults] == ["layout/unreadable"]
    assert len(standards.sound("rule")) == 1

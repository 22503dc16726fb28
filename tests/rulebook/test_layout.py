from pathlib import Path

import pytest

from checks.rulebook.fault import Fault
from checks.rulebook.layout import Place, list_files, place_of, standards_folder


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("framework.yaml", Place("framework.yaml", "framework")),
        ("lexicons/names.yaml", Place("lexicons/names.yaml", "lexicon", "names")),
        ("norms/a-b/1.0/norm.yaml", Place("norms/a-b/1.0/norm.yaml", "norm", "", "a-b", "1.0")),
        ("norms/a/2019/rules/x.yaml", Place("norms/a/2019/rules/x.yaml", "rule", "x", "a", "2019")),
        ("README.md", None),
        (".hidden/a.yaml", None),
    ],
)
def test_a_path_tells_what_a_file_holds(path: str, expected: Place | None) -> None:
    assert place_of(path) == expected


@pytest.mark.parametrize(
    "path",
    [
        "stray.yaml",
        "norms/A/1.0/norm.yaml",
        "norms/a/v1/norm.yaml",
        "norms/a/1.0/rules/X_y.yaml",
        "codelists/a.yml",
        "norms/a/1.0/other.yaml",
    ],
)
def test_files_without_a_place_are_faults(path: str) -> None:
    found = place_of(path)
    assert isinstance(found, Fault)
    assert found.code == "layout/misplaced"


def test_each_sort_names_its_schema() -> None:
    rule = place_of("norms/a/1.0/rules/x.yaml")
    assert isinstance(rule, Place)
    assert rule.schema == "../../../../schema/rule.json"


def test_schemas_are_no_standards(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "a.yaml").write_text("x")
    assert list_files(tmp_path) == ([], [])


def test_shipped_folder_exists() -> None:
    assert (standards_folder() / "norms").is_dir()

from pathlib import Path

import pytest

from checks.cli.loading import cache_folder, open_rulebook, open_standards
from checks.rulebook.fault import BrokenStandards
from tests.cli.made import run
from tests.rulebook.made import RULE, RULE_PATH, make


def test_where_reading_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIJU_CACHE", str(tmp_path / "c"))
    assert cache_folder() == tmp_path / "c"
    open_rulebook(make(tmp_path / "s"))
    assert open_standards(tmp_path / "s").faults == ()
    assert len(list((tmp_path / "c").iterdir())) == 1
    monkeypatch.setenv("GUIJU_CACHE", "")
    assert cache_folder() is None
    monkeypatch.delenv("GUIJU_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "guiju" / "rulebook"


def test_errors_are_told_as_files_are_opened_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path / "s", {RULE_PATH: RULE.replace("level: shall", "level: x")})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BrokenStandards) as broken:
        open_rulebook(Path("s"))
    assert [fault.path for fault in broken.value.faults] == [f"s/{RULE_PATH}"]


def test_a_folder_without_norms_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "list", "--standards", tmp_path)
    assert ran.code == 2 and "没有规范" in ran.err

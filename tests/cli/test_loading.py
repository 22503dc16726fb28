from pathlib import Path

import pytest

from checks.cli.loading import cache_folder, open_rulebook, open_standards
from tests.rulebook.made import make


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

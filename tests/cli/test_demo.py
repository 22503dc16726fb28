"""`guiju demo` as a user runs it."""

import json
from pathlib import Path

from tests.program import guiju


def test_the_demo_audits_seven_sites_and_publishes(tmp_path: Path) -> None:
    ended = guiju("demo", "--store", tmp_path / "store", "--out", tmp_path / "pages", seconds=240)
    ended.check_calm()
    assert ended.code == 0, ended.err[-2000:]
    assert "云桥市人民政府门户网站" in ended.out
    reports = sorted((tmp_path / "store").glob("runs/*/*/report.json"))
    assert len(reports) == 7
    assert all(json.loads(path.read_bytes())["schema"] == "guiju.report/1" for path in reports)
    assert (tmp_path / "pages" / "index.md").is_file()


def test_a_folder_that_is_not_ours_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "precious.txt").write_text("x", "utf-8")
    ended = guiju("demo", "--store", tmp_path / "store", "--out", tmp_path / "pages", seconds=240)
    ended.check_calm()
    assert ended.code == 2
    assert [path.name for path in (tmp_path / "pages").iterdir()] == ["precious.txt"]

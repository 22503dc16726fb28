import json
from pathlib import Path

import pytest

from tests.cli.made import run
from tests.rulebook.made import make

Capture = pytest.CaptureFixture[str]


def test_json_is_stable(tmp_path: Path, capsys: Capture) -> None:
    content = json.loads(run(capsys, "list", "--standards", make(tmp_path), "--json").out)
    assert sorted(content) == ["digest", "norms", "rules", "schema"]
    assert content["schema"] == "guiju.list/1"
    assert content["norms"] == [
        {
            "id": "cluster-design", "edition": "1.0", "title": "网页设计规范", "number": "试行版 cluster-design 1.0", "issuer": "本项目",
            "status": "trial", "issued": "2025-12-15", "effective": "2026-01-01", "ended": None, "rules": 1,
        }
    ]  # fmt: skip
    assert content["rules"] == [
        {
            "id": "cluster-design/page-title", "edition": "1.0", "revision": 1, "title": "页面应有标题", "clause": "5.10", "level": "shall",
            "verified": True, "effect": {"kind": "deduct", "points": 1, "per": "site", "cap": 3},
            "declared_effect": {"kind": "deduct", "points": 1, "per": "site", "cap": 3}, "on": "page", "profiles": [], "candidate": False,
            "uses": None, "examples": 4, "source": "norms/cluster-design/1.0/rules/page-title.yaml",
        }
    ]  # fmt: skip


def test_what_is_in_force_on_a_day(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path)
    assert (
        json.loads(run(capsys, "list", "--standards", folder, "--as-of", "2020-01-01", "--json").out)["rules"]
        == []
    )
    assert run(capsys, "list", "--standards", folder, "--as-of", "yesterday").code == 2
    assert run(capsys, "list", "--standards", folder, "--profile", "portal").code == 0
    assert run(capsys, "list", "--standards", folder, "--profile", "nobody").code == 2


def test_words(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "list", "--standards", make(tmp_path))
    assert "cluster-design@1.0  网页设计规范（试行）" in ran.out
    assert "页面应有标题" in ran.out


def test_english(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "list", "--standards", make(tmp_path), "--lang", "en")
    assert "(trial)" in ran.out
    assert "1 points for each site, at most 3" in ran.out

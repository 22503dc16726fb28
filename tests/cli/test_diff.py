import json
from pathlib import Path

import pytest

from tests.cli.made import run
from tests.rulebook.made import NORM, NORM_PATH, RULE, RULE_PATH, make

Capture = pytest.CaptureFixture[str]


def test_two_editions(tmp_path: Path, capsys: Capture) -> None:
    later = NORM.replace("1.0", "1.1").replace(
        '"2026-01-01"', '"2026-06-01"\nreplaces: [cluster-design@1.0]\nextends: cluster-design@1.0'
    )
    old = NORM.replace("status: trial", "status: superseded\nended: 2026-06-01")
    rule = RULE.replace("level: shall", "level: should").replace(
        "note: 首次编写}", "note: 首次编写}\n  - {revision: 2, date: 2026-06-01, impact: more, note: 改为宜}"
    )
    folder = make(
        tmp_path,
        {
            NORM_PATH: old,
            "norms/cluster-design/1.1/norm.yaml": later,
            "norms/cluster-design/1.1/rules/page-title.yaml": rule,
        },
    )
    ran = run(capsys, "diff", "cluster-design@1.0", "cluster-design@1.1", "--standards", folder)
    assert ran.code == 1
    assert "放宽  cluster-design/page-title" in ran.out
    assert "level：shall → should" in ran.out
    assert "与上面的差别不符" in ran.out
    (change,) = json.loads(
        run(capsys, "diff", "cluster-design@1.0", "cluster-design@1.1", "--json", "--standards", folder).out
    )["changed"]
    assert (change["direction"], change["contradicted"]) == ("loosened", True)
    same = run(capsys, "diff", "cluster-design@1.0", "cluster-design@1.0", "--standards", folder)
    assert (same.code, same.out.strip()) == (0, "没有差别")


def test_two_folders(tmp_path: Path, capsys: Capture) -> None:
    old, new = (
        make(tmp_path / "a"),
        make(tmp_path / "b", {RULE_PATH: RULE.replace("标题是读者", "标题乃读者")}),
    )
    ran = run(capsys, "diff", old, new)
    assert "改文字  cluster-design/page-title" in ran.out


def test_unknown_editions_are_guessed(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "diff", "cluster-desing@1.0", "cluster-design@1.0", "--standards", make(tmp_path))
    assert ran.code == 2
    assert "你是不是想写 cluster-design@1.0" in ran.err


def test_english_and_flips(tmp_path: Path, capsys: Capture) -> None:
    longer = RULE.replace("longest: 5", "longest: 6").replace("首页首页首页<", "首页首页首页首<")
    old, new = make(tmp_path / "a"), make(tmp_path / "b", {RULE_PATH: longer})
    ran = run(capsys, "diff", old, new, "--lang", "en")
    assert "changed  cluster-design/page-title" in ran.out
    assert 'example "标题太长": failed → passed' in ran.out
    (change,) = json.loads(run(capsys, "diff", old, new, "--json").out)["changed"]
    assert change["flips"] == [{"example": "标题太长", "before": "failed", "after": "passed"}]


def test_an_edition_beside_a_folder(tmp_path: Path, capsys: Capture) -> None:
    old, new = (
        make(tmp_path / "a"),
        make(tmp_path / "b", {RULE_PATH: RULE.replace("level: shall", "level: should")}),
    )
    ran = run(capsys, "diff", "cluster-design@1.0", new, "--standards", old)
    assert "放宽  cluster-design/page-title" in ran.out
    assert run(capsys, "diff", tmp_path / "nowhere", new, "--standards", old).code == 2

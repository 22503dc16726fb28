import json
from pathlib import Path

import pytest

from tests.cli.made import run
from tests.rulebook.made import RULE, RULE_PATH, make

Capture = pytest.CaptureFixture[str]


def test_sound_standards(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "lint", "--standards", make(tmp_path))
    assert (ran.code, ran.out) == (0, "")
    assert "5 个文件，0 处错误，0 处提醒" in ran.err


def test_broken_standards(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path, {RULE_PATH: RULE.replace("level: shall", "level: shal")})
    ran = run(capsys, "lint", "--standards", folder)
    assert ran.code == 2
    assert f"{RULE_PATH}:4:8: level" in ran.out
    english = run(capsys, "lint", "--standards", folder, "--lang", "en")
    assert "did you mean shall?" in english.out


def test_formats_and_output_file(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path / "s", {RULE_PATH: RULE.replace("level: shall", "level: shal")})
    assert (
        json.loads(run(capsys, "lint", "--standards", folder, "--format", "json").out)["counts"]["error"] == 1
    )
    assert run(capsys, "lint", "--standards", folder, "--format", "github").out.startswith("::error file=")
    target = tmp_path / "a.sarif"
    ran = run(capsys, "lint", "--standards", folder, "--format", "sarif", "--output", target)
    assert (ran.code, ran.out) == (2, "")
    assert json.loads(target.read_text("utf-8"))["version"] == "2.1.0"


def test_fix(tmp_path: Path, capsys: Capture) -> None:
    folder = make(
        tmp_path, {RULE_PATH: RULE.replace('"5.10"', "5.10", 1).replace("verified: true", "verified: yes")}
    )
    ran = run(capsys, "lint", "--standards", folder, "--fix")
    assert ran.code == 0
    assert (folder / RULE_PATH).read_text("utf-8") == RULE


def test_warnings_only_count_when_strict(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path, {RULE_PATH: RULE.split("\n", 1)[1]})
    assert run(capsys, "lint", "--standards", folder).code == 0
    assert run(capsys, "lint", "--standards", folder, "--strict").code == 1


def test_no_folder_and_nothing_in_it(tmp_path: Path, capsys: Capture) -> None:
    assert run(capsys, "lint", "--standards", tmp_path / "none").code == 2
    assert run(capsys, "lint", "--standards", tmp_path).code == 2


def test_control_characters_stay_out_of_the_terminal(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path, {RULE_PATH: RULE.replace("level: shall", r'level: "\e[31mred\e]0;x\a"')})
    ran = run(capsys, "lint", "--standards", folder)
    assert "\x1b" not in ran.out
    assert r"\x1b[31mred" in ran.out

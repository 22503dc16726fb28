from pathlib import Path

import pytest

from tests.cli.made import run
from tests.rulebook.made import RULE, RULE_PATH, make

Capture = pytest.CaptureFixture[str]


def test_everything_about_a_rule(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "explain", "cluster-design/page-title", "--standards", make(tmp_path))
    assert ran.code == 0
    for words in (
        "页面应有标题",
        "试行",
        "条款 5.10：页面要有标题",
        "程度 应",
        "扣 1 分",
        "为什么",
        "怎样改",
        "longest = 5",
        "缺标题",
        "第 1 版",
    ):
        assert words in ran.out, words
    assert not [line for line in ran.out.split("\n") if line != line.rstrip()]


def test_unknown_rules_are_guessed(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "explain", "cluster-design/page-titel", "--standards", make(tmp_path))
    assert ran.code == 2
    assert "你是不是想写 cluster-design/page-title" in ran.err
    assert (
        run(capsys, "explain", "cluster-design/page-title", "--edition", "9", "--standards", tmp_path).code
        == 2
    )


def test_unread_clauses_and_hostile_text(tmp_path: Path, capsys: Capture) -> None:
    text = (
        RULE.replace("verified: true", "verified: false")
        .replace("why: 标题是", r'why: "\e[2J标题是')
        .replace("看到的文字。\nfix", '看到的文字。"\nfix')
    )
    ran = run(
        capsys, "explain", "cluster-design/page-title", "--standards", make(tmp_path, {RULE_PATH: text})
    )
    assert "条款待核" in ran.out
    assert "\x1b[2J" not in ran.out
    assert "[2J标题是" in ran.out


def test_english(tmp_path: Path, capsys: Capture) -> None:
    text = RULE + "en: {title: Pages have titles, why: Titles are read first.}\n"
    folder = make(tmp_path, {RULE_PATH: text})
    ran = run(capsys, "explain", "cluster-design/page-title", "--lang", "en", "--standards", folder)
    for words in (
        "Pages have titles",
        "Titles are read first.",
        "1 points for each site, at most 3",
        "Otherwise",
        "failed, 1 findings",
    ):
        assert words in ran.out, words

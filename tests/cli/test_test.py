from pathlib import Path

import pytest

from tests.cli.made import run
from tests.rulebook.made import HOME, NORM, NORM_PATH, RULE, RULE_PATH, make

Capture = pytest.CaptureFixture[str]


def test_all_examples_hold(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "test", "--standards", make(tmp_path))
    assert (ran.code, ran.out) == (0, "")
    assert "1 条规则，4 个例子，0 个不对" in ran.err


def test_a_failing_example_is_shown_with_what_came(tmp_path: Path, capsys: Capture) -> None:
    folder = make(
        tmp_path, {RULE_PATH: RULE.replace("缺标题, outcome: failed, findings: 1", "缺标题, outcome: passed")}
    )
    ran = run(capsys, "test", "--standards", folder)
    assert ran.code == 1
    assert "cluster-design/page-title@1.0「缺标题」" in ran.out
    assert "- 应为 passed（通过）" in ran.out
    assert "+ 实为 failed（不通过），1 个问题" in ran.out
    assert "+ 缺少标题" in ran.out


def test_an_empty_run_is_an_error(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "test", "--standards", make(tmp_path, {RULE_PATH: None}))
    assert ran.code == 2
    assert "没有运行任何例子" in ran.err


def test_unknown_names_are_an_error(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path)
    assert run(capsys, "test", "--standards", folder, "--rule", "no/such").code == 2
    assert run(capsys, "test", "--standards", folder, "--norm", "no-such").code == 2
    assert run(capsys, "test", "--standards", folder, "--norm", "cluster-design@1.0").code == 0


def test_errors_elsewhere_do_not_stop_work_on_one_rule(tmp_path: Path, capsys: Capture) -> None:
    other = f"{HOME}/rules/other.yaml"
    folder = make(tmp_path, {other: RULE.replace("页面应有标题", "别的").replace("level: shall", "level: x")})
    assert run(capsys, "test", "--standards", folder).code == 2
    assert run(capsys, "test", "--standards", folder, "--rule", "cluster-design/page-title").code == 0


def test_survivors_are_listed(tmp_path: Path, capsys: Capture) -> None:
    text = RULE.replace(
        '  - {name: 标题太长, outcome: failed, findings: 1, html: "<body><h1>首页首页首页</h1></body>"}\n',
        "",
    )
    ran = run(capsys, "test", "--standards", make(tmp_path, {RULE_PATH: text}), "--mutate")
    assert ran.code == 1
    assert "没有例子能发现：函数总是成立：h1@text length" in ran.out
    assert "5 处改坏，2 处无人发现" in ran.err
    assert run(capsys, "test", "--standards", make(tmp_path), "--mutate").code == 0


def test_files_name_their_rules(tmp_path: Path, capsys: Capture) -> None:
    other = f"{HOME}/rules/other.yaml"
    folder = make(
        tmp_path / "s",
        {other: RULE.replace("页面应有标题", "别的").replace("given: body", "given: 'body, main'")},
    )
    assert "1 条规则" in run(capsys, "test", folder / RULE_PATH, "--standards", folder).err
    assert (
        "2 条规则"
        in run(capsys, "test", folder / RULE_PATH, folder / "framework.yaml", "--standards", folder).err
    )
    assert run(capsys, "test", tmp_path / "elsewhere.yaml", "--standards", folder).code == 2


def test_a_rule_that_cannot_be_read_is_told_by_its_error(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path, {RULE_PATH: RULE.replace("level: shall", "level: x")})
    for chosen in (("--rule", "cluster-design/page-title"), (folder / RULE_PATH,)):
        ran = run(capsys, "test", *chosen, "--standards", folder)
        assert ran.code == 2
        assert f"{RULE_PATH}:4:8: level" in ran.err


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ("", "没有新的修订记录"),
        (
            "  - {revision: 2, date: 2026-06-01, impact: wording, note: 只改文字}\n",
            "修订记录写的是“只改文字”",
        ),
        ("  - {revision: 2, date: 2026-06-01, impact: fewer, note: 放宽一些}\n", ""),
    ],
)
def test_the_declared_impact_is_held_against_a_rejudgement(
    tmp_path: Path, capsys: Capture, changes: str, words: str
) -> None:
    later = NORM.replace("1.0", "1.1").replace(
        '"2026-01-01"', '"2026-06-01"\nreplaces: [cluster-design@1.0]\nextends: cluster-design@1.0'
    )
    old = NORM.replace("status: trial", "status: superseded\nended: 2026-06-01")
    rule = RULE.replace("longest: 5", "longest: 6").replace("首页首页首页<", "首页首页首页首<") + changes
    folder = make(
        tmp_path,
        {
            NORM_PATH: old,
            "norms/cluster-design/1.1/norm.yaml": later,
            "norms/cluster-design/1.1/rules/page-title.yaml": rule,
        },
    )
    ran = run(capsys, "test", "--standards", folder)
    assert (ran.code, words in ran.out) == (1 if words else 0, True)


@pytest.mark.parametrize(
    ("before", "after", "impact", "words"),
    [
        ("title: 页面应有标题", "title: 页面要有标题", "more", "只改了文字"),
        ("level: shall", "level: should", "wording", "改了 level：shall → should"),
        ("title: 页面应有标题", "title: 页面要有标题", "wording", ""),
    ],
)
def test_the_declared_impact_is_held_against_what_differs(
    tmp_path: Path, capsys: Capture, before: str, after: str, impact: str, words: str
) -> None:
    later = NORM.replace("1.0", "1.1").replace(
        '"2026-01-01"', '"2026-06-01"\nreplaces: [cluster-design@1.0]\nextends: cluster-design@1.0'
    )
    change = f"  - {{revision: 2, date: 2026-06-01, impact: {impact}, note: 第二次修订}}\n"
    folder = make(
        tmp_path,
        {
            NORM_PATH: NORM.replace("status: trial", "status: superseded\nended: 2026-06-01"),
            "norms/cluster-design/1.1/norm.yaml": later,
            "norms/cluster-design/1.1/rules/page-title.yaml": RULE.replace(before, after) + change,
        },
    )
    ran = run(capsys, "test", "--standards", folder)
    assert (ran.code, words in ran.out) == (1 if words else 0, True)


def test_english(tmp_path: Path, capsys: Capture) -> None:
    ran = run(capsys, "test", "--standards", make(tmp_path), "--mutate", "--lang", "en")
    assert ran.code == 0
    assert "1 rules, 4 examples, 0 wrong; 5 mutants, 0 not noticed" in ran.err
    empty = run(capsys, "test", "--standards", make(tmp_path / "b", {RULE_PATH: None}), "--lang", "en")
    assert (empty.code, "no example was run" in empty.err) == (2, True)


def test_a_file_elsewhere_or_nowhere_is_refused_with_what_to_do(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path / "s")
    ran = run(capsys, "test", str(tmp_path / "x.yaml"), "--standards", folder)
    assert ran.code == 2 and "--standards" in ran.err
    ran = run(capsys, "test", str(folder / "norms" / "x.yaml"), "--standards", folder)
    assert ran.code == 2 and "没有这个文件" in ran.err

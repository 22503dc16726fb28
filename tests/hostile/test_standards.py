"""Standards that are wrong or hostile: located errors with a suggestion, within bounds, never a traceback."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program import Ended, guiju

STANDARDS = Path(__file__).resolve().parents[2] / "standards"
RULE = "norms/gov-domain/2018/rules/suffix.yaml"
BILLION = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12)
)

Edit = Callable[[str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STANDARDS, tmp_path / "standards"))


def lint(folder: Path, edit: Edit) -> Ended:
    path = folder / RULE
    path.write_text(edit(path.read_text("utf-8")), "utf-8")
    ended = guiju("lint", "--standards", folder, seconds=60)
    ended.check_calm()
    assert ended.peak < 1_000
    return ended


BROKEN: dict[str, tuple[Edit, str]] = {
    "duplicate key": (lambda text: text + "\nlevel: may\n", "level"),
    "unquoted clause": (lambda text: _with(text, "clause:", "clause: 5.10"), "clause"),
    "cyclic alias": (lambda text: text + "\nwhy: &loop [*loop]\n", "suffix.yaml"),
    "alias bomb": (lambda text: text + "\n" + BILLION, "suffix.yaml"),
    "unknown key": (lambda text: text + "\ntitel: 错\n", "title"),
    "not YAML": (lambda text: text + "\n  : [\n", "suffix.yaml"),
    "nested too deep": (lambda text: text + "\nwhy: " + "[" * 50_000 + "\n", "suffix.yaml"),
    "control characters": (lambda text: text + "\nwhy: \0\x07\n", "suffix.yaml"),
}


def _with(text: str, key: str, line: str) -> str:
    return "\n".join(line if each.startswith(key) else each for each in text.splitlines()) + "\n"


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_what_is_wrong_is_told_with_its_place(folder: Path, name: str) -> None:
    edit, word = BROKEN[name]
    ended = lint(folder, edit)
    assert ended.code == 2
    assert word in ended.out
    first = next(line for line in ended.out.splitlines() if "suffix.yaml:" in line)
    place = first.partition("suffix.yaml:")[2].split(":")
    assert place[0].isdigit()
    assert place[1].isdigit()


def test_an_unknown_function_is_told_with_the_nearest(folder: Path) -> None:
    rule = folder / "norms/interface/1.0/rules/info-complete.yaml"
    text = rule.read_text("utf-8")
    assert "function: truthy" in text
    rule.write_text(text.replace("function: truthy", "function: truhty", 1), "utf-8")
    ended = guiju("lint", "--standards", folder, seconds=60)
    ended.check_calm()
    assert ended.code == 2
    assert "truhty" in ended.out
    assert "truthy" in ended.out


def test_broken_standards_judge_nothing(folder: Path) -> None:
    (folder / RULE).write_text("title: [\n", "utf-8")
    page = folder.parent / "page.html"
    page.write_text("<title>x</title>", "utf-8")
    ended = guiju("check", page, "--base-url", "http://www.yunqiao.gov.cn/", "--standards", folder)
    ended.check_calm()
    assert ended.code == 2
    assert "suffix.yaml" in ended.err


EVIL = """\
title: 标题不应回溯
clause: "演示"
level: shall
verified: false
effect: advice
on: page
where: {status: 200}
given: title
then:
  - {function: pattern, field: text, functionOptions: {match: "^(a|aa)+(?=b)$"}, message: 标题不符}
otherwise: passed
why: 回溯的正则不得拖住判定。
fix: 改写正则。
check_by_hand: 看标题。
examples:
  - {name: 符合, outcome: passed, html: "<p>没有标题</p>"}
  - {name: 不符, outcome: failed, html: "<title>c</title>"}
changes: [{revision: 1, date: "2026-11-23", impact: more, note: 首次编写}]
"""


def test_a_backtracking_pattern_stalls_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "norms/wording/1.0/rules/evil-pattern.yaml").write_text(EVIL, "utf-8")
    page = tmp_path / "page.html"
    page.write_text(f'<html><title>{"a" * 5000}!</title><img src="a.png"></html>', "utf-8")
    arguments = ("--base-url", "http://www.yunqiao.gov.cn/", "--standards", folder, "--format", "json")
    ended = guiju("check", page, *arguments, seconds=60)
    ended.check_calm()
    if ended.code == 2:
        assert "evil-pattern.yaml:" in ended.err  # refused while loading: also bounded, also located
        return
    found = {(each["rule"], each["outcome"], each["cause"]) for each in ended.report["findings"]}
    assert ("accessibility/image-alt", "failed", None) in found
    assert any(rule == "wording/evil-pattern" for rule, *_ in found)

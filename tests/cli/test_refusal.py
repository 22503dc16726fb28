import errno
from pathlib import Path

import pytest

from checks.cli.refusal import Refusal, no_run, not_written, stopped_by, unknown
from tests.cli.made import run

Capture = pytest.CaptureFixture[str]


def test_one_line_in_either_language_with_what_was_meant() -> None:
    refusal = Refusal("没有这个", "there is none", option="--x", meant="y")
    assert refusal.told("zh") == "--x 没有这个（你是不是想写 y？）"
    assert refusal.told("en") == "--x there is none (did you mean y?)"


def test_an_unknown_name_is_answered_by_the_nearest_or_by_all_when_few() -> None:
    assert unknown("规则", "rule", "a/titel", ["a/title", "b/link"]).meant == "a/title"
    assert unknown("规则", "rule", "link", ["a/title", "b/link"]).meant == "b/link"
    assert unknown("格式", "format", "zzz", ["json", "csv"]).told("zh") == "没有格式 zzz，有：csv、json"
    many = unknown("规则", "rule", "zzz", [f"rule-{number}" for number in range(20)])
    assert many.told("en") == "there is no rule zzz"


def test_runs_and_files_are_named() -> None:
    assert "一次检查" in no_run(Path("store"), None).told("zh")
    assert no_run(Path("store"), "r1").told("en") == "store holds no run r1"
    denied = PermissionError(errno.EACCES, "Permission denied", "/x")
    assert stopped_by(denied).told("zh") == "/x：没有权限"
    assert not_written(Path("/x"), denied).told("en") == "--output /x: cannot be written (no permission)"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lnt",), "没有命令 lnt（你是不是想写 lint？）"),
        (("lint", "--standard", "x"), "没有选项 --standard（你是不是想写 --standards？）"),
        (("lint", "--lang", "fr"), "--lang：不能是 fr，可用：zh、en"),
        (
            ("lint", "--format", "jsn"),
            "--format：不能是 jsn，可用：text、json、sarif、github（你是不是想写 json？）",
        ),
        (("lint", "--lang"), "选项 --lang 后面要写值"),
        (("lint", "--fix=1"), "选项 --fix 后面不写值"),
        (("lint", "x", "y"), "多出了参数：x y"),
        (("explain",), "缺少参数 RULE"),
        (("audit", "t.yaml"), "缺少选项 --store"),
        (("test", "--jobs", "0"), "--jobs：应在 1 到 64 之间，写的是 0"),
        (("check", "x", "--max-pages", "0"), "--max-pages：不能小于 1，写的是 0"),
        (("check", "x", "--max-pages", "viele"), "--max-pages：应为整数，不是 viele"),
        (("check", "x", "--delay", "viel"), "--delay：应为数字，不是 viel"),
        (("check", "x", "--waivers", "nowhere.yaml"), "--waivers：没有这个文件：nowhere.yaml"),
        (("check", "x", "--waivers", "."), "--waivers：应为文件，不是文件夹：."),
        (("new", "norms", "x"), "不能是 norms，可用：norm、edition、rule（你是不是想写 norm？）"),
    ],
)
def test_what_typer_refuses_is_told_in_chinese(
    capsys: Capture, arguments: tuple[str, ...], said: str
) -> None:
    ran = run(capsys, *arguments)
    assert ran.code == 2 and said in ran.err, ran.err
    assert "用法见 guiju" in ran.err


def test_in_english_when_asked(capsys: Capture) -> None:
    ran = run(capsys, "lint", "--lang", "en", "--standard", "x")
    assert "No such option: --standard" in ran.err and "See guiju lint -h." in ran.err
    ran = run(capsys, "explain", "site-tag", "--lang=en")
    assert ran.code == 2 and "there is no rule site-tag" in ran.err


def test_files_that_cannot_be_written_are_no_internal_error(capsys: Capture, tmp_path: Path) -> None:
    ran = run(capsys, "lint", "--output", str(tmp_path / "none" / "x"))
    assert ran.code == 2 and "没有这个文件或文件夹" in ran.err and str(tmp_path) in ran.err

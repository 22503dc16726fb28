from pathlib import Path

import pytest

from tests.cli.made import run
from tests.rulebook.made import make

Capture = pytest.CaptureFixture[str]


def test_norm_rule_and_edition_one_after_the_other(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path)
    assert (
        run(capsys, "new", "norm", "city-forms", "--title", '表单: "规范"', "--standards", folder).code == 0
    )
    assert (
        run(capsys, "new", "rule", "city-forms/label", "--date", "2026-11-23", "--standards", folder).code
        == 0
    )
    assert run(capsys, "new", "edition", "city-forms@1.1", "--standards", folder).code == 0
    assert (folder / "norms/city-forms/1.0/rules/label.yaml").is_file()
    assert "extends: city-forms@1.0" in (folder / "norms/city-forms/1.1/norm.yaml").read_text("utf-8")
    ran = run(capsys, "lint", "--standards", folder, "--format", "json")
    assert ran.code == 2
    assert "text/unfinished" in ran.out
    assert "schema/" not in ran.out
    assert run(capsys, "test", "--standards", folder, "--rule", "city-forms/label").code == 2


def test_nothing_is_overwritten(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path)
    ran = run(capsys, "new", "rule", "cluster-design/page-title", "--standards", folder)
    assert ran.code == 2
    assert "已经存在" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("norm", "../../etc"), ("norm", "A"), ("norm", "a\n"), ("norm", "a", "--edition", "../1"), ("edition", "cluster-design"),
        ("edition", "nowhere@1.0"), ("rule", "cluster-design"), ("rule", "nowhere/a"), ("rule", "cluster-design/../x"),
        ("rule", "cluster-design/a", "--on", "moon"), ("rule", "cluster-design/a", "--edition", "9"), ("rule", "cluster-design/a", "--date", "x"),
    ],
)  # fmt: skip
def test_bad_names_write_nothing(tmp_path: Path, capsys: Capture, arguments: tuple[str, ...]) -> None:
    folder = make(tmp_path / "s")
    before = sorted(tmp_path.rglob("*"))
    assert run(capsys, "new", *arguments, "--standards", folder).code == 2
    assert sorted(tmp_path.rglob("*")) == before

"""`guiju impact`: what a draft flips, as text, JSON and Markdown."""

from pathlib import Path

from tests.audit.town import site, write_targets
from tests.cli.test_audit import options
from tests.cli.town import standards
from tests.program import guiju


def test_a_draft_is_compared_in_three_formats(tmp_path: Path) -> None:
    with site() as home:
        targets = write_targets(tmp_path / "targets.yaml", town=home)
        assert guiju("audit", targets, *options(tmp_path)).code == 1
    draft = standards(tmp_path / "draft", function="pattern", options="{match: '^首'}")
    asked = ("impact", draft, *options(tmp_path)[:4])
    text = guiju(*asked)
    text.check_calm()
    assert text.code == 0 and "tests/title" in text.out and "b.html" in text.out
    told = guiju(*asked, "--format", "json").report
    (target,) = told["targets"]
    assert (target["before"]["points"], target["after"]["points"]) == (95, 90)
    comment = tmp_path / "comment.md"
    assert guiju(*asked, "--format", "markdown", "--output", comment).out == ""
    assert "| `tests/title` |" in comment.read_text("utf-8")
    same = guiju("impact", tmp_path / "norms", *options(tmp_path)[:4])
    assert same.code == 0 and "完全相同" in same.out


def test_no_run_and_broken_drafts_are_usage_errors(tmp_path: Path) -> None:
    ended = guiju("impact", tmp_path, *options(tmp_path)[:4])
    ended.check_calm()
    assert ended.code == 2


def test_what_is_wrong_with_a_draft_is_told_by_its_path(tmp_path: Path) -> None:
    with site() as home:
        targets = write_targets(tmp_path / "targets.yaml", town=home)
        guiju("audit", targets, *options(tmp_path))
    draft = standards(tmp_path / "draft", function="truty")
    ended = guiju("impact", draft, *options(tmp_path)[:4])
    assert ended.code == 2 and f"{draft}/norms/" in ended.err and "truthy" in ended.err

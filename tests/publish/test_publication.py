from dataclasses import replace
from pathlib import Path

import pytest

from checks.publish import NotOurs, publish
from checks.publish.publication import MARK
from tests.reports.made import AS_OF, RULEBOOK, report
from tests.shipped import shipped_rulebook


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_all_kinds_of_pages_are_written(pages: Path) -> None:
    for wanted in (
        "index.md", "framework.md", "norms/index.md", "norms/gov-site-guide/2017.md", "rules/index.md",
        "rules/gov-site-guide/site-tags.md", "sites/index.md", "sites/example.md", "downloads/index.md",
        "downloads/findings.csv", "downloads/rules.json", "downloads/reports/example.json", "reference/functions.md",
        "reference/artefacts.md", "reference/tables.md", "words.md", "search.md", "assets/find-index.js",
        "decisions/index.md", "guides/index.md",
    ):  # fmt: skip
        assert (pages / wanted).is_file(), wanted


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    publish(RULEBOOK, [report()], first, as_of=AS_OF)
    publish(RULEBOOK, [report()], second, as_of=AS_OF)
    assert contents(first) == contents(second)


def test_an_older_publication_is_replaced_as_a_whole(tmp_path: Path) -> None:
    out = tmp_path / "pages"
    publish(RULEBOOK, [report()], out, as_of=AS_OF)
    publish(RULEBOOK, [], out, as_of=AS_OF)
    assert not (out / "sites" / "example.md").exists()
    assert not (tmp_path / "pages.new").exists()


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")
    with pytest.raises(NotOurs):
        publish(RULEBOOK, [], tmp_path, as_of=AS_OF)
    assert (tmp_path / "letter.txt").read_text() == "x"


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    publish(RULEBOOK, [], tmp_path, as_of=AS_OF)
    assert (tmp_path / MARK).exists()
    assert "还没有检查结果" in (tmp_path / "index.md").read_text()


def test_two_reports_of_one_target_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="两份报告"):
        publish(RULEBOOK, [report(), report()], tmp_path / "out", as_of=AS_OF)


def test_findings_of_all_reports_are_numbered_through(tmp_path: Path) -> None:
    other = replace(report(), target=replace(report().target, id="other"))
    publish(RULEBOOK, [report(), other], tmp_path / "out", as_of=AS_OF)
    lines = (tmp_path / "out" / "downloads" / "findings.csv").read_text("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == [str(number) for number in range(1, 11)]


def test_the_shipped_standards_are_published(tmp_path: Path) -> None:
    rulebook = shipped_rulebook()
    publish(rulebook, [], tmp_path / "out", as_of=AS_OF)
    for rule in rulebook.rules:
        assert (tmp_path / "out" / "rules" / f"{rule.id}.md").is_file()
    for edition in rulebook.editions:
        assert (tmp_path / "out" / "norms" / edition.norm / f"{edition.edition}.md").is_file()

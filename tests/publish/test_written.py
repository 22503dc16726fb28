import re
from pathlib import Path

from checks.publish.written import copy_pages, decisions_leaf, page_entries, read_pages

DOCS = Path(__file__).resolve().parents[2] / "site" / "docs"


def test_pages_are_copied_and_templates_are_not(tmp_path: Path) -> None:
    copy_pages(DOCS, tmp_path)
    assert (tmp_path / "guides" / "index.md").is_file()
    assert not (tmp_path / "decisions" / "template.md").exists()


def test_decisions_are_listed_by_number_whatever_their_header(tmp_path: Path) -> None:
    folder = tmp_path / "decisions"
    folder.mkdir()
    (folder / "0002-b.md").write_text("# 第二个\n\n内容", "utf-8")
    (folder / "0001-a.md").write_text(
        "---\nnumber: 1\ntitle: 第一个\ndate: 2026-11-23\nstatus: accepted\n---\n\n# x\n", "utf-8"
    )
    (folder / "0003-c.md").write_text("---\n- broken\n---\n# 第三个\n", "utf-8")
    (folder / "template.md").write_text("# 模板", "utf-8")
    text = decisions_leaf(read_pages(tmp_path)).text()
    assert text.index("第一个") < text.index("第二个") < text.index("第三个")
    assert "2026-11-23" in text
    assert "采纳" in text
    assert "模板" not in text


def test_written_pages_are_found() -> None:
    entries = {entry.address: entry for entry in page_entries(read_pages(DOCS))}
    assert entries["guides/department.html"].title.startswith("部门与开发")
    assert "jieba" in entries["decisions/0101-own-search.html"].text


def test_decisions_of_this_project_are_numbered_once() -> None:
    pages = [page for page in read_pages(DOCS) if page.path.startswith("decisions/")]
    numbers = [re.match(r"decisions/(\d+)", page.path) for page in pages]
    told = [found.group(1) for found in numbers if found]
    assert len(told) == len(set(told))


def test_guides_name_only_commands_that_exist() -> None:
    from checks.cli import COMMANDS

    named = {
        (page.path, command)
        for page in read_pages(DOCS)
        if page.path.startswith("guides/")
        for command in re.findall(r"guiju ([a-z]+)\b", page.body)
    }
    assert named
    assert {(path, command) for path, command in named if command not in COMMANDS} == set()

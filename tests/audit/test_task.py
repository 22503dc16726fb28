"""A document is copied into the run, so that it can be judged again."""

from datetime import date
from pathlib import Path

from checks.audit.store import Store
from checks.audit.task import Judging, collect, judge
from checks.collect.options import CrawlOptions
from checks.model.target import Target
from checks.rulebook.load import load_rulebook
from tests.audit.town import write_standards


def test_documents_are_kept(tmp_path: Path) -> None:
    (tmp_path / "目录.csv").write_text("名称\n甲\n", "utf-8")
    target = Target("c", "register", str(tmp_path / "目录.csv"))
    run = Store(tmp_path / "store").begin("r1", {})
    collect(run, target, CrawlOptions())
    (tmp_path / "目录.csv").unlink()
    snapshot = run.snapshot(target)
    assert [exchange.body.decode() for exchange in snapshot.exchanges()] == ["名称\n甲\n"]


def test_registers_of_a_folder_are_kept_together(tmp_path: Path) -> None:
    regs = tmp_path / "regs"
    regs.mkdir()
    for name in ("b.csv", "a.csv", "~$a.xlsx", "readme.md"):
        (regs / name).write_text("名称\n甲\n", "utf-8")
    target = Target("c", "register", str(regs))
    run = Store(tmp_path / "store").begin("r1", {})
    collect(run, target, CrawlOptions())
    (regs / "b.csv").unlink()
    assert [each.url for each in run.snapshot(target).exchanges()] == ["a.csv", "b.csv"]
    collect(run, target, CrawlOptions())
    assert [each.url for each in run.snapshot(target).exchanges()] == ["a.csv"]


def test_no_rule_for_the_target_is_no_report(tmp_path: Path) -> None:
    rulebook = load_rulebook(write_standards(tmp_path / "s"))
    (tmp_path / "a.csv").write_text("x")
    target = Target("c", "register", str(tmp_path / "a.csv"))
    run = Store(tmp_path / "store").begin("r1", {})
    collect(run, target, CrawlOptions())
    assert judge(rulebook, run.snapshot(target), Judging(None, date(2026, 11, 23))) is None

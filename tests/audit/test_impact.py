"""A draft is judged on stored archives: what flips, and what it does to the score."""

from datetime import date
from pathlib import Path

import pytest

from checks.audit.impact import compare, impact, reading
from checks.audit.run import audit, begin_run
from checks.audit.store import Run, Store
from checks.audit.targets import read_targets
from checks.audit.task import Judging
from checks.collect.options import CrawlOptions
from checks.model.outcome import Outcome
from tests.audit.town import site, write_standards, write_targets
from tests.engine.cards import a_rule

DAY = date(2026, 11, 23)


def audited(tmp_path: Path) -> tuple[Path, Store, Run]:
    standards, store = write_standards(tmp_path / "now"), Store(tmp_path / "store")
    options, judging = CrawlOptions(allow_private=True, delay=0), Judging(standards, DAY)
    with site() as home:
        targets = read_targets(write_targets(tmp_path / "t.yaml", town=home))
        run = begin_run(store, "r1", targets, options, judging)
        assert list(audit(store, run, targets, options, judging, 1)) == [("town", "done")]
    return standards, store, run


def test_a_stricter_draft_fails_more_and_costs_points(tmp_path: Path) -> None:
    now, store, run = audited(tmp_path)
    draft = write_standards(
        tmp_path / "draft", function="pattern", options="{match: '^首'}", status="drafting"
    )
    found = impact(store, run, compare(now, draft, DAY), 1, tmp_path)
    (town,) = found.targets
    (rule,) = town.rules
    assert (rule.rule, rule.before, rule.after) == ("tests/title", Outcome.FAILED, Outcome.FAILED)
    assert (rule.appeared, rule.vanished, rule.flips) == (1, 0, False)
    assert [finding.subject.rpartition("/")[2] for finding in rule.examples] == ["b.html"]
    assert (town.before.points, town.after.points) == (95, 90)
    assert found.rules == ("tests/title",)


def test_the_same_standards_change_nothing(tmp_path: Path) -> None:
    now, store, run = audited(tmp_path)
    found = impact(store, run, compare(now, now, DAY), 1, tmp_path)
    assert (found.rules, found.targets) == ((), ())


@pytest.mark.parametrize(("changes", "same"), [
    ({"why": "别的理由"}, True), ({"title": "别的标题"}, True), ({"source": "x"}, True),
    ({"given": ("b",)}, False), ({"verified": False}, False), ({"parameters": {"n": 1}}, False),
])  # fmt: skip
def test_words_for_readers_are_no_reading(changes: dict[str, object], same: bool) -> None:
    assert (reading(a_rule(**changes)) == reading(a_rule())) is same


def test_what_a_run_waived_stays_waived(tmp_path: Path) -> None:
    now, store, run = audited(tmp_path)
    draft = write_standards(
        tmp_path / "draft", function="pattern", options="{match: '^首'}", status="drafting"
    )
    entry = "  - {rule: tests/title, subject: '*/b.html', reason: 改造中, owner: 张工, expires: 2999-12-31}\n"
    (run.folder / "waivers.yaml").write_text("waivers:\n" + entry, "utf-8")
    (town,) = impact(store, run, compare(now, draft, DAY), 1, tmp_path).targets
    assert (town.before.points, town.after.points) == (95, 95)


def test_a_target_without_its_archive_is_told(tmp_path: Path) -> None:
    now, store, run = audited(tmp_path)
    run.archive("town").unlink()
    draft = write_standards(tmp_path / "draft", function="falsy", status="drafting")
    found = impact(store, run, compare(now, draft, DAY), 1, tmp_path)
    assert (found.targets, found.unread) == ((), ("town",))

"""Many targets are collected, judged, stored; a second look gives the same bytes."""

from datetime import date
from pathlib import Path

from checks.audit.run import audit, begin_recheck, begin_run
from checks.audit.store import Store
from checks.audit.targets import read_targets
from checks.audit.task import Judging
from checks.collect.options import CrawlOptions
from checks.model.outcome import Outcome
from tests.audit.town import site, write_standards, write_targets

OPTIONS = CrawlOptions(allow_private=True, delay=0)


def test_a_run_is_stored_resumed_and_judged_again(tmp_path: Path) -> None:
    judging = Judging(write_standards(tmp_path / "standards"), date(2026, 11, 23))
    store = Store(tmp_path / "store")
    with site() as home:
        targets = read_targets(write_targets(tmp_path / "t.yaml", town=home, ghost="http://127.0.0.1:1/"))
        run = begin_run(store, "r1", targets, OPTIONS, judging)
        assert sorted(audit(store, run, targets, OPTIONS, judging, 2)) == [
            ("ghost", "done"),
            ("town", "done"),
        ]
    report = run.report("town")
    assert report.coverage.artefacts["page"] == 4  # with the answer to a random address
    assert [f.subject.rpartition("/")[2] for f in report.findings if f.outcome is Outcome.FAILED] == [
        "a.html"
    ]
    ghost = run.report("ghost")
    assert {finding.outcome for finding in ghost.findings} == {Outcome.CANT_TELL}

    assert list(audit(store, run, targets, OPTIONS, judging, 2)) == []

    again = begin_recheck(store, run, "r2", judging)
    assert dict(audit(store, again, again.targets(), None, judging, 2)) == {"ghost": "done", "town": "done"}
    for name in ("town", "ghost"):
        first, second = run.place(name) / "report.json", again.place(name) / "report.json"
        assert first.read_bytes() == second.read_bytes()


def test_a_target_that_cannot_be_judged_leaves_its_reason(tmp_path: Path) -> None:
    judging = Judging(write_standards(tmp_path / "standards"), date(2019, 1, 1))
    store = Store(tmp_path / "store")
    with site() as home:
        targets = read_targets(write_targets(tmp_path / "t.yaml", town=home))
        run = begin_run(store, "r1", targets, OPTIONS, judging)
        assert list(audit(store, run, targets, OPTIONS, judging, 1)) == [("town", "failed")]
    assert "2019-01-01" in run.error("town") and not run.done("town")

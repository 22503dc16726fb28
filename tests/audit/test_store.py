"""A store gives back what was put in, and nothing that is half there."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from checks.audit.store import NoRun, Store, plain_target, write_whole
from checks.model.target import Target
from tests.reports.made import report


def test_runs_are_found_oldest_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for name in ("20261102T000000Z", "20261101T000000Z"):
        store.begin(name, {"run": name, "targets": []})
    assert [run.id for run in store.runs()] == ["20261101T000000Z", "20261102T000000Z"]
    assert store.run().id == "20261102T000000Z"
    assert store.run("20261101T000000Z").id == "20261101T000000Z"


def test_two_runs_of_one_second_are_two(tmp_path: Path) -> None:
    store, start = Store(tmp_path), datetime(2026, 11, 1, 23, 59, 59, tzinfo=UTC)
    first = store.free_name(start)
    store.begin(first, {})
    assert (first, store.free_name(start)) == ("20261101T235959Z", "20261102T000000Z")


@pytest.mark.parametrize("name", ["20991231T000000Z", "../../etc", "a/b", ""])
def test_no_such_run(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoRun):
        Store(tmp_path).run(name)


def test_beginning_again_goes_on_as_it_was_begun(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.begin("r1", {"as_of": "2026-01-01"})
    assert store.begin("r1", {"as_of": "2027-01-01"}).facts == {"as_of": "2026-01-01"}


def test_a_report_comes_back(tmp_path: Path) -> None:
    run = Store(tmp_path).begin("r1", {})
    made = report()
    assert not run.done(made.target.id)
    run.write_report(made)
    assert run.done(made.target.id) and run.judged() == [made.target.id]
    back = run.report(made.target.id)
    assert (back.findings, back.score, back.coverage.percent) == (
        made.findings,
        made.score,
        made.coverage.percent,
    )


def test_targets_come_back(tmp_path: Path) -> None:
    target = Target(
        "a", "site", "http://a/", hosts=("b",), has_service=False, declared={"columns": [{"url": "x"}]}
    )
    run = Store(tmp_path).begin("r1", {"targets": [plain_target(target)]})
    assert run.targets() == [target]


def test_a_rechecked_run_reads_the_archives_of_the_first(tmp_path: Path) -> None:
    run = Store(tmp_path).begin("r2", {"archives_of": "r1"})
    assert run.archive("a") == tmp_path / "runs" / "r1" / "a" / "site.warc.gz"


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "f", b"one")
    write_whole(tmp_path / "f", b"two")
    assert (tmp_path / "f").read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["f"]

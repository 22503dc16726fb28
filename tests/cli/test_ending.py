"""A run is told target by target and ends in the worst of its codes."""

from dataclasses import replace
from pathlib import Path

import pytest

from checks.audit.review import Review
from checks.audit.store import Run, Store
from checks.cli.ending import sentence, tell
from checks.model.decision import Decision, Misfit
from checks.model.target import Target
from tests.reports.made import report

CLEAN = replace(report(findings=()), coverage=replace(report().coverage, unread=()))


def begun(tmp_path: Path) -> Run:
    run = Store(tmp_path).begin(
        "r1", {"targets": [{"id": "example", "kind": "site", "location": "http://a/"}]}
    )
    run.write_report(CLEAN)
    return run


@pytest.mark.parametrize(("review", "fail_on", "code"), [
    (Review(), "shall", 0), (Review(wrong=(Misfit("expired", "到期了", "expired", "w.yaml", 3, 5),)), "shall", 1),
    (Review(wrong=(Misfit("expired", "到期了", "expired", "w.yaml", 3, 5),)), "veto", 0),
    (Review(sound=(Decision("waive", CLEAN.rules[0].rule, "理由", "张工", path="w.yaml", line=9),)), "shall", 1),
])  # fmt: skip
def test_waivers_that_do_not_count_reach_the_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], review: Review, fail_on: str, code: int
) -> None:
    run = begun(tmp_path)
    assert tell(run, [("example", "done")], run.targets(), review, fail_on, "ignore") == code  # type: ignore[arg-type]
    said = capsys.readouterr()
    assert said.out == "r1\n" and "example：" in said.err
    assert ("w.yaml:3:5: 到期了" in said.err) is bool(review.wrong)


def test_a_target_without_a_report_is_unreadable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = begun(tmp_path)
    run.write_error("gone", "OSError: 没有路由")
    targets = [*run.targets(), Target("gone", "site", "http://b/")]
    assert tell(run, [("gone", "failed")], targets, Review(), "shall", "ignore") == 3
    assert "没有路由" in capsys.readouterr().err


def test_a_report_in_one_line_counts_what_is_left_to_do() -> None:
    assert sentence(report(), "甲") == "甲：不合格，待整改 3 处，覆盖 93%"
    assert sentence(report(), "a", "en") == "a: unqualified, 3 open findings, coverage 93%"
    idle = replace(report(), coverage=replace(report().coverage, asked=0, answered=0))
    assert "什么也没有判定" in sentence(idle, "甲") and "nothing was judged" in sentence(idle, "a", "en")
    nothing = replace(report(), coverage=replace(report().coverage, artefacts={}))
    assert sentence(nothing, "甲").startswith("甲：没有读到可以判断的内容（超时）")


def test_a_run_ends_in_a_count_of_its_verdicts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = begun(tmp_path)
    tell(run, [("example", "done")], run.targets(), Review(), "shall", "ignore", "en")
    said = capsys.readouterr().err
    assert "example: unqualified, 0 open findings" in said
    assert "1 targets: unqualified 1, nothing could be read of 0" in said

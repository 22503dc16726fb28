"""Ending: what each target of a run ended in, said as it ends."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from checks.cli.exit_code import ExitCode
from checks.cli.option import Lang
from checks.cli.terminal import show, talk
from checks.cli.verdict import FailOn, Undecided, exit_code, reaches
from checks.engine.misfit import misfit_finding
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.reports.words import VERDICTS, label

if TYPE_CHECKING:
    from checks.audit.review import Review
    from checks.audit.store import Run


def tell(
    run: "Run",
    endings: Iterable[tuple[str, Any]],
    targets: Sequence[Any],
    reviewed: "Review",
    fail_on: FailOn,
    undecided: Undecided,
    lang: Lang = "zh",
) -> int:
    """One line for each target as it ends, what is wrong with the waivers, and the exit code of the whole run."""
    total = len(targets)
    done = sum(1 for target in targets if run.done(target.id))
    worst = ExitCode.CLEAN
    for name, ending in endings:
        done += 1
        if ending == "done":
            talk(f"[{done}/{total}] {name}：{sentence(run.report(name))}")
        else:
            why = run.error(name) or "进程两次被终止"
            talk(f"[{done}/{total}] {name}：没有判定成（{why}）")
    for target in targets:
        if run.done(target.id):
            worst = max(worst, exit_code([run.report(target.id)], fail_on, undecided))
        else:
            worst = max(worst, ExitCode.UNREADABLE)
    misfits = reviewed.conclude(run)
    for misfit in misfits:
        said = misfit.zh if lang == "zh" else misfit.en
        talk(f"{misfit.path}:{misfit.line}:{misfit.column}: {said}")
    if any(reaches(misfit_finding(misfit), fail_on) for misfit in misfits):
        worst = max(worst, ExitCode.FOUND)
    show(run.id)
    return worst


def sentence(report: Report) -> str:
    """A report in one line."""
    failed = sum(1 for finding in report.findings if finding.outcome is Outcome.FAILED)
    points = "" if report.score.points is None else f" {report.score.points:g} 分"
    return f"{label(VERDICTS, report.score.verdict)}{points}，不符合 {failed} 处，覆盖 {report.coverage.percent:g}%"

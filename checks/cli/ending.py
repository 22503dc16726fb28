"""Ending: what each target of a run ended in, said as it ends."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checks.cli.exit_code import ExitCode
from checks.cli.terminal import show, talk
from checks.cli.verdict import FailOn, Undecided, exit_code, reaches, unread_told
from checks.engine.misfit import misfit_finding
from checks.engine.unread import unread
from checks.model.report import Report
from checks.reports.words import VERDICTS, label
from checks.rulebook.fault import Lang

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
    zh = lang == "zh"
    total = len(targets)
    done = sum(1 for target in targets if run.done(target.id))
    worst = ExitCode.CLEAN
    for name, ending in endings:
        done += 1
        if ending == "done":
            talk(f"[{done}/{total}] {sentence(run.report(name), name, lang)}")
        else:
            why = run.error(name) or ("进程两次被终止" if zh else "its process was killed twice")
            talk(f"[{done}/{total}] {name}" + (f"：没有判定成（{why}）" if zh else f": not judged ({why})"))
    verdicts, read = Counter[str](), 0
    for target in targets:
        if run.done(target.id):
            report = run.report(target.id)
            verdicts[report.score.verdict] += 1
            read += not unread(report)
            worst = max(worst, exit_code([report], fail_on, undecided))
        else:
            worst = max(worst, ExitCode.UNREADABLE)
    talk(_summary(verdicts, total, read, lang))
    misfits = reviewed.conclude(run)
    for misfit in misfits:
        said = misfit.zh if lang == "zh" else misfit.en
        talk(f"{misfit.path}:{misfit.line}:{misfit.column}: {said}")
    if any(reaches(misfit_finding(misfit), fail_on) for misfit in misfits):
        worst = max(worst, ExitCode.FOUND)
    show(run.id)
    return worst


def sentence(report: Report, name: str, lang: Lang = "zh") -> str:
    """A report in one line."""
    if unread(report):
        return unread_told(report, name, lang)
    if not report.coverage.asked:
        count = len(report.rules)
        if lang == "en":
            return f"{name}: nothing was judged: all {count} rules are inapplicable; see the profile and the norms"
        return f"{name}：什么也没有判定：{count} 条规则都不适用；请核对站点类型（profile）和所选的规范"
    left = sum(1 for finding in report.findings if reaches(finding, "may"))
    verdict, points, covered = (
        label(VERDICTS, report.score.verdict, lang),
        report.score.points,
        report.coverage.percent,
    )
    if lang == "en":
        score = "" if points is None else f" {points:g} points"
        return f"{name}: {verdict}{score}, {left} open findings, coverage {covered:g}%"
    score = "" if points is None else f" {points:g} 分"
    return f"{name}：{verdict}{score}，待整改 {left} 处，覆盖 {covered:g}%"


def _summary(verdicts: Mapping[str, int], total: int, read: int, lang: Lang) -> str:
    """How the targets of a run came out, and of how many nothing could be read."""
    said = [f"{label(VERDICTS, verdict, lang)} {count}" for verdict, count in sorted(verdicts.items())]
    if lang == "en":
        return f"{total} targets: " + ", ".join([*said, f"nothing could be read of {total - read}"])
    return f"共 {total} 个对象：" + "，".join([*said, f"没有读到内容的 {total - read}"])

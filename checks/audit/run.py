"""Run: one audit of many targets, stored, resumable."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from checks import __version__
from checks.audit.garbage import spare_the_rulebook
from checks.audit.pool import Ending, run_all
from checks.audit.store import Run, Store, plain_target
from checks.audit.task import Judging, collect, judge
from checks.collect.options import CrawlOptions
from checks.model.sentence import Said, reason
from checks.model.target import Target
from checks.rulebook.load import load_rulebook


def begin_run(
    store: Store, name: str, targets: Sequence[Target], options: CrawlOptions, judging: Judging
) -> Run:
    """The run of that name with what it judges by written down; an earlier one goes on as it was begun."""
    facts = {
        "run": name,
        "tool": __version__,
        "as_of": judging.as_of.isoformat(),
        "options": options.recorded(),
        "targets": [plain_target(target) for target in targets],
    }
    return store.begin(name, facts)


def begin_recheck(store: Store, before: Run, name: str, judging: Judging) -> Run:
    """A run that judges the archives of an earlier one again."""
    source = before.facts.get("archives_of") or before.id
    facts = {"run": name, "tool": __version__, "as_of": judging.as_of.isoformat(), "archives_of": source}
    return store.begin(name, {**before.facts, **facts})


def audit(
    store: Store,
    run: Run,
    targets: Sequence[Target],
    options: CrawlOptions | None,
    judging: Judging,
    jobs: int,
) -> Iterator[tuple[str, Ending]]:
    """Judge every target whose report is not stored yet, collecting it first unless `options` is None.

    Each target ends in a stored report or a stored reason; what ended is yielded as it ends.
    """
    tasks = [
        (target.id, (store.folder, run.id, target, options, judging))
        for target in targets
        if not run.done(target.id)
    ]
    yield from run_all(_work, tasks, jobs)


def _work(folder: Path, name: str, target: Target, options: CrawlOptions | None, judging: Judging) -> None:
    """What one process does; exit code 1, with the reason stored, when it cannot."""
    run = Store(folder).run(name)
    try:
        if options is not None:
            collect(run, target, options)
        rulebook = load_rulebook(judging.standards, cache=judging.cache)
        spare_the_rulebook()
        report = judge(rulebook, run.snapshot(target), judging)
        if report is None:
            day = judging.as_of.isoformat()
            raise Said(f"{day} 没有适用于它的现行规则", f"no rule is in force on {day} for this target")
        run.write_report(report)
    except Exception as error:  # the next target must not suffer
        run.write_error(target.id, reason(error).told(judging.lang))
        raise SystemExit(1) from None

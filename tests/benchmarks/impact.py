"""How long a draft takes to be judged on stored archives: `python -m tests.benchmarks.impact`.

Ten targets of 1,000 generated pages of 60 KB lie in a store; the draft changes one rule. What is printed is the
whole command's time and CPU time per 1,000 pages, and what 100,000 pages take two cores that do nothing else.
"""

import argparse
import re
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from checks.audit.store import Run, Store, plain_target
from checks.collect.archive import LEFT_OUT, Archive
from checks.engine.check import check
from checks.model.exchange import Exchange
from checks.model.scope import Scope
from checks.model.target import Target
from checks.rulebook.layout import standards_folder
from checks.rulebook.load import load_rulebook
from tests.benchmarks.town import pages
from tests.program import guiju

NOW: Final = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
DAY: Final = date(2026, 11, 23)
HOME: Final = "http://www.example.gov.cn"
RULES: Final = {
    "page": "gov-site-guide/2017/rules/site-tags.yaml",
    "response": "cluster-operation/1.0/rules/redirect-chain.yaml",
    "site": "gov-inspection/2019/rules/dead-link.yaml",
}
"""One rule on each sort of artefact."""


def write_archive(path: Path, target: Target, count: int) -> None:
    """A whole archive of generated pages, without any request."""
    with Archive(path) as archive:
        archive.begin(target, {}, NOW, "Guiju benchmark")
        for address, answer in list(pages().items())[: count + 1]:
            headers = (("Content-Type", answer.mime), ("Content-Length", str(len(answer.body))))
            role = "page" if "html" in answer.mime else "asset"
            archive.write(
                Exchange(
                    HOME + address, status=200, headers=headers, body=answer.body, started_at=NOW, role=role
                )
            )
        archive.note(LEFT_OUT, {})


def make_store(folder: Path, standards: Path, targets: int, count: int) -> Run:
    """A run whose targets all hold the same pages and a report by one rule."""
    made = [Target(f"t{number:03}", "site", f"{HOME}/") for number in range(targets)]
    facts = {"run": "r1", "targets": [plain_target(target) for target in made]}
    run = Store(folder).begin("r1", facts)
    first = made[0]
    run.place(first.id).mkdir()
    write_archive(run.archive(first.id), first, count)
    scope = Scope(rules=("gov-site-guide/site-tags",))
    report = check(load_rulebook(standards), run.snapshot(first), as_of=DAY, scope=scope)
    run.write_report(report)
    for target in made[1:]:
        shutil.copytree(run.place(first.id), run.place(target.id))
    return run


def make_draft(folder: Path, standards: Path, rule: str) -> Path:
    """The standards with another level for one rule."""
    shutil.copytree(standards, folder)
    path = folder / "norms" / rule
    changed, times = re.subn(
        r"(?m)^level: (shall|should|may)$",
        lambda found: "level: should" if found[1] != "should" else "level: may",
        path.read_text("utf-8"),
    )
    assert times == 1, rule
    path.write_text(changed, "utf-8")
    return folder


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Wall-clock seconds of some work, and CPU seconds of the processes it started."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, cpu


def main() -> None:
    """Print a line for each sort of rule."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--targets", type=int, default=10)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--on", choices=sorted(RULES), nargs="*", default=["page"])
    parser.add_argument("--standards", type=Path, default=standards_folder())
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="guiju-bench-") as scratch:
        place = Path(scratch)
        print(f"{asked.targets} targets of {asked.pages} pages, {asked.jobs} jobs")
        made = timed(lambda: make_store(place / "store", asked.standards, asked.targets, asked.pages))
        print(f"store made in {made[0]:.1f} s")
        for on in asked.on:
            draft = make_draft(place / on, asked.standards, RULES[on])
            command = ("impact", draft, "--store", place / "store", "--standards", asked.standards, "--as-of", DAY.isoformat(),
                       "--jobs", str(asked.jobs), "--output", place / f"{on}.txt")  # fmt: skip

            def run(command: tuple[str | Path, ...] = command) -> None:
                ended = guiju(*command, seconds=3600)
                assert ended.code == 0, ended.err

            wall, cpu = timed(run)
            thousand = asked.targets * asked.pages / 1000
            print(
                f"{on}: {wall:.1f} s, {wall / thousand:.2f} s and {cpu / thousand:.2f} CPU s per 1,000 pages; "
                f"100,000 pages in {cpu / thousand / 1.2:.1f} min on two cores of one's own",
                flush=True,
            )


if __name__ == "__main__":
    main()

"""Task: one target of a run, from collecting to its stored report; idempotent."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from checks.audit.store import Run
from checks.collect.options import CrawlOptions
from checks.engine.check import NothingToCheck, check
from checks.engine.decide import apply_decisions
from checks.model.decision import Decision
from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.model.scope import Scope
from checks.model.sentence import Said
from checks.model.snapshot import Snapshot
from checks.model.target import Target


@dataclass(frozen=True, slots=True)
class Judging:
    """By what a run judges: the standards' folder (None: the shipped ones), the day, the scope, the language.

    `decisions` are persons' decisions that count; `cache` is where reading the standards is remembered
    (None: nowhere).
    """

    standards: Path | None
    as_of: date
    scope: Scope = field(default_factory=Scope)
    lang: str = "zh"
    cache: Path | None = None
    decisions: tuple[Decision, ...] = ()


class NothingThere(Said):
    """The file that a target names does not exist."""


def collect(
    run: Run, target: Target, options: CrawlOptions, progress: Callable[[Any], None] | None = None
) -> None:
    """Collect the target into the run; what is already complete is left as it is."""
    from checks.collect.crawl import crawl

    folder = run.place(target.id)
    folder.mkdir(parents=True, exist_ok=True)
    if target.kind == "site":
        crawl(target, options, run.archive(target.id), progress)
    elif (source := Path(target.location)).is_dir():
        _copy_registers(source, folder / source.name)
    elif source.exists():
        shutil.copy2(source, folder / source.name)
    else:
        raise NothingThere(f"没有这个文件：{source}", f"no such file: {source}")


def _copy_registers(source: Path, place: Path) -> None:
    """The register files of a folder as they are now, and nothing else of it."""
    from checks.collect.spreadsheet import is_register

    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for each in source.iterdir():
        if is_register(each):
            shutil.copy2(each, place / each.name)


def judge(rulebook: Rulebook, snapshot: Snapshot, judging: Judging) -> Report | None:
    """The report of a snapshot; None when no rule applies to the target."""
    try:
        report = check(rulebook, snapshot, as_of=judging.as_of, scope=judging.scope, lang=judging.lang)
    except NothingToCheck:
        return None
    return apply_decisions(report, judging.decisions)

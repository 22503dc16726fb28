"""Publication: a rulebook and reports become a folder of Markdown pages, JSON and CSV."""

import csv
import io
import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from checks.artefacts import KINDS
from checks.artefacts.register_tables import TABLES
from checks.artefacts.site_tables import SITE_TABLES
from checks.functions import FUNCTIONS
from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.model.sentence import Said
from checks.model.target import Target
from checks.publish import reference
from checks.publish.coverage import coverage_leaves
from checks.publish.downloads import downloads_leaf, files
from checks.publish.framework import framework_leaf
from checks.publish.home import home_leaf
from checks.publish.leaf import Entry, Leaf
from checks.publish.norm import edition_leaf, norms_leaf
from checks.publish.rule import rule_leaf
from checks.publish.rules import rules_leaf
from checks.publish.search import INDEX, index, search_leaf
from checks.publish.shelfmark import Shelfmarks, shelfmarks
from checks.publish.site import target_leaf
from checks.publish.sites import sites_leaf
from checks.publish.state import City, Standing, city, standing
from checks.publish.veil import veil
from checks.publish.vocabulary import vocabulary_leaf
from checks.publish.written import Page, copy_pages, decisions_leaf, page_entries, read_pages
from checks.reports.inert import cell
from checks.reports.json_ import render
from checks.reports.ledger import header, rows

MARK: Final = ".guiju-publication"
"""The file that tells a folder of ours, which may be replaced, from any other."""


class NotOurs(Said):
    """The output folder holds something that this program did not write."""


def publish(
    rulebook: Rulebook,
    reports: Iterable[Report],
    out: Path,
    *,
    as_of: date,
    place: str = "",
    unreached: Iterable[tuple[Target, str]] = (),
    written: Path | None = None,
) -> None:
    """Write the publication to `out`, which is replaced as a whole once everything is written.

    `reports` are read one at a time and at most one a target; `unreached` are targets without a report, each
    with a sentence why; `place` is the city's name for the front page;
    `written` the folder of hand-written pages (None: this checkout's `site/docs`, if there is one). Raises
    `NotOurs` when `out` is a folder that was not written here, `ValueError` for a second report of a target.
    """
    if out.exists() and any(out.iterdir()) and not (out / MARK).exists():
        raise NotOurs(
            f"{out} 不是发布目录，不会覆盖；请另选一个目录或先清空它",
            f"{out} was not published here and is not written over: choose another folder, or empty it first",
        )
    stage = out.with_name(out.name + ".new")
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    (stage / MARK).write_text("", "utf-8")
    folder = written or _shipped()
    pages = read_pages(folder) if folder else []
    if folder:
        copy_pages(folder, stage)
    marks = shelfmarks(rulebook, as_of)
    entries = page_entries(pages)
    standings = []
    for one, leaf in _targets(reports, marks, stage):
        standings.append(one)
        entries += _write(stage, leaf)
    state = city(standings, unreached)
    for leaf in _leaves(marks, state, place, pages):
        entries += _write(stage, leaf)
    for path, text in files(marks, state):
        _put(stage / path, text)
    _put(stage / INDEX, index(entries))
    shutil.rmtree(out, ignore_errors=True)
    stage.replace(out)


def _leaves(marks: Shelfmarks, state: City, place: str, pages: list[Page]) -> Iterator[Leaf]:
    yield home_leaf(marks, state, place)
    yield framework_leaf(marks)
    yield norms_leaf(marks)
    yield from (edition_leaf(edition, marks, state) for edition in marks.rulebook.editions)
    yield from coverage_leaves(marks, state)
    yield rules_leaf(marks, state)
    yield from (rule_leaf(rule, marks, state) for rule in marks.rules.values())
    yield sites_leaf(state)
    yield downloads_leaf(state)
    yield reference.reference_leaf()
    yield reference.functions_leaf({**FUNCTIONS, **marks.rulebook.shelf.functions})
    yield reference.artefacts_leaf(KINDS)
    yield reference.tables_leaf({"网站": SITE_TABLES, "清单目录": TABLES})
    yield vocabulary_leaf()
    yield decisions_leaf(pages)
    yield search_leaf()


def _targets(reports: Iterable[Report], marks: Shelfmarks, stage: Path) -> Iterator[tuple[Standing, Leaf]]:
    """Each report's standing and page; its findings go to the downloads at once."""
    seen: set[str] = set()
    found = 0
    ledger = stage / "downloads" / "findings.csv"
    ledger.parent.mkdir(parents=True, exist_ok=True)
    with ledger.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerow(header("zh"))
        for full in reports:
            report = veil(full, marks.rulebook)
            one = standing(report)
            if one.slug in seen:
                raise ValueError(f"对象 {report.target.id} 有两份报告；一次发布每个对象只能有一份")
            seen.add(one.slug)
            file.write(_ledger(report, marks.rulebook, found + 1))
            found += len(report.findings)
            _put(stage / "downloads" / "reports" / f"{one.slug}.json", render(report, marks.rulebook))
            yield one, target_leaf(report, one, marks)


def _ledger(report: Report, rulebook: Rulebook, first: int) -> str:
    text = io.StringIO()
    lines = rows([report], rulebook, "zh", first=first)
    csv.writer(text).writerows([cell(value) for value in row] for row in lines)
    return text.getvalue()


def _write(stage: Path, leaf: Leaf) -> Iterable[Entry]:
    _put(stage / leaf.source, leaf.text())
    return leaf.entries


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="")


def _shipped() -> Path | None:
    """The hand-written pages of this checkout or installation."""
    package = Path(__file__).resolve().parents[1]
    return next(
        (path for path in (package / "pages", package.parent / "site" / "docs") if path.is_dir()), None
    )

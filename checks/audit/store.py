"""Store: the folder that keeps archives and reports of all runs.

`runs/<run>/run.json` says what the run is; `runs/<run>/<target>/` holds `site.warc.gz` (or the document that
was judged), `report.json` (guiju.report/1) and `findings.parquet`. Everything appears by renaming a file that
is complete, so a reader never sees half of one.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import orjson

from checks.audit.findings import write_findings
from checks.collect.document import read_document
from checks.collect.snapshot import read_snapshot
from checks.collect.spreadsheet import read_register
from checks.model.report import Report
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from checks.reports.json_ import shape
from checks.reports.read import read_report

_RUN_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,99}")


class NoRun(Exception):
    """The store holds no such run."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a store: `facts` are what `run.json` says."""

    folder: Path
    facts: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The run's name."""
        return self.folder.name

    def place(self, target: str) -> Path:
        """The folder of one target."""
        return self.folder / target

    def archive(self, target: str) -> Path:
        """Where the target's site is archived; of a re-judgement, in the run that collected it."""
        source = self.facts.get("archives_of") or self.id
        return self.folder.parent / source / target / "site.warc.gz"

    def snapshot(self, target: Target) -> Snapshot:
        """The target's snapshot; raises what `read_snapshot` and `read_document` raise."""
        archive = self.archive(target.id)
        if target.kind == "site":
            return read_snapshot(archive, target)
        place = archive.parent / Path(target.location).name
        return read_register(place, target) if place.is_dir() else read_document(place, target)

    def write_report(self, report: Report) -> None:
        """Store a report beside its findings as a table."""
        folder = self.place(report.target.id)
        folder.mkdir(parents=True, exist_ok=True)
        write_findings(folder / "findings.parquet", self.id, report)
        write_whole(folder / "report.json", orjson.dumps(shape(report), option=orjson.OPT_SORT_KEYS))

    def write_error(self, target: str, sentence: str) -> None:
        """Store why a target could not be judged in this run."""
        folder = self.place(target)
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / "error.txt", sentence.encode("utf-8", "replace"))

    def error(self, target: str) -> str:
        """Why a target could not be judged; empty when nothing was stored."""
        path = self.place(target) / "error.txt"
        return path.read_text("utf-8", "replace") if path.is_file() else ""

    def report(self, target: str) -> Report:
        """A stored report."""
        return read_report((self.place(target) / "report.json").read_bytes())

    def done(self, target: str) -> bool:
        """Whether the target's report is stored."""
        return (self.place(target) / "report.json").is_file()

    def judged(self) -> list[str]:
        """The targets whose report is stored, sorted."""
        return sorted(path.parent.name for path in self.folder.glob("*/report.json"))

    def targets(self) -> list[Target]:
        """The targets of the run as they were declared, sorted."""
        return [_target(each) for each in self.facts.get("targets", ())]


@dataclass(frozen=True, slots=True)
class Store:
    """All runs below a folder."""

    folder: Path

    def runs(self) -> Iterator[Run]:
        """Every run, oldest first."""
        for path in sorted(self.folder.glob("runs/*/run.json"), key=lambda path: path.parent.name):
            yield Run(path.parent, orjson.loads(path.read_bytes()))

    def run(self, name: str | None = None) -> Run:
        """The run of that name, or the newest one; raises `NoRun`."""
        if name is not None and not _RUN_ID.fullmatch(name):
            raise NoRun(name)
        found = [run for run in self.runs() if name is None or run.id == name]
        if not found:
            raise NoRun(name or "")
        return found[-1]

    def free_name(self, start: datetime) -> str:
        """The id of a run that begins then: its second in UTC, or the next one that no run has taken."""
        while (self.folder / "runs" / (name := start.strftime("%Y%m%dT%H%M%SZ"))).exists():
            start += timedelta(seconds=1)
        return name

    def begin(self, name: str, facts: Mapping[str, Any]) -> Run:
        """A new run; one that is already there is gone on with."""
        folder = self.folder / "runs" / name
        place = folder / "run.json"
        if not place.exists():
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(place, orjson.dumps(facts, option=orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2))
        return Run(folder, orjson.loads(place.read_bytes()))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after a crash."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with draft.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)


def plain_target(target: Target) -> dict[str, Any]:
    """A target as `run.json` keeps it."""
    return {
        name: dict(value) if isinstance(value, Mapping) else value
        for name in Target.__dataclass_fields__
        if (value := getattr(target, name)) not in (None, (), {})
    }


def _target(said: Mapping[str, Any]) -> Target:
    values: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in said.items()}
    return Target(**values)

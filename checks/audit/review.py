"""Review: the waiver file of a run of many targets, judged over the whole run."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import orjson

from checks.audit.store import Run, write_whole
from checks.audit.waivers import read_waivers
from checks.engine.misfit import sort_out, unused
from checks.model.decision import Decision, Misfit
from checks.model.rulebook import Rulebook

FILE = "waivers.yaml"
"""What a run keeps its waiver file as, so that it can be judged again in the same way."""


@dataclass(frozen=True, slots=True)
class Review:
    """The decisions of a file that count, what is wrong with the others, and the file as it was read."""

    sound: tuple[Decision, ...] = ()
    wrong: tuple[Misfit, ...] = ()
    content: bytes | None = None

    def keep(self, run: Run) -> None:
        """Keep the file in the run."""
        if self.content is not None:
            write_whole(run.folder / FILE, self.content)

    def conclude(self, run: Run) -> tuple[Misfit, ...]:
        """What is wrong with the file after the run, also stored as the run's `misfits.json`.

        A decision is unused when no finding of any target carries it: that shows only once every target of
        the run is judged.
        """
        targets = [target.id for target in run.targets()]
        misfits = self.wrong
        if self.sound and all(run.done(target) for target in targets):
            misfits += unused(self.sound, (run.report(target) for target in targets))
        if self.content is not None:
            write_whole(run.folder / "misfits.json", _shape(misfits))
        return misfits


def review(path: Path | None, rulebook: Rulebook, as_of: date) -> Review:
    """Read a waiver file and sort out what counts on the day; no file, nothing decided."""
    if path is None:
        return Review()
    decisions, misfits = read_waivers(path)
    sound, wrong = sort_out(decisions, rulebook, as_of)
    return Review(sound, (*misfits, *wrong), path.read_bytes())


def _shape(misfits: tuple[Misfit, ...]) -> bytes:
    told = [
        {
            "problem": each.problem,
            "message": each.zh,
            "path": each.path,
            "line": each.line,
            "column": each.column,
        }
        for each in misfits
    ]
    content = {"schema": "guiju.misfits/1", "misfits": told}
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2)

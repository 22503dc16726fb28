"""A process that dies costs a second try and nothing else."""

import os
import signal
from pathlib import Path

from checks.audit.pool import run_all


def work(folder: Path, name: str) -> None:
    """What one process does: note that it ran, then end as its name says."""
    with (folder / name).open("a") as stream:
        stream.write("x")
    if name == "raises":
        raise SystemExit(1)
    if name == "killed" or (name == "killed-once" and (folder / name).stat().st_size == 1):
        os.kill(os.getpid(), signal.SIGKILL)


def test_each_task_ends_once_whatever_happens(tmp_path: Path) -> None:
    names = ["fine", "raises", "killed", "killed-once", "last"]
    ended = dict(run_all(work, [(name, (tmp_path, name)) for name in names], jobs=2))
    assert ended == {
        "fine": "done",
        "raises": "failed",
        "killed": "died",
        "killed-once": "done",
        "last": "done",
    }
    tries = {name: (tmp_path / name).stat().st_size for name in names}
    assert tries == {"fine": 1, "raises": 1, "killed": 2, "killed-once": 2, "last": 1}


def test_nothing_to_do() -> None:
    assert list(run_all(work, [], jobs=2)) == []

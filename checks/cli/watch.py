"""Watch: which files of a folder changed."""

import time
from collections.abc import Iterator
from pathlib import Path

PAUSE = 0.5


def changes(folder: Path, pause: float = PAUSE) -> Iterator[list[str]]:
    """The names of files that were written, added or removed, each time there are some; it never ends."""
    known = marks(folder)
    while True:
        time.sleep(pause)
        now = marks(folder)
        if now != known:
            yield sorted(name for name in {*known, *now} if known.get(name) != now.get(name))
            known = now


def marks(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of writing of each YAML file below the folder."""
    found: dict[str, tuple[int, int]] = {}
    for path in folder.rglob("*.yaml"):
        try:
            status = path.stat()
        except OSError:
            continue
        found[path.relative_to(folder).as_posix()] = (status.st_size, status.st_mtime_ns)
    return found

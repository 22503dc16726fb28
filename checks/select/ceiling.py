"""Ceiling: how much more memory this process may take for a while."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOM: Final = 1024 * 1024 * 1024
_ONE: Final = threading.Lock()


@contextlib.contextmanager
def ceiling(room: int = ROOM) -> Iterator[None]:
    """Let what is taken beyond the room fail as out of memory; one ceiling at a time, where the system has them.

    DuckDB's own limit does not see what a single function takes for one value.
    """
    if not _ONE.acquire(blocking=False):
        yield
        return
    try:
        before = _lower(room)
        try:
            yield
        finally:
            if before is not None:
                _set(before)
    finally:
        _ONE.release()


def _lower(room: int) -> tuple[int, int] | None:
    """Set the ceiling and give the limits that stood before, or None where there are none to set."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = pages * resource.getpagesize() + room
        if soft != resource.RLIM_INFINITY and soft <= wanted:
            return None
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    except (ImportError, OSError, ValueError):
        return None
    return soft, hard


def _set(limits: tuple[int, int]) -> None:
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, limits)

"""Ceiling: how much more memory this process may take for a while."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOM: Final = 1024 * 1024 * 1024
_LOCK: Final = threading.Lock()
_BELOW: Final[list[tuple[int, int] | None]] = []
"""What the first of those under the ceiling found as limits, once for each that is still under it."""


@contextlib.contextmanager
def ceiling(room: int = ROOM) -> Iterator[None]:
    """Let what is taken beyond the room fail as out of memory, where the system has limits to set.

    The limit is the process's: whoever comes while one stands shares it, and the last to leave lifts it, so that
    a query that was left behind takes it from nobody. DuckDB's own limit does not see what a single function
    takes for one value.
    """
    with _LOCK:
        _BELOW.append(_BELOW[0] if _BELOW else _lower(room))
    try:
        yield
    finally:
        with _LOCK:
            before = _BELOW.pop()
            if before is not None and not _BELOW:
                _set(before)


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

"""Exit code: how a command ended, for scripts and CI."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The codes of all commands."""

    CLEAN = 0  # nothing at or above --fail-on
    FOUND = 1  # something was found
    USAGE = 2  # wrong arguments, or broken standards
    UNREADABLE = 3  # the target could not be collected or read
    INTERNAL = 4  # our own fault
    UNDECIDED = 5  # --undecided fail, and a shall rule ended cantTell
    INTERRUPTED = 130

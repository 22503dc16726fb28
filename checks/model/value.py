"""Value: what a selector reads and a predicate judges."""

from enum import Enum
from typing import Any, Final


class Absent(Enum):
    """The type of `ABSENT`: there is no such thing, which is neither empty nor unknown."""

    ABSENT = "absent"

    def __bool__(self) -> bool:
        """Absent counts as nothing."""
        return False


ABSENT: Final = Absent.ABSENT

Value = Any
"""A str, int, float, bool, None, list, dict, `Element`, or `ABSENT`; numbers keep the document's type."""

"""Garbage: how often the interpreter looks for cycles while a target is judged."""

import atexit
import gc
from typing import Final

_YOUNG: Final = 20_000
_OLDER: Final = 10


def spare_the_rulebook() -> None:
    """Look for garbage rarely, and never among what is loaded by now.

    A rulebook is some hundred thousand objects that stay; a page is some thousand that are gone with it,
    nearly all without a cycle. The interpreter's own figures (700 objects) made it look through the rulebook
    again and again: a third of the time of an audit.
    """
    gc.freeze()
    atexit.register(gc.unfreeze)  # libraries that count what is left at the end would complain
    gc.set_threshold(_YOUNG, _OLDER, _OLDER)

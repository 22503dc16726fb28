"""Garbage: how often the interpreter looks for cycles."""

import atexit
import gc
from typing import Final

_THRESHOLDS: Final = (10_000, 20, 50)
"""Containers made before the young ones are looked at, and how many such looks before one at older ones."""


def look_rarely() -> None:
    """Let young objects live: documents and rulebooks live to the end, looking at them finds nothing."""
    gc.set_threshold(*_THRESHOLDS)


def spare_the_rulebook() -> None:
    """Look for garbage rarely, and never among what is loaded by now.

    A rulebook is some hundred thousand objects that stay; a page is some thousand that are gone with it,
    nearly all without a cycle. The interpreter's own figures (700 objects) made it look through the rulebook
    again and again: a third of the time of an audit.
    """
    look_rarely()
    gc.freeze()
    atexit.register(gc.unfreeze)  # libraries that count what is left at the end would complain

"""The shipped standards, read once a process: to read them anew takes seconds."""

from functools import lru_cache

from checks.model.rulebook import Rulebook
from checks.rulebook.load import load_rulebook


@lru_cache(maxsize=1)
def shipped_rulebook() -> Rulebook:
    """The rulebook of the shipped standards."""
    return load_rulebook(None)

"""The rulebook: YAML files read strictly into editions, rules and lists."""

from typing import TYPE_CHECKING, Any

from checks.rulebook.fault import BrokenStandards, Fault

if TYPE_CHECKING:
    from checks.rulebook.load import Loaded, load_rulebook, load_standards

__all__ = ["BrokenStandards", "Fault", "Loaded", "load_rulebook", "load_standards"]


def __getattr__(name: str) -> Any:
    """What reads whole standards is imported when it is first asked for: a ruleset needs none of it."""
    if name not in __all__:
        raise AttributeError(name)
    from checks.rulebook import load

    return getattr(load, name)

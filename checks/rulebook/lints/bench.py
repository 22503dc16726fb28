"""Bench: what a lint may look at."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.model.rulebook import Rulebook
from checks.rulebook.fault import Fault
from checks.rulebook.standards import File, Grammar, Standards

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Bench:
    """The files as written, what they were read into, and the registers they may name."""

    standards: Standards
    rulebook: Rulebook
    grammar: Grammar


FileLint = Callable[[File, Bench], Iterable[Fault]]
"""Looks at one rule file by itself; its value may be unsound, so it takes nothing for granted."""

WholeLint = Callable[[Bench], Iterable[Fault]]
"""Looks at the sound files together."""


def checks_of(value: Any) -> Iterator[tuple[Steps, Mapping[str, Any]]]:
    """Every item of `then` that names a function, however deep, with its path."""
    if isinstance(value, Mapping):
        yield from _walk(value.get("then"), ("then",), 0)


def _walk(items: Any, steps: Steps, depth: int) -> Iterator[tuple[Steps, Mapping[str, Any]]]:
    if not isinstance(items, list) or depth > 16:
        return
    for index, item in enumerate(items):
        if not isinstance(item, Mapping):
            continue
        for key in ("any", "none"):
            if key in item:
                yield from _walk(item[key], (*steps, index, key), depth + 1)
        if isinstance(item.get("function"), str):
            yield (*steps, index), item


def texts(value: Any) -> list[tuple[Steps, str]]:
    """A text, or the texts of a list, with their paths below the value."""
    if isinstance(value, str):
        return [((), value)]
    if isinstance(value, list):
        return [((index,), item) for index, item in enumerate(value) if isinstance(item, str)]
    return []


def mapping(value: Any, key: str) -> Mapping[str, Any]:
    """The mapping under a key, or an empty one."""
    found = value.get(key) if isinstance(value, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def listed(value: Any, key: str) -> list[Any]:
    """The list under a key, or an empty one."""
    found = value.get(key) if isinstance(value, Mapping) else None
    return found if isinstance(found, list) else []

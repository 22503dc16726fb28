"""Exceptions: what `x-ignore-rules` in an interface definition asks for, as far as it is written properly."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from checks.artefacts.pointer import write_pointer
from checks.artefacts.tree import Path
from checks.model.spared import Spared

KEY: Final = "x-ignore-rules"
_MOST: Final = 1_000


def exceptions_of(document: Any) -> tuple[Spared, ...]:
    """Every exception with a reason and a date; the others excuse nothing (and `interface/exceptions-justified` tells)."""
    found: list[Spared] = []
    for path, written in _places(document):
        for rule, entry in written.items():
            spared = _read(rule, entry, path)
            if spared is not None and len(found) < _MOST:
                found.append(spared)
    return tuple(found)


def _read(rule: str, entry: Any, path: Path) -> Spared | None:
    if not isinstance(entry, dict):
        return None
    reason = entry.get("reason")
    try:
        until = date.fromisoformat(str(entry.get("until")))
    except ValueError:
        return None
    if not isinstance(reason, str) or not reason.strip():
        return None
    return Spared(rule, write_pointer(path), reason.strip(), until)


def _places(document: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    stack: list[tuple[Any, Path]] = [(document, ())] if isinstance(document, dict | list) else []
    while stack:
        node, path = stack.pop()
        if isinstance(node, dict):
            if isinstance(node.get(KEY), dict):
                yield path, node[KEY]
            pairs: Any = node.items()
        else:
            pairs = enumerate(node)
        stack.extend(
            (child, (*path, key)) for key, child in pairs if isinstance(child, dict | list) and key != KEY
        )

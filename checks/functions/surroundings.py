"""Surroundings: what an interface document offers to a function besides the judged value."""

from collections.abc import Callable
from typing import Any

from checks.model.context import Context


def resolver(context: Context) -> Callable[[Any], Any]:
    """How references in a value are followed: a reference object gives what it stands for."""
    found: Callable[[Any], Any] | None = getattr(context.artefact, "resolve", None)
    return found or (lambda value: value)


def formats(context: Context) -> frozenset[str]:
    """What the document is: `oas2`, `oas3`, `oas3_0`, `oas3_1`, …"""
    return getattr(context.artefact, "formats", None) or frozenset()


def standing(context: Context) -> tuple[Any, ...] | None:
    """The path of the judged value; None when it is not known."""
    path: tuple[Any, ...] | None = getattr(context.artefact, "standing", None)
    return path


def document(context: Context) -> Any:
    """The whole document as it is written; None when there is none."""
    return getattr(context.artefact, "document", None)

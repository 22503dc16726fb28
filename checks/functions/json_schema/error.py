"""Error: one keyword that a value does not satisfy, as Ajv reports it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

Resolve = Callable[[Any], Any]
"""Gives the value a reference object stands for, any other value itself."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Error:
    """The keyword, the path of the value below the judged one, Ajv's message and parameters."""

    keyword: str
    path: Path
    message: str
    params: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Task:
    """How to judge: the dialect, whether to go on after the first error, how references are followed.

    `brief`: of alternatives only the errors of the one that fits best are told. `known` keeps what schemas that
    fork said of a value, so that towers of them are climbed once; it lives as long as what is judged.
    """

    dialect: str = "draft7"
    every: bool = False
    resolve: Resolve = lambda value: value
    root: Any = None
    brief: bool = False
    known: dict[Any, list["Error"]] = field(default_factory=dict, compare=False)


class Uncompilable(Exception):
    """A schema that Ajv refuses to compile; the message is Ajv's."""


class OpenReference(Exception):
    """A schema that holds a reference nobody can follow."""

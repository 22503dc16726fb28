"""Function: a named predicate with typed options."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from checks.model.context import Context
from checks.model.problem import Problem, Unknown
from checks.model.sentence import Said
from checks.model.shelf import Shelf
from checks.model.value import Value

Predicate = Callable[[Value, Context], Iterable[Problem | Unknown]]
"""Judges one value: yields nothing when it holds."""


class Options(Protocol):
    """A frozen dataclass whose fields are the function's `functionOptions`."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


class OptionsError(Said, ValueError):
    """Options that make no sense; one sentence says why."""


@dataclass(frozen=True, slots=True)
class Function:
    """One entry of the register of functions.

    `options` is a frozen dataclass (field names are the YAML keys, defaults make them optional, types are
    checked strictly when a rule is loaded); `build` turns options into a predicate once, when a rulebook is
    planned, and raises `ValueError` with one clear sentence for options that make no sense
    (`OptionsError` says it in both languages); `doc` is the
    module's docstring: the function's public page is generated from it. `absent` tells whether the function
    is called for a value that is absent (most hold then, as in Spectral). `version` rises when meaning changes.
    `sure` tells of an element of a page, without options and context, that the predicate holds; most do, and to
    be told so at once is several times cheaper. `package` is the installed package it came with, as `name version` (empty: this program).
    """

    name: str
    options: type[Any]
    build: Callable[[Any, Shelf], Predicate]
    doc: str
    absent: bool = False
    version: int = 1
    package: str = ""
    sure: Callable[[Any], bool] | None = None

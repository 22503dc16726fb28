"""Part: a named value of what is no tree of elements: a response, or what a browser measured."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Part:
    """Where it stands, names joined by dots, and what it holds."""

    path: str
    value: Any

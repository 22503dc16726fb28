"""Spares: sessions over the same tables, emptied and used again; to make one takes longer than to ask it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from checks.select.sql import Session

S = TypeVar("S", bound=Session)


class Spares(Generic[S]):
    """Hands out sessions, which come back when they are closed; one that left a query behind does not."""

    def __init__(self, make: Callable[[], S]) -> None:
        self._make = make
        self._free: list[Any] = []

    def take(self) -> S:
        """An empty session."""
        if self._free:
            spare: S = self._free.pop()
            return spare
        made = self._make()
        made.keeper = self._free.append
        return made

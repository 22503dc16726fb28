"""Breakage: that a page could not be shown or measured in the browser, and why."""

from checks.model.cause import Cause
from checks.model.exchange import Failure


class Broken(Exception):
    """The page could not be shown or measured; carries the failure that is archived.

    `again`: it may fare better a second time.
    """

    def __init__(self, failure: Failure, *, again: bool = False) -> None:
        super().__init__(failure.en or failure.zh)
        self.failure = failure
        self.again = again


def broken(cause: Cause, zh: str, en: str) -> Broken:
    """A page that could not be shown, for a reason told in both languages."""
    return Broken(Failure(cause, zh, en))

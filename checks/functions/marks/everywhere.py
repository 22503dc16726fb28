"""Everywhere: a page as sent, then what its own scripts and frames add."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from checks.model.cause import Cause
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown


def everywhere(page: PageView) -> Iterator[PageView]:
    """The page, then each fragment that its own scripts write or its frames hold."""
    yield page
    yield from page.fragments


def spoken_text(thing: Any, page: PageView) -> str:
    """The visible text of a thing with the alternatives of its pictures and links, each on a line."""
    return page.spoken_of(thing)


def look_in(thing: Any, page: PageView, found: Callable[[Any, PageView], bool]) -> bool:
    """Whether something is found in a thing, or in what own scripts and frames add to the page."""
    if found(thing, page):
        return True
    return any(found(root, part) for part in page.fragments for root in part.css("body"))


def missing(page: PageView, problem: Problem) -> Iterable[Problem | Unknown]:
    """What to say of something that was not found: unknown while a script may still insert it."""
    pending = page.pending()
    yield problem if pending is None else Unknown(Cause.RENDERING, *pending)

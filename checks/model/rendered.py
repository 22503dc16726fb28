"""Rendered: what a predicate may ask of a page as a browser shows it."""

from collections.abc import Mapping
from typing import Any, Protocol

from checks.model.page import PageView


class RenderedView(PageView, Protocol):
    """A page after its scripts ran (`context.artefact` of rules on rendered pages); its markup is the browser's.

    `seen` is what the browser measured, by the names that `facts.NAME` selects; `sent` the same page as the
    server sent it (None: not in the archive); `shown` tells whether an element takes up room on the screen.
    """

    @property
    def seen(self) -> Mapping[str, Any]: ...  # noqa: D102 - see the class
    @property
    def sent(self) -> PageView | None: ...  # noqa: D102
    def shown(self, element: Any) -> bool: ...  # noqa: D102

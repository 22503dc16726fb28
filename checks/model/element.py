"""Element: what a predicate may ask of a node of a parsed page."""

from typing import Any, Protocol


class Element(Protocol):
    """The part of Lexbor's node (selectolax) that predicates rely on.

    `tag` is lower case; `attributes` maps lower-case names to values (None: no value was written);
    `mem_id` identifies the node; `css` searches below the node in document order.
    """

    @property
    def tag(self) -> Any: ...  # noqa: D102 - see the class
    @property
    def mem_id(self) -> Any: ...  # noqa: D102
    @property
    def attributes(self) -> Any: ...  # noqa: D102
    @property
    def parent(self) -> Any: ...  # noqa: D102
    @property
    def html(self) -> Any: ...  # noqa: D102
    def css(self, query: str) -> Any: ...  # noqa: D102
    def css_first(self, query: str, default: Any = None, strict: bool = False) -> Any: ...  # noqa: D102
    def text(self, deep: bool = True, separator: str = "", strip: bool = False) -> Any: ...  # noqa: D102

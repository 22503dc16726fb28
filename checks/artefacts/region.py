"""Region: a part of a page as a thing that rules may select."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checks.artefacts.visible import Pieces, read


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page as a thing that rules may select: stretches of it in document order.

    `spans` are half-open ranges of the order in which `pieces`, the page's, count; elements are searched with `css`.
    """

    name: str
    spans: tuple[tuple[int, int], ...]
    pieces: Pieces = field(repr=False)
    orders: Mapping[int, int] = field(repr=False)
    search: Callable[[str], Sequence[Any]] = field(repr=False)
    root: Any = field(default=None, repr=False)
    tag: str = "region"
    parent: Any = None

    @property
    def attributes(self) -> dict[str, str | None]:
        """None: a region is no element."""
        return {}

    @property
    def html(self) -> str:
        """The markup of the element that the region is; empty for a stretch."""
        return self.root.html or "" if self.root is not None else ""

    def css(self, query: str) -> list[Any]:
        """Its elements that match, in document order."""
        place, spans = self.orders.get, self.spans
        if len(spans) == 1:
            low, high = spans[0]
            return [node for node in self.search(query) if low <= place(node.mem_id, -1) < high]
        found = []
        for node in self.search(query):
            order = place(node.mem_id, -1)
            for low, high in spans:
                if low <= order < high:
                    found.append(node)
                    break
        return found

    def css_first(self, query: str, default: Any = None, strict: bool = False) -> Any:
        """The first of them."""
        return next(iter(self.css(query)), default)

    def text(self, deep: bool = True, separator: str = "", strip: bool = False) -> str:
        """Its visible text, tidied, blocks on lines of their own."""
        texts: list[str] = []
        blocks: list[int] = []
        for low, high in self.spans:
            start, end = self.pieces.between(low, high)
            texts += self.pieces.texts[start:end]
            blocks += self.pieces.blocks[start:end]
        return read(texts, blocks)


def merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans in order, those that meet made one."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return tuple(merged)

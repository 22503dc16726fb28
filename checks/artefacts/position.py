"""Position: where a start tag stands in the source; only findings ask."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Any, Final

_OPAQUE: Final = re.compile(
    r"<!--.*?(?:--!?>|\Z)"
    r"|<(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)(?=[\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*>"
    r"(.*?)(?:</\1(?=[\s/>])|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""Comments, and elements whose content holds no tags (WHATWG HTML §13.2.5)."""
_TAG: Final = re.compile(r"<[^\s/>]+((?:[^>\"']|\"[^\"]*\"|'[^']*'){0,20000})>")
_ATTRIBUTE: Final = re.compile(
    r"([^\s\"'>/=][^\s\"'>/=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?"
)
_LONGEST: Final = 2_000_000
_DEEPEST: Final = 60
_SHOWN: Final = 400
_ALONE: Final = frozenset(("html", "head", "body"))
"""Elements that a page has one of."""


class Positions:
    """The start tags of one source by name, scanned once a name; `same` gives the elements of a name in order.

    Lexbor keeps no offsets: the n-th element of a name is looked for as the n-th start tag of that name, and
    its attribute names must agree; else the only start tag with the same attributes is taken.
    """

    def __init__(self, source: str, same: Callable[[str], Sequence[Any]]) -> None:
        self._source = source
        self._same = same
        self._offsets: dict[str, list[int]] = {}
        self._ordinals: dict[str, dict[int, int]] = {}

    def place(self, node: Any) -> tuple[int | None, int | None]:
        """Line and column (from 1) of an element's start tag, (None, None) when it cannot be told for sure."""
        offset = self.offset(node)
        if offset is None:
            return None, None
        line = self._source.count("\n", 0, offset) + 1
        return line, offset - self._source.rfind("\n", 0, offset)

    def start(self, node: Any) -> str | None:
        """The source from an element's start tag on, as far as an excerpt goes; None when it cannot be told."""
        offset = self.offset(node)
        return None if offset is None else self._source[offset : offset + _SHOWN]

    def offset(self, node: Any) -> int | None:
        """Where an element's start tag begins, in characters."""
        if len(self._source) > _LONGEST:
            return None
        tag = node.tag
        if tag in _ALONE:
            first = self._first(tag)
            if first is not None and self._written(first) == _names(node):
                return first
        ordinals = self._ordinals.get(tag)
        if ordinals is None:
            ordinals = self._ordinals[tag] = {each.mem_id: at for at, each in enumerate(self._same(tag))}
            self._offsets[tag] = self._scan(tag)
        offsets, wanted, nth = self._offsets[tag], _names(node), ordinals.get(node.mem_id)
        if nth is None:
            return None
        if nth < len(offsets) and self._written(offsets[nth]) == wanted:
            return offsets[nth]
        alike = [offset for offset in offsets if self._written(offset) == wanted]
        peers = [each for each in self._same(tag) if _names(each) == wanted] if alike else []
        if not alike or len(peers) != len(alike):
            return None
        return alike[next(at for at, each in enumerate(peers) if each.mem_id == node.mem_id)]

    def _first(self, tag: str) -> int | None:
        """Where the first start tag of a name begins; what stands after it need not be looked at."""
        for match in _opening(tag).finditer(self._source):
            offset = match.start()
            if all(each.end() <= offset for each in _OPAQUE.finditer(self._source, 0, offset + 1)):
                return offset
        return None

    def _scan(self, tag: str) -> list[int]:
        starts, ends = self._opaque
        found = []
        for match in _opening(tag).finditer(self._source):
            offset = match.start()
            at = bisect_right(starts, offset) - 1
            if at < 0 or offset >= ends[at]:
                found.append(offset)
        return found

    @cached_property
    def _opaque(self) -> tuple[list[int], list[int]]:
        starts, ends = [], []
        for match in _OPAQUE.finditer(self._source):
            group = 2 if match.group(1) else 0
            starts.append(match.start(group))
            ends.append(match.end(group))
        return starts, ends

    def _written(self, offset: int) -> frozenset[str]:
        tag = _TAG.match(self._source, offset)
        return frozenset(found[1].lower() for found in _ATTRIBUTE.finditer(tag[1])) if tag else frozenset()


def css_path(node: Any) -> str:
    """A selector that leads to the element: from the nearest id, else from the root, by `:nth-of-type`."""
    steps: list[str] = []
    for _ in range(_DEEPEST):
        if node is None or not node.is_element_node:
            break
        name = node.id
        if name and re.fullmatch(r"[A-Za-z][\w-]*", name):
            steps.append(f"{node.tag}#{name}")
            break
        steps.append(_step(node))
        node = node.parent
    return " > ".join(reversed(steps))


def _step(node: Any) -> str:
    if node.tag in ("html", "head", "body"):
        return str(node.tag)
    nth, other = 1, False
    before = node.prev
    while before is not None:
        nth += before.tag == node.tag
        before = before.prev
    after = node.next
    while after is not None and not other:
        other = after.tag == node.tag
        after = after.next
    return f"{node.tag}:nth-of-type({nth})" if nth > 1 or other else str(node.tag)


def _names(node: Any) -> frozenset[str]:
    return frozenset(node.attributes)


@lru_cache(maxsize=256)
def _opening(tag: str) -> re.Pattern[str]:
    return re.compile(f"<{re.escape(tag)}(?=[\\s/>])", re.IGNORECASE)

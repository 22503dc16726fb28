"""Node: a place in a document as the walk came to it."""

from typing import Any

Frame = tuple[Any, Any, Any, Any]
"""`(frame above, key, value, source)`: `source` is the path a `$ref` led to, None where none was followed."""


class Node:
    """A selected value with the way to it; `source` is set when the value itself stands behind a `$ref`."""

    __slots__ = ("_origin", "frame", "key", "source", "value")

    def __init__(self, value: Any, key: Any, frame: Frame | None, source: Any = None) -> None:
        self.value = value
        self.key = key
        self.frame = frame
        self.source = source
        self._origin: tuple[tuple[Any, ...], bool] | None = None

    def path(self) -> tuple[Any, ...]:
        """The keys from the root, through references as if their targets stood there."""
        if self.frame is None:
            return ()
        keys = [self.key]
        frame: Any = self.frame
        while frame[0] is not None:
            keys.append(frame[1])
            frame = frame[0]
        return tuple(reversed(keys))

    def above(self, levels: int) -> "Node | None":
        """The node some levels up; None when there are fewer."""
        node = self
        for _ in range(levels):
            frame = node.frame
            if frame is None:
                return None
            node = Node(frame[2], frame[1], frame[0], frame[3])
        return node

    def named(self) -> "Node":
        """The same place with its own key as the value (`~`)."""
        return Node(self.key, self.key, self.frame, self.source)

    def origin(self) -> tuple[tuple[Any, ...], bool]:
        """The path at which the value is written down, and whether a reference was followed to get there."""
        if self._origin is None:
            self._origin = _origin(self)
        return self._origin


def behind(frame: Frame | None) -> bool:
    """Whether a reference was followed to get to a container."""
    while frame is not None:
        if frame[3] is not None:
            return True
        frame = frame[0]
    return False


def _origin(node: Node) -> tuple[tuple[Any, ...], bool]:
    if node.source is not None:
        return tuple(node.source), True
    if node.frame is None:
        return (), False
    keys = [node.key]
    frame: Any = node.frame
    while frame[0] is not None:
        if frame[3] is not None:
            return (*frame[3], *reversed(keys)), True
        keys.append(frame[1])
        frame = frame[0]
    return tuple(reversed(keys)), frame[3] is not None

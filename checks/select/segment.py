"""Segment: one step of a JSONPath selector, as the walk takes it."""

from dataclasses import dataclass

from checks.model.sentence import Said
from checks.select.script import Script


@dataclass(frozen=True, slots=True)
class Segment:
    """Which children of a container are taken.

    `names` (texts; indices as text) or, when None, all children; `window` (start, stop, step) of a list;
    `script` a filter on each child. `deep`: at any depth. `first_only`: once taken, not sought deeper down.
    """

    names: frozenset[str] | None = None
    window: tuple[int, int | None, int] | None = None
    script: Script | None = None
    deep: bool = False
    first_only: bool = False


@dataclass(frozen=True, slots=True)
class Selector:
    """A parsed selector.

    `keyed`: the key itself is the value (`~`); `parents`: how many levels up (`^`); `at_end` scripts are
    judged at the selected node; `containers`: every object and list, the root included (`$..`); `rest`: what is
    sought from the selected nodes on (`^` in the middle).
    """

    text: str
    segments: tuple[Segment, ...]
    keyed: bool = False
    parents: int = 0
    at_end: tuple[Script, ...] = ()
    containers: bool = False
    rest: "Selector | None" = None

    @property
    def climbs(self) -> int:
        """How many levels above a matched child what stands there matters."""
        scripts = [each.script for each in self.segments if each.script is not None]
        return max(self.parents, any(each.asks_parent for each in (*scripts, *self.at_end)))


class SelectorError(Said, ValueError):
    """A selector that cannot be used; one sentence says why."""

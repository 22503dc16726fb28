"""State: the steps of all selectors that wait for a child, and the moves a child's key makes."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from checks.select.segment import Segment

Item = tuple[int, int]
"""Selector and segment, counted from 0."""


class Test(NamedTuple):
    """A filter still to be judged on the child; `then` is the segment that follows (None: selected)."""

    script: Callable[[Any, Any, Any, Any], bool]
    needs: frozenset[str] | None
    selector: int
    then: int | None


class Move:
    """What happens at a child: selectors that name it, filters to judge, the state below it."""

    __slots__ = ("idle", "needs", "reports", "state", "tests")

    def __init__(self, state: "State", reports: tuple[int, ...], tests: tuple[Test, ...]) -> None:
        self.state = state
        self.reports = reports
        self.tests = tests
        needs = [test.needs for test in tests]
        self.needs = None if reports or None in needs else frozenset().union(*(each or () for each in needs))
        """Keys of which a child must have one for anything but the state to matter; None: always matters."""
        self.idle = not (reports or tests or state.alive)


class State:
    """One set of items; `table` holds the moves of keys that differ from `other`'s.

    Keys that no name and no filter on keys tells apart make the same move, however many there are.
    """

    __slots__ = (
        "_automaton",
        "_filters",
        "_held",
        "_items",
        "_list",
        "_moves",
        "_names",
        "_other",
        "_table",
        "_window",
        "alive",
        "by_index",
        "by_key",
        "number",
    )

    def __init__(self, automaton: "Automaton", items: frozenset[Item], number: int) -> None:
        self._automaton = automaton
        self._items = items
        self.number = number
        self.alive = bool(items) or automaton.wants_all
        segments = [automaton.segment(item) for item in items]
        self._names = frozenset(name for each in segments for name in each.names or ())
        scripts = {id(each.script): each.script for each in segments if each.script is not None}
        asked = {at: script.on_key for at, script in sorted(scripts.items()) if script.on_key is not None}
        self._filters = tuple(asked.values())
        self._held = automaton.held(tuple(asked))
        self.by_key = bool(self._filters)
        digits = any(name.isdecimal() for name in self._names)
        self._window = any(each.window is not None for each in segments)
        self.by_index = self.by_key or digits or self._window
        self._list: dict[tuple[int, int], Move] = {}
        self._moves: dict[tuple[Any, ...], Move] = {}
        self._table: dict[Any, Move] | None = None
        self._other: Move | None = None

    def only(self, selectors: frozenset[int]) -> "State":
        """The state of those items alone that belong to some selectors."""
        return self._automaton.state(frozenset(item for item in self._items if item[0] in selectors))

    @property
    def table(self) -> dict[Any, Move]:
        """Moves by key; complete unless `by_key`."""
        if self._table is None:
            self._table = {} if self.by_key else {name: self._move(name, None) for name in self._names}
        return self._table

    @property
    def other(self) -> Move:
        """The move of a key that no selector names."""
        if self._other is None:
            self._other = self._move(None, None)
        return self._other

    def learn(self, key: Any) -> Move:
        """The move of a key, kept for the next time."""
        move = self.table[key] = self._alike(key)
        return move

    def _alike(self, key: Any) -> Move:
        """The move of all keys that are told apart from the same others."""
        held = self._held.get(key)
        if held is None:
            held = self._held[key] = tuple(at for at, holds in enumerate(self._filters) if holds(key))
        mark = (str(key) if str(key) in self._names else None, held)
        move = self._moves.get(mark)
        if move is None:
            move = self._moves[mark] = self._move(key, None)
        return move

    def at_index(self, index: int, length: int) -> Move:
        """The move of a list's item; a window may count from the end, so it depends on the length."""
        place = (index, length if self._window else 0)
        move = self._list.get(place)
        if move is None:
            move = self._move(index, length) if self._window else self._alike(index)
            self._list[place] = move
        return move

    def _move(self, key: Any, length: int | None) -> Move:
        below: set[Item] = set()
        reports: dict[int, None] = {}
        tests: list[Test] = []
        for item in sorted(self._items):
            segment = self._automaton.segment(item)
            matched = self._automaton.matches(segment, key, length)
            if segment.deep and not (segment.first_only and matched):
                below.add(item)
            if not matched:
                continue
            selector, index = item
            last = self._automaton.is_last(item)
            if segment.script is not None and segment.script.on_value is not None:
                then = None if last else index + 1
                tests.append(Test(segment.script.on_value, segment.script.needs, selector, then))
            elif last:
                reports[selector] = None
            else:
                below.add((selector, index + 1))
        return Move(self._automaton.state(frozenset(below)), tuple(reports), tuple(tests))


class Automaton:
    """All states met so far; `wants_all` keeps the walk going although no item waits."""

    def __init__(self, selectors: list[tuple[Segment, ...]], wants_all: bool = False) -> None:
        self._selectors = selectors
        self._states: dict[frozenset[Item], State] = {}
        self._joined: dict[tuple[int, tuple[Item, ...]], State] = {}
        self._held: dict[tuple[int, ...], dict[Any, tuple[int, ...]]] = {}
        self.wants_all = wants_all
        self.start = self.state(frozenset((index, 0) for index, each in enumerate(selectors) if each))

    def segment(self, item: Item) -> Segment:
        """The segment an item waits with."""
        return self._selectors[item[0]][item[1]]

    def is_last(self, item: Item) -> bool:
        """Whether a match of the item selects the child."""
        return item[1] == len(self._selectors[item[0]]) - 1

    def held(self, filters: tuple[int, ...]) -> dict[Any, tuple[int, ...]]:
        """By key, which of some filters on keys hold, as far as it was asked; states with the same filters share it."""
        return self._held.setdefault(filters, {})

    def matches(self, segment: Segment, key: Any, length: int | None) -> bool:
        """Whether a segment takes the child of that key (None: any other key), its value aside."""
        if segment.names is not None and (key is None or str(key) not in segment.names):
            return False
        if segment.window is not None:
            if length is None:
                return False
            start, stop, step = segment.window
            if key not in range(*slice(start, stop, step or 1).indices(length)):
                return False
        script = segment.script
        if script is None or script.on_key is None:
            return True
        return key is not None and script.on_key(key)

    def state(self, items: frozenset[Item]) -> State:
        """The one state of a set of items."""
        found = self._states.get(items)
        if found is None:
            found = self._states[items] = State(self, items, len(self._states))
        return found

    def joined(self, state: State, items: Iterable[Item]) -> State:
        """A state with further items."""
        more = tuple(sorted(items))
        found = self._joined.get((state.number, more))
        if found is None:
            found = self._joined[state.number, more] = self.state(state._items | frozenset(more))
        return found

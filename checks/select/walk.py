"""Walk: all selectors of all rules in one pass over a document.

The selectors are run as one automaton: a state is the set of steps that wait for a child, states and their
moves are made when first needed and kept. A subtree behind a reference is walked once for each state that
reaches it, and once where it stands, so that cycles end and shared definitions are not walked again and again.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from checks.select.node import Node, behind
from checks.select.segment import Segment, Selector
from checks.select.state import Automaton, Move

Follow = Mapping[int, tuple[Any, tuple[Any, ...]]]
"""By `id` of a reference object: the value it stands for, and that value's path."""


def walk(
    root: Any, selectors: Iterable[Selector], follow: Follow, beside: bool = False
) -> dict[str, list[Node]]:
    """What each selector names, in the order of the document; by the selector's text.

    `beside`: a member of a reference's target that also stands beside the reference is named there too, with the
    target's value, as Spectral does.
    """
    chosen = list({selector.text: selector for selector in selectors}.values())
    found = _found(chosen, Node(root, None, None), follow, beside)
    return {
        selector.text: _modified(nodes, selector, follow, beside)
        for selector, nodes in zip(chosen, found, strict=True)
    }


def _found(selectors: list[Selector], top: Node, follow: Follow, beside: bool) -> list[list[Node]]:
    """What each selector names from a node on, its modifiers aside."""
    found: list[list[Node]] = [[] for _ in selectors]
    for nodes, selector in zip(found, selectors, strict=True):
        if not selector.segments and not selector.containers:
            nodes.append(top)
    if isinstance(top.value, dict | list):
        _Walk(selectors, found, top, follow, beside).run()
    return found


def _modified(nodes: list[Node], selector: Selector, follow: Follow, beside: bool) -> list[Node]:
    if selector.parents:
        nodes = [above for node in nodes if (above := node.above(selector.parents)) is not None]
    if selector.keyed:
        nodes = [node.named() for node in nodes]
    rest = selector.rest
    if rest is None:
        return nodes
    starts = {node.path(): node for node in nodes}.values()
    further = [_found([rest], start, follow, beside)[0] for start in starts]
    return [node for each in further for node in _modified(each, rest, follow, beside)]


class _Walk:
    """One pass; holds what its loops share."""

    def __init__(
        self, selectors: list[Selector], found: list[list[Node]], top: Node, follow: Follow, beside: bool
    ) -> None:
        self._selectors = selectors
        self._found = found
        self._top = top
        self._follow = follow
        self._beside = beside
        self._containers = [found[i] for i, each in enumerate(selectors) if each.containers]
        segments: list[tuple[Segment, ...]] = [selector.segments for selector in selectors]
        self._automaton = Automaton(segments, bool(self._containers))
        self._targets = {id(value) for value, _ in follow.values()}
        self._seen: set[tuple[int, int, bool]] = set()
        self._stack: list[tuple[Any, Any]] = []
        self._climbs = {index: each.climbs for index, each in enumerate(selectors) if each.climbs}
        self._climbing = False
        self._again: set[tuple[int, int, bool]] = set()

    def run(self) -> None:
        """Walk with an own stack: depth costs no recursion."""
        top = self._top
        frame = (top.frame, top.key, top.value, top.source)
        start = self._automaton.start
        stack = self._stack
        if start.alive:
            stack.append((frame, start))
        for nodes in self._containers:
            nodes.append(top)
        while stack:
            frame, state = stack.pop()
            mark = len(stack)
            if type(frame[2]) is dict:
                self._object(frame, state)
            else:
                self._list(frame, state)
            if len(stack) > mark + 1:
                stack[mark:] = stack[mark:][::-1]

    def _object(self, frame: Any, state: Any) -> None:
        node, table, other = frame[2], state.table, state.other
        if other.idle and not state.by_key:
            if len(table) <= len(node):
                for key in [key for key in table if key in node]:
                    self._child(frame, key, node[key], table[key])
            else:
                for key, child in node.items():
                    move = table.get(key)
                    if move is not None:
                        self._child(frame, key, child, move)
            return
        learn = state.learn if state.by_key else None
        find, passed = table.get, self._passed
        for key, child in node.items():
            move = find(key)
            if move is None:
                move = other if learn is None else learn(key)
            if move.idle:
                continue
            if move.needs is not None:
                kind = type(child)
                if (kind is not dict and kind is not list) or passed(frame, key, child, move):
                    continue
            self._child(frame, key, child, move)

    def _list(self, frame: Any, state: Any) -> None:
        node, other = frame[2], state.other
        if state.by_index:
            for index, child in enumerate(node):
                move = state.at_index(index, len(node))
                if not move.idle and not self._passed(frame, index, child, move):
                    self._child(frame, index, child, move)
        elif not other.idle:
            for index, child in enumerate(node):
                if not self._passed(frame, index, child, other):
                    self._child(frame, index, child, other)

    def _passed(self, frame: Any, key: Any, child: Any, move: Move) -> bool:
        """Whether a child that no selector names and no filter can hold for was dealt with, without judging it."""
        needs = move.needs
        if needs is None or self._containers:
            return False
        kind = type(child)
        if kind is dict:
            if not needs.isdisjoint(child) or ("$ref" in child and id(child) in self._follow):
                return False
        elif kind is not list:
            return True
        if id(child) in self._targets:
            return False
        if move.state.alive:
            self._stack.append(((frame, key, child, None), move.state))
        return True

    def _child(self, frame: Any, key: Any, child: Any, move: Move) -> None:
        source = None
        written = child
        kind = type(child)
        if kind is dict and "$ref" in child:
            target = self._follow.get(id(child))
            if target is not None:
                child, source = target
                kind = type(child)
        nested = kind is dict or kind is list
        hop = move.state
        if move.reports:
            for index in move.reports:
                self._report(index, child, key, frame, source)
        if move.tests:
            hop = self._test(move, child, key, frame, source, nested)
        if not nested or not hop.alive:
            return
        if source is not None and self._beside and len(written) > 1 and kind is dict:
            self._siblings((frame, key, written, None), child, hop)
        if not self._climbing and (source is not None or id(child) in self._targets):
            mark = (id(child), hop.number, source is not None or behind(frame))
            if mark in self._seen:
                if self._climbs and source is not None:
                    self._climb(written, (frame, key, child, source), hop)
                return
            self._seen.add(mark)
        for nodes in self._containers:
            nodes.append(Node(child, key, frame, source))
        self._stack.append(((frame, key, child, source), hop))

    def _climb(self, written: Any, frame: Any, state: Any) -> None:
        """What was walked behind another reference, as deep as from there selectors look up past this one."""
        for levels in sorted(set(self._climbs.values())):
            chosen = frozenset(index for index, each in self._climbs.items() if each == levels)
            above = state.only(chosen)
            mark = (id(written), above.number, behind(frame[0]))
            if not above.alive or mark in self._again:
                continue
            self._again.add(mark)
            level = [(frame, above)]
            self._climbing = True
            for _ in range(levels):
                start = len(self._stack)
                for each, hop in level:
                    (self._object if type(each[2]) is dict else self._list)(each, hop)
                level = self._stack[start:]
                del self._stack[start:]
            self._climbing = False

    def _siblings(self, frame: Any, target: Any, state: Any) -> None:
        """The members of a reference's target that stand beside the reference as well; lists are left out."""
        for name, own in frame[2].items():
            value = target.get(name, frame)
            if name == "$ref" or value is frame or type(value) is list:
                continue
            move = state.table.get(name) or (state.learn(name) if state.by_key else state.other)
            if move.idle:
                continue
            if type(value) is not dict:
                self._child(frame, name, value, move)
            elif type(own) is dict and "$ref" not in own and "$ref" not in value:
                for index in move.reports:
                    self._report(index, value, name, frame, None)
                hop = self._test(move, value, name, frame, None, True) if move.tests else move.state
                if hop.alive:
                    self._siblings((frame, name, own, None), value, hop)

    def _test(self, move: Move, child: Any, key: Any, frame: Any, source: Any, nested: bool) -> Any:
        more: list[tuple[int, int]] = []
        done = set(move.reports)
        for test in move.tests:
            needs = test.needs
            if needs is not None and (type(child) is not dict or needs.isdisjoint(child)):
                continue
            if not test.script(child, key, frame, self._follow):
                continue
            if test.then is not None:
                more.append((test.selector, test.then))
            elif test.selector not in done:
                done.add(test.selector)
                self._report(test.selector, child, key, frame, source)
        return self._automaton.joined(move.state, more) if more and nested else move.state

    def _report(self, index: int, child: Any, key: Any, frame: Any, source: Any) -> None:
        for script in self._selectors[index].at_end:
            if script.on_key is not None and not script.on_key(key):
                return
            if script.on_value is not None and not script.on_value(child, key, frame, self._follow):
                return
        self._found[index].append(Node(child, key, frame, source))

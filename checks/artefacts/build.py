"""Build: YAML events to plain values with places, without recursion and within bounds."""

from collections.abc import Iterator
from typing import Any

import yaml

from checks.artefacts.fault import Fault
from checks.artefacts.tree import Marks
from checks.model.scalar import key_text, plain_value

MOST_LEVELS = 3000
MOST_COPIES = 200_000
_MOST_FAULTS = 20_000
_NO_KEY: Any = object()
_ODD_KEY: Any = object()  # a container stands as a key
_DROP: Any = object()  # the value of such a key follows


class TooDeep(Exception):
    """A document nested beyond `MOST_LEVELS`."""

    def __init__(self, depth: int, line: int) -> None:
        super().__init__(depth)
        self.depth = depth
        self.line = line


class Builder:
    """Takes events; `root` is the value, `marks` the places of all children, `faults` what was odd.

    A key that is no text becomes one, as in JSON; the last of equal keys counts; `<<` merges; an alias is a
    copy until `MOST_COPIES` nodes were copied, then stays empty (so that an alias bomb stays small).
    """

    def __init__(self) -> None:
        self.root: Any = None
        self.marks: Marks = {}
        self.faults: list[Fault] = []
        self._containers: list[Any] = []
        self._keys: list[Any] = []
        self._places: list[int] = []
        self._noted: list[list[int]] = []  # of each open container, the places of its children
        self._anchors: dict[str, Any] = {}
        self._open: set[int] = set()
        self._copies = 0
        self._kept: list[Any] = []  # containers that were dropped keep their `id` taken
        self._plain: dict[str, Any] = {}
        self._merged: set[tuple[int, str]] = set()

    def take_document(self, events: Iterator[Any]) -> None:
        """Take the events of the first document; what most are, texts in their places, is dealt with here."""
        containers, keys, places, known = self._containers, self._keys, self._places, self._plain
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent and containers and event.anchor is None and event.tag is None:
                value = event.value
                if not event.style:
                    text, value = value, known.get(value, _NO_KEY)
                    if value is _NO_KEY:
                        value = known[text] = plain_value(text)
                mark, container, key = event.start_mark, containers[-1], keys[-1]
                place = (mark.line + 1) << 20 | (mark.column + 1)
                if type(container) is list:
                    container.append(value)
                elif key is _NO_KEY:
                    if type(value) is str:
                        keys[-1], places[-1] = value, place
                        continue
                    self._scalar(event)
                    continue
                elif key is _DROP or key == "<<" or key in container:
                    self._scalar(event)
                    continue
                else:
                    container[key] = value
                    keys[-1] = _NO_KEY
                self._noted[-1].append(place)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._end()
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._start({} if kind is yaml.MappingStartEvent else [], event)
            elif kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind is yaml.AliasEvent:
                self._alias(event)
            elif kind is yaml.DocumentEndEvent:
                break

    def close(self) -> None:
        """Close what a broken text left open."""
        while self._containers:
            self._end()

    def _scalar(self, event: Any) -> None:
        text = event.value
        if not event.style and event.tag in (None, "!"):
            if event.tag is None:
                value = self._plain.get(text, _NO_KEY)
                if value is _NO_KEY:
                    value = self._plain[text] = plain_value(text)
            else:
                value = text
        else:
            value = text
        if event.anchor:
            self._anchors[event.anchor] = value
        keys = self._keys
        if keys and keys[-1] is _NO_KEY and type(self._containers[-1]) is dict:
            mark = event.start_mark
            self._places[-1] = (mark.line + 1) << 20 | (mark.column + 1)
            if type(value) is not str:
                self._odd_key(text, value, mark)
                value = key_text(value)
            keys[-1] = value
            return
        self._put(value, event.start_mark)

    def _start(self, container: Any, event: Any) -> None:
        containers, keys = self._containers, self._keys
        if len(containers) >= MOST_LEVELS:
            raise TooDeep(MOST_LEVELS, event.start_mark.line + 1)
        if keys and keys[-1] is _NO_KEY and type(containers[-1]) is dict:
            self._no_key(event.start_mark)
            keys[-1] = _ODD_KEY
        else:
            self._put(container, event.start_mark)
        if event.anchor:
            self._anchors[event.anchor] = container
            self._open.add(id(container))
        noted: list[int] = []
        self.marks[id(container)] = noted
        self._noted.append(noted)
        self._kept.append(container)
        containers.append(container)
        keys.append(_NO_KEY)
        self._places.append(0)

    def _end(self) -> None:
        container, keys = self._containers.pop(), self._keys
        if self._open:
            self._open.discard(id(container))
        keys.pop()
        self._places.pop()
        self._noted.pop()
        if not keys or type(self._containers[-1]) is not dict:
            return
        if keys[-1] == "<<":
            self._merge(self._containers[-1], container)
        keys[-1] = _DROP if keys[-1] is _ODD_KEY else _NO_KEY

    def _at_key(self) -> bool:
        return bool(self._keys) and self._keys[-1] is _NO_KEY and type(self._containers[-1]) is dict

    def _put(self, value: Any, mark: Any) -> None:
        """Attach a value where it stands; a container's key stays until the container ends."""
        if not self._containers:
            self.root = value
            return
        parent = self._containers[-1]
        nested = type(value) is dict or type(value) is list
        if type(parent) is list:
            parent.append(value)
            self.marks[id(parent)].append((mark.line + 1) << 20 | (mark.column + 1))
            return
        key = self._keys[-1]
        if not nested:
            self._keys[-1] = _NO_KEY
        if key is _DROP or key == "<<":
            return
        if key in parent:
            self._duplicate(parent, key)
        parent[key] = value
        place = self._places[-1] if nested else (mark.line + 1) << 20 | (mark.column + 1)
        self.marks[id(parent)].append(place)

    def _merge(self, parent: dict[str, Any], source: Any) -> None:
        for each in reversed(source) if isinstance(source, list) else (source,):
            if not isinstance(each, dict):
                continue
            for key, value in each.items():
                if key not in parent:
                    self.marks[id(parent)].append(self._places[-1])
                    self._merged.add((id(parent), key))
                parent[key] = value

    def _duplicate(self, parent: dict[str, Any], key: str) -> None:
        line, column = self._places[-1] >> 20, self._places[-1] & 0xFFFFF
        if (id(parent), key) in self._merged:  # what a merge brought may be said otherwise
            self._merged.discard((id(parent), key))
        elif len(self.faults) < _MOST_FAULTS:
            zh, en = f"键 {key} 重复，以后者为准", f"duplicate key: {key}"
            self.faults.append(Fault("duplicate-key", line, column, zh, en, self._path(key)))
        index = list(parent).index(key)
        del parent[key]
        del self.marks[id(parent)][index]

    def _alias(self, event: Any) -> None:
        mark = event.start_mark
        value = self._anchors.get(event.anchor)
        if event.anchor not in self._anchors:
            zh, en = f"别名 {event.anchor} 没有定义", f'unidentified alias "{event.anchor}"'
            self._fault("anchor", mark, zh, en, ())
        elif id(value) in self._open:
            self._fault(
                "anchor", mark, f"别名 {event.anchor} 引用自身", f"alias {event.anchor} contains itself", ()
            )
            value = None
        if self._at_key():
            self._no_key(mark)
            self._keys[-1] = _DROP
            return
        copy = self._copy(value)
        if self._copies >= MOST_COPIES:
            zh, en = (
                f"别名展开超过 {MOST_COPIES} 个节点，其后的没有展开",
                "aliases expand too far; the rest is left empty",
            )
            self._fault("copies", mark, zh, en, ())
        if self._containers and type(self._containers[-1]) is dict:
            if self._keys[-1] == "<<":
                self._merge(self._containers[-1], copy)
            else:
                self._put(copy, mark)
            self._keys[-1] = _NO_KEY
        else:
            self._put(copy, mark)

    def _copy(self, value: Any) -> Any:
        """A copy of a container with its places; empty once the budget is spent."""
        if not isinstance(value, dict | list):
            return value
        fresh: Any = {} if isinstance(value, dict) else []
        self._kept.append(fresh)
        self.marks[id(fresh)] = []
        if self._copies >= MOST_COPIES:
            return fresh
        stack: list[tuple[Any, Any]] = [(value, fresh)]
        while stack:
            source, target = stack.pop()
            self._copies += 1
            self.marks[id(target)] = list(self.marks.get(id(source), ()))
            pairs = source.items() if isinstance(source, dict) else enumerate(source)
            for key, child in pairs:
                if isinstance(child, dict | list):
                    twin: Any = {} if isinstance(child, dict) else []
                    self._kept.append(twin)
                    self.marks[id(twin)] = []
                    if self._copies + len(stack) < MOST_COPIES:
                        stack.append((child, twin))
                    child = twin
                if isinstance(target, dict):
                    target[key] = child
                else:
                    target.append(child)
        return fresh

    def _odd_key(self, text: str, value: Any, mark: Any) -> None:
        sort = "null" if value is None else "boolean" if isinstance(value, bool) else "number"
        zh, en = f'键 {text} 应写成文本 "{text}"', f"mapping key must be a string scalar rather than {sort}"
        self._fault("key-type", mark, zh, en, self._path(text))

    def _no_key(self, mark: Any) -> None:
        zh = "键只能是文本，这一项没有读"
        self._fault("no-key", mark, zh, "mapping key must be a string scalar", self._path())

    def _path(self, *below: str) -> tuple[str, ...]:
        """The steps that lead to the container being read, and further ones."""
        above = zip(self._containers[:-1], self._keys, strict=False)
        steps = (str(len(each) - 1) if type(each) is list else key for each, key in above)
        return (*(step for step in steps if isinstance(step, str)), *below)

    def _fault(self, sort: Any, mark: Any, zh: str, en: str, path: tuple[str, ...]) -> None:
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(Fault(sort, mark.line + 1, mark.column + 1, zh, en, path))

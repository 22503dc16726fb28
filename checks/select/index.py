"""Index: the elements of a tree by tag and by attribute, gathered in one walk and shared by all selectors."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Final

from checks.select.compound import Compound, compile_compounds
from checks.select.css import needed

_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_MOST_TESTED: Final = 60
"""With more candidates the tree, which is walked in C, answers sooner."""


class Index:
    """Elements in document order, with their tags and attributes and where each of them occurs."""

    def __init__(self, nodes: Sequence[Any], ask: Callable[[str], Sequence[Any]]) -> None:
        """Take all elements of a tree in document order (Lexbor nodes), and what asks the tree itself."""
        self.nodes = nodes
        self._ask = ask
        self.attributes: list[dict[str, str | None]] = [node.attributes for node in nodes]
        self.kinds: list[str] = [node.tag for node in nodes]
        tags: defaultdict[str, list[int]] = defaultdict(list)
        for at, tag in enumerate(self.kinds):
            tags[tag].append(at)
        names: defaultdict[str, list[int]] = defaultdict(list)
        for at, attributes in enumerate(self.attributes):
            for name in attributes:
                names[name].append(at)
        for tag in [tag for tag in tags if not tag.islower()]:  # foreign elements keep their case
            self.kinds = [kind.lower() for kind in self.kinds]
            tags[tag.lower()] = sorted([*tags.get(tag.lower(), ()), *tags[tag]])
        for name in [name for name in names if ":" in name]:  # CSS names attributes without prefix
            local = name.rpartition(":")[2]
            names[local] = sorted({*names.get(local, ()), *names[name]})
        self.tags: dict[str, list[int]] = dict(tags)
        self.names: dict[str, list[int]] = dict(names)

    def find(self, query: str) -> list[Any] | None:
        """The elements that match, in document order; None when the query is better asked of the tree."""
        compounds = compile_compounds(query)
        if compounds is None:
            return None
        buckets = [(compound, bucket) for compound in compounds if (bucket := self._bucket(compound))]
        if not buckets:
            return []
        if sum(len(bucket) for _, bucket in buckets) > _MOST_TESTED:
            return None
        if len(buckets) == 1:
            compound, bucket = buckets[0]
            return [self.nodes[at] for at in bucket if self._matches(at, compound)]
        places = {at for compound, bucket in buckets for at in bucket if self._matches(at, compound)}
        return [self.nodes[at] for at in sorted(places)]

    def may_match(self, query: str) -> bool:
        """Whether every selector of a list lacks nothing that it names: a tag or an attribute (see `needed`)."""
        wanted = needed(query)
        return not wanted or any(all(self._has(text) for text in texts) for texts in wanted)

    def _has(self, text: str) -> bool:
        return text[1:] in self.tags if text[0] == "<" else text in self.names

    def _bucket(self, compound: Compound) -> Sequence[int]:
        """The fewest elements that hold all that can match."""
        bucket: Sequence[int] | None = None
        if compound.tag is not None:
            bucket = self.tags.get(compound.tag)
            if bucket is None:
                return ()
        for condition in compound.conditions:
            if condition.wanted:
                named = self.names.get(condition.name)
                if named is None:
                    return ()
                if bucket is None or len(named) < len(bucket):
                    bucket = named
        for table, wanted in (
            ((self._ids, compound.ids), (self._classes, compound.classes))
            if (compound.ids or compound.classes)
            else ()
        ):
            for name in wanted:
                named = table.get(name.lower() if self._quirks else name)
                if named is None:
                    return ()
                if bucket is None or len(named) < len(bucket):
                    bucket = named
        return range(len(self.nodes)) if bucket is None else bucket

    @cached_property
    def _quirks(self) -> bool:
        """Whether ids and classes are compared without regard to case: the tree knows, an element of it tells."""
        for name, sign in (("class", "."), ("id", "#")):
            for at in self.names.get(name, ())[:20]:
                for word in (self.attributes[at][name] or "").split() if name in self.attributes[at] else ():
                    if _WORD.fullmatch(word) and word.swapcase() != word:
                        own = self.nodes[at].mem_id
                        return any(node.mem_id == own for node in self._ask(sign + word.swapcase()))
        return False

    @cached_property
    def _ids(self) -> dict[str, list[int]]:
        return self._words("id", lambda value: [value])

    @cached_property
    def _classes(self) -> dict[str, list[int]]:
        return self._words("class", str.split)

    def _words(self, name: str, split: Callable[[str], list[str]]) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at in self.names.get(name, ()):
            value = self.attributes[at].get(name) or ""
            for word in dict.fromkeys(split(value.lower() if self._quirks else value)):
                found[word].append(at)
        return dict(found)

    def _matches(self, at: int, compound: Compound) -> bool:
        kind = self.kinds[at]
        if (compound.tag is not None and kind != compound.tag) or kind in compound.not_tags:
            return False
        for name in compound.ids:
            if at not in self._ids.get(name.lower() if self._quirks else name, ()):
                return False
        for name in compound.classes:
            if at not in self._classes.get(name.lower() if self._quirks else name, ()):
                return False
        attributes = self.attributes[at]
        for condition in compound.conditions:
            name = condition.name
            if name in attributes:
                value = attributes[name]
            else:
                local = next(
                    (key for key in attributes if ":" in key and key.rpartition(":")[2] == name), None
                )
                if local is None:
                    if condition.wanted:
                        return False
                    continue
                value = attributes[local]
            if (condition.test is None or condition.test(value or "")) != condition.wanted:
                return False
        return True

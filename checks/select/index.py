"""Index: the elements of a tree by tag and attribute, read once and shared by all selectors.

Reading every attribute once costs as much as a dozen searches of the tree; a rulebook asks a hundred and
more, and most of them name a tag or an attribute that the page does not have at all.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from checks.select.compound import Compound, compile_compounds
from checks.select.css import needed

_PRICE: Final = 30
"""How many elements the tree, which is walked in C, tests against one selector while one is tested here."""
_CALL: Final = 8
"""What asking the tree costs at all, in tests here."""


class Index:
    """Elements in document order with their tags and attributes, and where each of them occurs."""

    def __init__(self, nodes: Sequence[Any]) -> None:
        """Take all elements of a tree in document order (Lexbor nodes)."""
        self.nodes = nodes
        self.kinds: list[str] = [node.tag for node in nodes]
        self.attributes: list[dict[str, str | None]] = [node.attributes for node in nodes]
        tags: defaultdict[str, list[int]] = defaultdict(list)
        for at, tag in enumerate(self.kinds):
            tags[tag].append(at)
        names: defaultdict[str, list[int]] = defaultdict(list)
        for at, attributes in enumerate(self.attributes):
            for name in attributes:
                names[name].append(at)
        for tag in [tag for tag in tags if not tag.islower()]:  # foreign elements keep their case
            tags[tag.lower()] = sorted([*tags.get(tag.lower(), ()), *tags[tag]])
        for name in [name for name in names if ":" in name]:  # CSS names attributes without prefix
            local = name.rpartition(":")[2]
            names[local] = sorted({*names.get(local, ()), *names[name]})
        self.tags: dict[str, list[int]] = dict(tags)
        self.names: dict[str, list[int]] = dict(names)
        metas = [(self.attributes[at].get("name") or "").lower() for at in self.tags.get("meta", ())]
        self.shape: frozenset[str] = frozenset(
            [*(f"<{tag}" for tag in self.tags), *self.names, *(f"meta {name}" for name in metas)]
        )

    def find(self, query: str) -> list[Any] | None:
        """The elements that match, in document order; None when the query is better asked of the tree."""
        compounds = compile_compounds(query)
        if compounds is None:
            return None
        places: set[int] = set()
        count, most = 0, len(self.nodes) * len(compounds) // _PRICE + _CALL
        for compound in compounds:
            bucket = self._bucket(compound)
            if not bucket:
                continue
            if compound.ids or compound.classes:
                return None
            if compound.tag is not None and not compound.conditions:
                places.update(bucket)
                continue
            count += len(bucket)
            if count > most:
                return None
            places.update(at for at in bucket if self._matches(at, compound))
        return [self.nodes[at] for at in sorted(places)]

    def may_match(self, query: str) -> bool:
        """Whether every selector of a list lacks nothing that it names: a tag or an attribute (see `needed`)."""
        wanted = needed(query)
        return not wanted or any(map(self.shape.issuperset, wanted))

    def _bucket(self, compound: Compound) -> Sequence[int]:
        """The fewest elements that hold all that can match."""
        bucket: Sequence[int] | None = None
        if compound.tag is not None:
            bucket = self.tags.get(compound.tag, ())
        for condition in compound.conditions:
            if condition.wanted:
                named = self.names.get(condition.name, ())
                if bucket is None or len(named) < len(bucket):
                    bucket = named
        return range(len(self.nodes)) if bucket is None else bucket

    def _matches(self, at: int, compound: Compound) -> bool:
        kind = self.kinds[at]
        if kind in compound.not_tags or (compound.tag is not None and kind.lower() != compound.tag):
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

"""Index: the elements of a tree by tag, so that most selectors need not walk it.

Reading the attributes of every element costs more than the tree's own search, so they are read only of the
elements whose tag a selector names, and only while those are few; the source tells what cannot occur at all.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from checks.select.compound import Compound, compile_compounds
from checks.select.css import needed

_MOST_TESTED: Final = 60
"""With more candidates the tree, which is walked in C, answers sooner."""


class Index:
    """Elements in document order, with their tags; `source` is what they were parsed from."""

    def __init__(self, nodes: Sequence[Any], source: str) -> None:
        """Take all elements of a tree in document order (Lexbor nodes)."""
        self.nodes = nodes
        self.kinds: list[str] = [node.tag for node in nodes]
        self.lowered = source.lower()
        tags: defaultdict[str, list[int]] = defaultdict(list)
        for at, tag in enumerate(self.kinds):
            tags[tag].append(at)
        for tag in [tag for tag in tags if not tag.islower()]:  # foreign elements keep their case
            tags[tag.lower()] = sorted([*tags.get(tag.lower(), ()), *tags[tag]])
        self.tags: dict[str, list[int]] = dict(tags)
        self._attributes: dict[int, dict[str, str | None]] = {}

    def find(self, query: str) -> list[Any] | None:
        """The elements that match, in document order; None when the query is better asked of the tree."""
        compounds = compile_compounds(query)
        if compounds is None:
            return None
        places: set[int] = set()
        for compound in compounds:
            if not self._may_hold(compound):
                continue
            if compound.tag is None or compound.ids or compound.classes:
                return None
            bucket = self.tags[compound.tag]
            if not compound.conditions:
                places.update(bucket)
            elif len(bucket) > _MOST_TESTED:
                return None
            else:
                places.update(at for at in bucket if self._matches(at, compound))
        return [self.nodes[at] for at in sorted(places)]

    def may_match(self, query: str) -> bool:
        """Whether every selector of a list lacks nothing that it names: a tag or an attribute (see `needed`)."""
        wanted = needed(query)
        return not wanted or any(all(self._has(text) for text in texts) for texts in wanted)

    def _has(self, text: str) -> bool:
        return text[1:] in self.tags if text[0] == "<" else text in self.lowered

    def _may_hold(self, compound: Compound) -> bool:
        """Whether the source has the tag, and the names of the attributes, ids and classes that are wanted."""
        if compound.tag is not None and compound.tag not in self.tags:
            return False
        lowered = self.lowered
        if any(each.wanted and each.name not in lowered for each in compound.conditions):
            return False
        return "&" in lowered or all(name.lower() in lowered for name in (*compound.ids, *compound.classes))

    def _matches(self, at: int, compound: Compound) -> bool:
        if self.kinds[at] in compound.not_tags:
            return False
        attributes = self._attributes.get(at)
        if attributes is None:
            attributes = self._attributes[at] = self.nodes[at].attributes
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

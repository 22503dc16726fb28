"""Index: the elements of a tree by tag and attribute, read once and shared by all selectors.

Reading every attribute once costs as much as a dozen searches of the tree; a rulebook asks a hundred and
more, and most of them name a tag, an attribute or a value that the page does not have at all.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from checks.select.compound import Compound
from checks.select.demand import Demand, demands

_PRICE: Final = 30
"""How many elements the tree, which is walked in C, tests against one selector while one is tested here."""
_CALL: Final = 8
"""What asking the tree costs at all, in tests here."""


def ask(tree: Any, query: str) -> Sequence[Any]:
    """Lexbor's own answer, each element once: it gives one that fits two selectors of a list twice."""
    found: Sequence[Any] = tree.css(query)
    return list({node.mem_id: node for node in found}.values()) if "," in query else found


class Index:
    """Elements in document order with their tags and attributes, and where each of them occurs.

    `shape` is what occurs at all: tags (`<tag`), attribute names, and names of metas (`meta NAME`).
    """

    def __init__(self, tree: Any) -> None:
        """Read all elements of a tree (Lexbor's)."""
        self._tree = tree
        self.nodes = nodes = tree.css("*")
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
        self.prefixed = [name for name in names if ":" in name]
        for name in self.prefixed:  # CSS names attributes without prefix
            local = name.rpartition(":")[2]
            names[local] = sorted({*names.get(local, ()), *names[name]})
        self.tags: dict[str, list[int]] = dict(tags)
        self.names: dict[str, list[int]] = dict(names)
        self._metas: dict[str, list[int]] = {}
        for at in self.tags.get("meta", ()):
            self._metas.setdefault((self.attributes[at].get("name") or "").lower(), []).append(at)
        self.shape: frozenset[str] = frozenset(
            [*(f"<{tag}" for tag in self.tags), *self.names, *(f"meta {name}" for name in self._metas)]
        )
        self._values: dict[str, set[str]] = {}
        self._written: dict[str, str] = {}
        self._texts: dict[str, list[str]] = {}
        self._joined: dict[str, str] = {}
        self._places: dict[int, int] = {}

    def find(self, query: str) -> Sequence[Any]:
        """The elements that match a selector list, each once, in document order."""
        places: set[int] = set()
        asked: list[str] = []
        for demand in demands(query):
            if not self.may_meet(demand):
                continue
            matched = self._match(demand)
            if matched is None:
                asked.append(demand.written)
            else:
                places.update(matched)
        if asked:
            found = ask(self._tree, ", ".join(asked))
            if not places:
                return found
            places.update(self._place(node) for node in found)
        nodes = self.nodes
        return [nodes[at] for at in sorted(places)]

    def may_match(self, query: str) -> bool:
        """Whether the page lacks nothing that each selector of a list demands."""
        return any(map(self.may_meet, demands(query)))

    def may_meet(self, demand: Demand) -> bool:
        """Whether the page has all that one selector demands."""
        if not self.shape.issuperset(demand.tokens):
            return False
        for name, literal in demand.literals:
            if literal not in self._values_of(name):
                return False
        for tag, text in demand.texts:
            if text not in self._text_of(tag):
                return False
        return all(any(map(self.may_meet, each)) for each in demand.inner)

    def values(self, name: str) -> set[str]:
        """The values of an attribute, each once."""
        values = self._values.get(name)
        if values is None:
            attributes, places = self.attributes, self.names.get(name, ())
            if self.prefixed:
                values = {self._value(attributes[at], name) for at in places}
            else:
                values = {attributes[at][name] or "" for at in places}
            self._values[name] = values
        return values

    def _values_of(self, name: str) -> str:
        """All values of an attribute, in lower case."""
        joined = self._written.get(name)
        if joined is None:
            joined = self._written[name] = "\x00".join(self.values(name)).lower()
        return joined

    def _value(self, attributes: dict[str, str | None], name: str) -> str:
        """The value of an attribute that the element has, whatever its prefix."""
        if name in attributes:
            return attributes[name] or ""
        return next((v or "" for key, v in attributes.items() if key.rpartition(":")[2] == name), "")

    def texts(self, tag: str) -> list[str]:
        """The text of each element of a tag, in document order."""
        found = self._texts.get(tag)
        if found is None:
            found = self._texts[tag] = [self.nodes[at].text() for at in self.tags.get(tag, ())]
        return found

    def _text_of(self, tag: str) -> str:
        joined = self._joined.get(tag)
        if joined is None:
            joined = self._joined[tag] = "\x00".join(self.texts(tag))
        return joined

    def _place(self, node: Any) -> int:
        if not self._places:
            self._places = {each.mem_id: at for at, each in enumerate(self.nodes)}
        return self._places[node.mem_id]

    def _match(self, demand: Demand) -> Sequence[int] | None:
        """The places of the elements that match; None when the tree is asked, or asked cheaper."""
        compound = demand.compound
        if compound is None or compound.ids or compound.classes:
            return None
        bucket = self._metas[demand.meta] if demand.meta is not None else self._bucket(compound)
        if compound.tag is not None and not compound.conditions and not compound.not_tags:
            return bucket
        if len(bucket) > len(self.nodes) // _PRICE + _CALL:
            return None
        return [at for at in bucket if self._matches(at, compound)]

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
        if compound.tag is not None or compound.not_tags:
            kind = self.kinds[at]
            if kind in compound.not_tags or (compound.tag is not None and kind.lower() != compound.tag):
                return False
        attributes = self.attributes[at]
        for condition in compound.conditions:
            name = condition.name
            if name in attributes:
                value = attributes[name] or ""
            elif self.prefixed and any(key.rpartition(":")[2] == name for key in attributes if ":" in key):
                value = self._value(attributes, name)
            elif condition.wanted:
                return False
            else:
                continue
            if (condition.test is None or condition.test(value)) != condition.wanted:
                return False
        return True

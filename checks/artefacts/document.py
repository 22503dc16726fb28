"""Document: a parsed page, whatever it came from."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from checks.artefacts.encoding import Decoded
from checks.artefacts.hiding import hidden_elements
from checks.artefacts.lines import Lines
from checks.artefacts.markup import parse
from checks.artefacts.memory import Memory
from checks.artefacts.region import Region
from checks.artefacts.regions import Regions
from checks.artefacts.url import join
from checks.artefacts.value import attribute
from checks.artefacts.visible import Pieces, compose, pieces, read, visible_text
from checks.model.host import host_of
from checks.model.problem import Unknown
from checks.model.value import ABSENT
from checks.select.css import expand
from checks.select.index import Index, ask

_DOCTYPE: Final = re.compile(
    r"(?:\s|\ufeff|<!--.*?-->|<\?[^>]*>)*(<!doctype[^>]*>)", re.IGNORECASE | re.DOTALL
)


_SPEAKING: Final = "img[alt], area[alt], a[title], a[aria-label], img[title], input[alt]"
_SPOKEN: Final = ("alt", "title", "aria-label")


class Document:
    """Markup with everything that is read from it, lazily and once; nodes are Lexbor's.

    `whole` marks a fragment: each region is all of it. Implements the reading side of `model.page.PageView`.
    """

    url: str
    host: str
    _decoded: Decoded | None

    def __init__(
        self,
        url: str,
        decoded: Decoded | None,
        *,
        whole: bool = False,
        asked_often: bool = False,
        memory: Memory | None = None,
        start: str | None = None,
    ) -> None:
        """Take an absolute address and the decoded source (None: a subclass decodes).

        `asked_often`: an index pays, which it does not for a few questions. `memory`: what is known of the
        site's other pages. `start`: where relative addresses start from (None: the address).
        """
        self._asked_often = asked_often
        self.memory = memory or Memory()
        self.url = url
        self._start = start or url
        self.host = host_of(url)
        self._decoded = decoded
        self._whole = whole
        self._found: dict[str, Sequence[Any]] = {}
        self._texts: dict[int, str] = {}
        self._lines = Lines(self.memory)
        self._spoken: dict[int, str] = {}

    @property
    def decoded(self) -> Decoded:
        """The text with the encoding it was read in."""
        if self._decoded is None:
            self._decoded = self._decode()
        return self._decoded

    def _decode(self) -> Decoded:
        raise NotImplementedError

    @property
    def source(self) -> str:
        """The decoded source."""
        return self.decoded.text

    @cached_property
    def parsed(self) -> Any:
        """Lexbor's tree, or the limit that the source is beyond."""
        return parse(self.source)

    @property
    def readable(self) -> bool:
        """Whether the source is within the limits of the parser."""
        return not isinstance(self.parsed, Unknown)

    @cached_property
    def tree(self) -> Any:
        """Lexbor's tree; of an empty page when the source is beyond the limits."""
        return parse("") if isinstance(self.parsed, Unknown) else self.parsed

    @property
    def pieces(self) -> Pieces:
        """The visible text nodes of the body."""
        return self._walked[0]

    @cached_property
    def _walked(self) -> tuple[Pieces, dict[int, int]]:
        """The visible text nodes of the body, and the place of each of its elements."""
        orders: dict[int, int] = {}
        body = self.tree.body
        return (Pieces() if body is None else pieces(body, orders)), orders

    @cached_property
    def text(self) -> str:
        """The visible text, blocks on lines of their own."""
        return read(self.pieces.texts, self.pieces.blocks)

    @cached_property
    def _regions(self) -> Regions:
        return Regions(self.tree.body, *self._walked, self.css, self._whole)

    def css(self, query: str) -> Sequence[Any]:
        """The elements that match, in document order."""
        found = self._found.get(query)
        if found is None:
            found = self._found[query] = self._search(query)
        return found

    def _search(self, query: str) -> Sequence[Any]:
        if "*]" in query:
            written = expand(query, self.index.names)
            if written is None:
                return ()
            query = written
        if not self._asked_often:
            return ask(self.tree, query)
        return self.index.find(query)

    @cached_property
    def index(self) -> Index:
        """The elements by tag."""
        return Index(self.tree)

    def below(self, thing: Any, query: str) -> Sequence[Any]:
        """The elements below a thing that match, in document order."""
        if thing.tag == "html" and thing.parent is not None and thing.parent.tag == "-document":
            return self.css(query)
        if self._asked_often and not self.index.may_match(query):
            return ()
        return ask(thing, query)

    def text_of(self, thing: Any) -> str:
        """The visible text of an element or region; see `PageView`."""
        if isinstance(thing, Region):
            key = hash(thing.name)
            if key not in self._texts:
                self._texts[key] = thing.text()
            return self._texts[key]
        if thing.tag in ("body", "html"):
            return self.text
        key = thing.mem_id
        if key not in self._texts:
            self._texts[key] = visible_text(thing)
        return self._texts[key]

    def tells(self, thing: Any, reader: str, tells: Callable[[str], bool]) -> bool:
        """Whether a text, or a thing's, tells a reader something in one of its lines; see `PageView`."""
        return self._lines.tells(thing if isinstance(thing, str) else self.text_of(thing), reader, tells)

    def holds(self, thing: Any, words: frozenset[str]) -> frozenset[str]:
        """Which of some words stand in a text, or a thing's; see `PageView`."""
        return self._lines.holds(thing if isinstance(thing, str) else self.text_of(thing), words)

    def spoken_of(self, thing: Any) -> str:
        """The text with the alternatives of pictures and links; see `PageView`."""
        key = hash(thing.name) if isinstance(thing, Region) else thing.mem_id
        if key not in self._spoken:
            alternatives: list[str] = []
            for node in {each.mem_id: each for each in self.below(thing, _SPEAKING)}.values():
                attributes = node.attributes
                alternatives.extend(attributes.get(name) or "" for name in _SPOKEN if attributes.get(name))
            text = self.text_of(thing)
            self._spoken[key] = "\n".join((text, compose("\n".join(alternatives)))) if alternatives else text
        return self._spoken[key]

    def hidden(self, element: Any, aria: bool = True) -> bool:
        """Whether the markup hides an element; see `PageView`."""
        unrendered, unspoken = self._hidden
        return element.mem_id in unrendered or (aria and element.mem_id in unspoken)

    @cached_property
    def _hidden(self) -> tuple[frozenset[int], frozenset[int]]:
        return hidden_elements(self.css)

    def having(self, name: str) -> Sequence[tuple[Any, Mapping[str, str | None]]]:
        """Each element with the attribute, and all its attributes, in document order."""
        index = self.index
        return [(index.nodes[at], index.attributes[at]) for at in index.names.get(name, ())]

    def values(self, name: str) -> Collection[str]:
        """The values of an attribute, each once."""
        return self.index.values(name)

    def links(self) -> Sequence[tuple[Any, Mapping[str, str | None], str]]:
        """Each link and area with an address, all its attributes, and its text, in document order."""
        return self._links

    @cached_property
    def _links(self) -> Sequence[tuple[Any, Mapping[str, str | None], str]]:
        index = self.index
        found = [
            *zip(index.tags.get("a", ()), index.texts("a"), strict=True),
            *zip(index.tags.get("area", ()), index.texts("area"), strict=True),
        ]
        if "area" in index.tags:
            found.sort()
        nodes, attributes = index.nodes, index.attributes
        return [(nodes[at], attributes[at], text) for at, text in found if "href" in attributes[at]]

    def by_id(self, name: str) -> Sequence[Any]:
        """All elements of an id, in document order."""
        return self._ids.get(name, ())

    @cached_property
    def _ids(self) -> dict[str, list[Any]]:
        ids: dict[str, list[Any]] = {}
        for node in self.css("[id]"):
            ids.setdefault(node.id or "", []).append(node)
        return ids

    def region(self, name: str) -> Region | None:
        """The region of that name, None when the page has none."""
        return self._regions.find(name, self.article_title or "")

    @cached_property
    def article_title(self) -> str | None:
        """ArticleTitle, None when there is none or it is blank."""
        return self.meta("articletitle") or None

    def meta(self, name: str) -> str | None:
        """The first non-blank content of the metas of a name (lower case); "" when blank, None when absent."""
        contents = self.metas.get(name)
        return None if contents is None else next((c.strip() for c in contents if c.strip()), "")

    @cached_property
    def metas(self) -> Mapping[str, Sequence[str]]:
        """The contents of all named metas by lower-case name, in document order."""
        found: dict[str, list[str]] = {}
        index = self.index
        for attributes in (index.attributes[at] for at in index.tags.get("meta", ())):
            if "name" in attributes:
                name = (attributes["name"] or "").strip().lower()
                found.setdefault(name, []).append(attributes.get("content") or "")
        return found

    @cached_property
    def title(self) -> str:
        """The text of the first title of the document, tidied; empty when there is none."""
        node = next((n for n in self.css("title") if n.parent.tag != "svg"), None)
        return "" if node is None else " ".join(node.text().split())

    @cached_property
    def heading(self) -> str:
        """The visible heading nearest before the body container, tidied; empty when there is none."""
        return self._regions.heading(self.article_title or "")

    @property
    def doctype(self) -> str | None:
        """The document type as written, None without one."""
        found = _DOCTYPE.match(self.source)
        return None if found is None else found.group(1)

    @property
    def lang(self) -> str | None:
        """The lang attribute of the root, None without one."""
        value = attribute(self.tree.root, "lang")
        return None if value is ABSENT else str(value)

    @cached_property
    def base(self) -> str:
        """The address that relative ones start from."""
        node = next(iter(self.css("base[href]")), None)
        start = self._start
        return (join(start, node.attributes.get("href") or "") if node is not None else None) or start

    def resolve(self, raw: str) -> str | None:
        """The canonical address that a written one means here; None for what is not http."""
        encoding = self.decoded.charset if self.decoded.charset == "gb18030" else "utf-8"
        return join(self.base, raw, encoding)

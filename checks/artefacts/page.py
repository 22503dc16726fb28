"""Page: one HTML page as it was sent."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from checks.artefacts import page_kind
from checks.artefacts.completion import Completion, complete, shell
from checks.artefacts.document import Document
from checks.artefacts.encoding import Decoded, decode
from checks.artefacts.facts import page_facts, read_fact
from checks.artefacts.filling import filling
from checks.artefacts.memory import Memory
from checks.artefacts.position import Positions, css_path
from checks.artefacts.readable import is_html, why_unreadable
from checks.artefacts.refusal import refusal
from checks.artefacts.region import Region
from checks.artefacts.rendition import Rendition, read_rendition
from checks.artefacts.value import attribute, first
from checks.functions.markup.role import find_roles
from checks.model.artefact import On, Reading
from checks.model.exchange import Exchange
from checks.model.finding import Location
from checks.model.page import Found, PageView, Writing
from checks.model.problem import Unknown
from checks.model.sentence import Sentence
from checks.model.target import Target
from checks.model.text import clip
from checks.model.value import ABSENT
from checks.select.css import parse_field, parse_given

ROLES: Final = frozenset(("page", "probe-404"))

Lookup = Callable[[str], Exchange | None]


def nothing(url: str) -> Exchange | None:
    """A lookup in an archive that holds nothing else."""
    return None


_LARGE: Final = frozenset(
    str.split("html head body main div section article table tbody ul ol form nav header footer")
)
"""Elements whose markup is too long to be written out for an excerpt: their beginning is taken from the source."""


class Page(Document):
    """A page, implementing `model.artefact.Artefact` and `model.page.PageView`.

    Everything is read lazily and once; nodes are Lexbor's. `origin` names the script or frame that a part
    came from. Regions come as `Region`.
    """

    on: On = "page"
    subject: str
    record: str
    target: Target
    exchange: Exchange
    lookup: Lookup
    origin: str | None

    def __init__(
        self,
        exchange: Exchange,
        lookup: Lookup,
        target: Target,
        *,
        decoded: Decoded | None = None,
        kinds: tuple[str, ...] | None = None,
        origin: str | None = None,
        whole: bool = False,
        part_of: "Page | None" = None,
        memory: Memory | None = None,
        start: str | None = None,
    ) -> None:
        """Use `Page.of` for what came over the wire; `kinds` overrides the recognised kinds, `whole` is a fragment,
        `part_of` the page that this completes.
        """
        self.exchange = exchange
        self.lookup = lookup
        self.target = target
        super().__init__(exchange.url, decoded, whole=whole, asked_often=True, memory=memory, start=start)
        self.subject = exchange.url
        self.record = exchange.record
        self.origin = origin
        self._kinds = kinds
        self._part_of = part_of
        self._facts_read: dict[str, Any] = {}
        self._read: dict[Callable[[PageView], Any], Any] = {}

    @classmethod
    def of(
        cls, exchange: Exchange, lookup: Lookup, target: Target, memory: Memory | None = None
    ) -> "Page | None":
        """The page that an exchange shows, or could not show; None when it was to show none, or is no HTML.

        Redirects are no pages. `lookup` gives the exchange recorded for a canonical URL (scripts, frames);
        `memory` is shared by the pages of a site.
        """
        if exchange.role not in ROLES or 300 <= (exchange.status or 0) < 400:
            return None
        if exchange.failure is None and refusal(exchange) is None and not is_html(exchange):
            return None
        return cls(exchange, lookup, target, memory=memory)

    def unreadable(self) -> Unknown | None:
        """Why nothing can be judged: failed, refused, a challenge, too large, or no text at all."""
        return self._unreadable

    @cached_property
    def _unreadable(self) -> Unknown | None:
        return why_unreadable(self)

    def facts(self) -> Mapping[str, Any]:
        """What `where` may test; of a page that cannot be read, what it was to be (status 200, kind by address)."""
        return self._facts

    @cached_property
    def _facts(self) -> Mapping[str, Any]:
        return page_facts(self)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """What the page is; several when it is several things, the main one first."""
        return self._kinds if self._kinds is not None else page_kind.recognise(self)

    def read_fact(self, name: str) -> Any:
        """What `page:NAME` reads, ABSENT when it is not known."""
        if name not in self._facts_read:
            self._facts_read[name] = read_fact(self, name)
        return self._facts_read[name]

    def shape(self) -> frozenset[str]:
        """What occurs on the page; see `select.index.Index`."""
        return self.index.shape

    def once(self, read: Callable[[PageView], Found]) -> Found:
        """What a function reads of the page; it is called at most once."""
        if read not in self._read:
            self._read[read] = read(self)
        found: Found = self._read[read]
        return found

    def prepare(self, givens: Collection[str]) -> None:
        """Nothing: selectors are answered when they are asked, once each."""

    def select(self, given: str) -> Sequence[Any]:
        """The things that a selector names; see `select.css.parse_given`."""
        parsed = parse_given(given)
        if parsed.when is not None and self.read_fact(parsed.when) in (ABSENT, "", 0, ()):
            return ()
        search: Callable[[str], Sequence[Any]] = self.css
        if parsed.region is not None:
            region = self.region(parsed.region)
            if region is None:
                return ()
            if parsed.css is None and not parsed.roles:
                return (region,)
            search = region.css
        hidden = self.hidden if parsed.exposed and any(self._hidden) else None
        if parsed.roles:
            return find_roles(parsed.roles, search, hidden)
        found = search(parsed.css or "")
        return found if hidden is None else [node for node in found if not hidden(node)]

    def read(self, thing: Any, field: str | None) -> Iterable[Reading]:
        """The value that a field names in a thing, with the element it stands on; see `select.css.Field`."""
        if field is None:
            return (Reading(thing, thing),)
        parsed = parse_field(field)
        if parsed.fact is not None:
            return (Reading(self.read_fact(parsed.fact), thing),)
        if parsed.css is None and parsed.attribute is not None:
            return (Reading(attribute(thing, parsed.attribute), thing),)
        nodes = (thing,) if parsed.css is None else self.below(thing, parsed.css)
        if not nodes:
            return (Reading(ABSENT, thing),)
        if parsed.text:
            return (first(nodes, self.text_of),)
        if parsed.attribute is None:
            return (Reading(nodes[0], nodes[0]),)
        name = parsed.attribute
        return (first(nodes, lambda node: attribute(node, name)),)

    @cached_property
    def _completion(self) -> Completion:
        return complete(self)

    def writings(self) -> Sequence[Writing]:
        """The string literals of inline and collected own scripts."""
        return self._completion.writings if self._part_of is None else self._part_of.writings()

    @cached_property
    def fragments(self) -> "Sequence[Page]":
        """What each own script writes and each own frame holds, as far as collected, then the rendition.

        `origin` tells the script or frame.
        """
        if self._part_of is not None:
            return ()
        written = tuple(
            self._part(text.markup, text.origin or self.url, text.base) for text in self._completion.texts
        )
        return written if self.rendition is None else (*written, self.rendition)

    @cached_property
    def rendition(self) -> "Page | None":
        """What a browser made of the page, where that was archived and can be read."""
        told = self._rendition
        return None if told is None else self._part(told.markup, self.url, told.base, whole=False)

    @cached_property
    def _rendition(self) -> Rendition | None:
        return None if self._part_of is not None else read_rendition(self)

    @property
    def seen_whole(self) -> bool:
        """Whether a browser showed all that scripts and frames put into the page."""
        return self._rendition is not None and self._rendition.whole

    def parts(self) -> "Sequence[Page]":
        """The page as its own scripts and frames complete it, then each fragment by itself; nothing without any."""
        return self._parts

    @cached_property
    def _parts(self) -> "Sequence[Page]":
        if not self.fragments:
            return ()
        texts = [text.markup for text in self._completion.texts]
        whole = (self._part("\n".join([self.source, *texts]), None, whole=False),) if texts else ()
        return (*whole, *self.fragments)

    def _part(self, text: str, origin: str | None, base: str | None = None, *, whole: bool = True) -> "Page":
        decoded = Decoded(text, self.decoded.charset, self.decoded.declared, self.decoded.bad)
        return Page(self.exchange, self.lookup, self.target, decoded=decoded, kinds=self.kinds, origin=origin,
                    whole=whole, part_of=self, memory=self.memory,
                    start=base or (self.base if origin else None))  # fmt: skip

    def parse(self, markup: str) -> "Page":
        """Markup found on the page as a page of its own (`srcdoc`)."""
        return self._part(markup, self.url)

    def forget(self) -> None:
        """Let go of what refers back to the page: it is freed with its last reader, not when cycles are looked for."""
        for part in self.__dict__.get("_parts", ()):
            part.forget()
        for name in ("_regions", "_positions", "_completion", "_parts", "fragments", "rendition"):
            self.__dict__.pop(name, None)

    def pending(self) -> Sentence | None:
        """What could still complete the page and was not collected; None: nothing."""
        return self._pending

    @cached_property
    def _pending(self) -> Sentence | None:
        if self._part_of is not None:
            return self._part_of.pending()
        if self.seen_whole:
            return None
        missing = self._completion.missing
        return missing[0] if missing else shell(self) or filling(self)

    def _decode(self) -> Decoded:
        return decode(self.exchange.body, self.exchange.header("content-type"))

    def locate(self, at: Any) -> Location:
        """Line and column of the start tag as far as they can be told, and a CSS path."""
        if isinstance(at, Region):
            return Location(selector=f"region({at.name})") if at.root is None else self.locate(at.root)
        if at is None or not hasattr(at, "mem_id"):
            return Location()
        line, column = (None, None) if self.origin else self._positions.place(at)
        return Location(line=line, column=column, selector=css_path(at))

    def excerpt(self, at: Any) -> str:
        """The element as one line of at most 240 characters, or the region's text."""
        if isinstance(at, Region):
            return clip(at.text())
        if at is None or not hasattr(at, "mem_id"):
            return ""
        written = self._positions.start(at) if at.tag in _LARGE and not self.origin else None
        return clip(written if written is not None else (at.html or "")[:2_000])

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self.source, self.css)

"""Rendered: one page as a browser showed it, with what was measured there."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

import orjson

from checks.artefacts import page_kind
from checks.artefacts.encoding import Declared, Decoded
from checks.artefacts.facts import page_facts
from checks.artefacts.hiding import hidden_elements
from checks.artefacts.page import Lookup, Page
from checks.artefacts.part import Part
from checks.artefacts.position import css_path
from checks.artefacts.region import Region
from checks.artefacts.rendering import HIDDEN, axe_rules, fact_path, read_rendering, walk
from checks.artefacts.rendition import is_own, unmarked
from checks.artefacts.typography import FONT, Typography, typography
from checks.model.artefact import On, Reading
from checks.model.axe import AxeNode
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.finding import Location
from checks.model.host import host_of
from checks.model.page import Writing
from checks.model.problem import Unknown
from checks.model.target import Target
from checks.model.text import clip
from checks.model.value import ABSENT

READ: Final[Mapping[str, str]] = {
    "body_font_px": "正文字号的中位数（按字数加权，CSS 像素）",
    "body_line_chars": "正文一行能排几个汉字的中位数",
    "body_line_ratio": "正文行高是字号几倍的中位数",
    "final_url": "浏览器最后停在的地址",
}
"""What `page:NAME` reads besides the facts of pages."""


class Rendered(Page):
    """A rendered page, implementing `model.artefact.Artefact` and `model.rendered.RenderedView`.

    What `where` may test is as of the page that was sent. Things are nodes, regions, `Part` of the facts or `AxeNode`.
    """

    on: On = "rendered"

    def __init__(
        self, exchange: Exchange, lookup: Lookup, target: Target, kinds: tuple[str, ...] | None = None
    ) -> None:
        """Take the archived exchange of role `rendered`; `kinds` overrides the recognised ones."""
        self._rendering = read_rendering(exchange) if exchange.failure is None else None
        html = self._rendering.html if self._rendering is not None else ""
        decoded = Decoded(html, "utf-8", Declared(), 0)
        super().__init__(exchange, lookup, target, decoded=decoded, kinds=kinds)
        self.url = self.final_url
        self.host = host_of(self.url)

    @property
    def final_url(self) -> str:
        """Where the browser ended up."""
        return (self._rendering and self._rendering.url) or self.exchange.url

    @cached_property
    def sent(self) -> Page | None:
        """The page as the server sent it."""
        exchange = self.lookup(self.exchange.url)
        return None if exchange is None else Page.of(exchange, self.lookup, self.target)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """What the page is, as sent."""
        if self._kinds is not None:
            return self._kinds
        if self.sent is not None:
            return self.sent.kinds
        home = page_kind.is_home(self.exchange.url, self.target)
        return ("home",) if home else (page_kind.by_address(self.exchange.url) or "column",)

    @cached_property
    def _facts(self) -> Mapping[str, Any]:
        status = self.sent.exchange.status if self.sent is not None else None
        url = self.exchange.url
        return {
            **page_facts(self),
            "host": host_of(url),
            "scheme": url.partition(":")[0],
            "status": status or 200,
        }

    @cached_property
    def _unreadable(self) -> Unknown | None:
        if self.exchange.failure is not None:
            return self.exchange.failure.unknown()
        if self._rendering is None:
            return Unknown(
                Cause.UNREADABLE, "存档的渲染结果读不出来", "the archived rendering cannot be read"
            )
        if not is_own(self.url, self.exchange, self.target):
            goal = clip(self.url, 120)
            return Unknown(Cause.REDIRECTS, f"在浏览器里转到了 {goal}", f"in the browser it led to {goal}")
        return self.parsed if isinstance(self.parsed, Unknown) else None

    @property
    def seen(self) -> Mapping[str, Any]:
        """What the browser measured, by the names of `rendering.FIELDS`."""
        return self._rendering.facts if self._rendering is not None else MappingProxyType({})

    @cached_property
    def _type(self) -> Typography | None:
        region = self.region("body")
        return None if region is None else typography(region.css(f"[{FONT}]"))

    def read_fact(self, name: str) -> Any:
        """What `page:NAME` reads: a fact of the page, or one of `READ`."""
        if name == "final_url":
            return self.final_url
        if name in READ:
            set_as = self._type
            return ABSENT if set_as is None else getattr(set_as, name.removeprefix("body_"))
        return super().read_fact(name)

    def select(self, given: str) -> Sequence[Any]:
        """As on pages, `axe(RULE, …)` or `facts.NAME…`."""
        rules = axe_rules(given)
        if rules:
            told = self._rendering
            return [] if told is None else [node for rule in rules for node in told.nodes(rule)]
        path = fact_path(given)
        if path is not None:
            return tuple(walk(Part("facts", dict(self.seen)), path))
        return super().select(given)

    def read(self, thing: Any, field: str | None) -> Iterable[Reading]:
        """As on pages; below a fact, or the data of an axe node, `field` is a dotted name."""
        plain = isinstance(thing, Part | AxeNode)
        if not plain or (field or "").startswith("page:"):
            return super().read(thing, field)
        if field is None:
            return (Reading(thing.value if isinstance(thing, Part) else thing, thing),)
        part = thing if isinstance(thing, Part) else Part("axe", dict(thing.data))
        found = [Reading(each.value, thing) for each in walk(part, field.split("."))]
        return tuple(found) or (Reading(ABSENT, thing),)

    def locate(self, at: Any) -> Location:
        """A selector; lines of what a browser made stand nowhere."""
        match at:
            case AxeNode():
                return Location(selector=at.target or None)
            case Part():
                chosen = at.value.get("selector") if isinstance(at.value, dict) else None
                return Location(selector=str(chosen) if chosen else at.path)
            case Region():
                return Location(selector=f"region({at.name})" if at.root is None else css_path(at.root))
        return Location(selector=css_path(at)) if hasattr(at, "mem_id") else Location()

    def excerpt(self, at: Any) -> str:
        """The element as the browser had it, or the measured value, on one line."""
        if isinstance(at, AxeNode):
            return clip(at.html)
        if isinstance(at, Part):
            return clip(f"{at.path}: {orjson.dumps(at.value, option=orjson.OPT_SORT_KEYS).decode()}")
        return clip(unmarked(super().excerpt(at)))

    def shown(self, element: Any) -> bool:
        """Whether an element takes up room on the screen, as the browser saw it."""
        return element.mem_id not in self._hidden[0]

    @cached_property
    def _hidden(self) -> tuple[frozenset[int], frozenset[int]]:
        unrendered, unspoken = hidden_elements(self.css)
        gone = {each.mem_id for node in self.css(f"[{HIDDEN}]") for each in node.traverse()}
        return unrendered | gone, unspoken

    @property
    def fragments(self) -> Sequence[Page]:
        """None: what scripts write stands in the markup."""
        return ()

    def parts(self) -> Sequence[Page]:
        """None."""
        return ()

    def writings(self) -> Sequence[Writing]:
        """None: see `fragments`."""
        return ()

    def pending(self) -> None:
        """Nothing: what the browser did not get is in `seen`."""

    def parse(self, markup: str) -> Page:
        """Markup found on the page as a page of its own."""
        decoded = Decoded(markup, "utf-8", Declared(), 0)
        return Page(self.exchange, self.lookup, self.target, decoded=decoded, kinds=self.kinds, whole=True)

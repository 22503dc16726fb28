"""Regions: footer, header, body, breadcrumb and meta line of a page."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from checks.artefacts.region import Region, merged
from checks.artefacts.visible import Pieces, read
from checks.model.text import fold, has_characters

FOOTER_SHARE: Final = 0.30
HEADER_SHARE: Final = 0.25
FEWEST: Final = 6
"""Text nodes that header and footer hold at least, on pages that have them."""

_FOOTERS: Final = "footer, [id*=foot i], [class*=foot i]"
_HEADERS: Final = "header, [id*=header i], [class*=header i]"
_CONTAINERS: Final = (
    "#UCAP-CONTENT", "#zoom", "#Zoom", "#zoomcon", ".TRS_Editor", ".TRS_UEDITOR", ".pages_content", "#vsb_content",
    ".v_news_content", ".wp_articlecontent", ".article-content", ".article_content", ".articleContent", ".art_con",
    ".news_content", ".xl_content", ".con_text", ".zwnr", ".bt_content", "#articleContent", "#content_text", "article",
)  # fmt: skip
_HEADINGS: Final = "h1, h2, [class*=title i], [id*=title i], [class*=tit i]"
_MAIN: Final = "main, [role=main]"
_POSITION: Final = re.compile(r"(?:当前|现在|目前|所在|[您你]在?)的?位置|网站位置")
_CRUMBS: Final = "[class*=crumb i], [id*=crumb i], [aria-label*=面包屑]"
_ARROW: Final = re.compile(r"^\s*(?:>|»|›|/|\\|-{1,2}|→|＞|&gt;)")
_TABLE: Final = re.compile(
    r"索\s*引\s*号|发\s*布\s*(?:机\s*构|日\s*期|时\s*间)|成\s*文\s*日\s*期|公\s*开\s*日\s*期|发\s*文\s*(?:机\s*关|字\s*号)|主\s*题\s*分\s*类"
)
_FURNITURE: Final = re.compile(r"ICP|备案|版权所有|主办单位|标识码|访问量|浏览次数")
_FOOT: Final = re.compile(r"ICP备|公网安备|网站标识码|版权所有|[主承]办(?:单位)?\s*[:：]")
"""What no paragraph of an article says, and the lines of a footer do."""
_FILES: Final = ", ".join(
    f"a[href*='.{end}' i]" for end in ("doc", "ofd", "pdf", "ppt", "rar", "wps", "xls", "zip")
)
_FEWEST_CHARACTERS: Final = 50
_LONGEST_CRUMB: Final = 300
_BEYOND: Final = 10_000_000
"""After everything on a page."""
_META_WINDOW: Final = 25
_SHORTEST_TITLE: Final = 4
_PARAGRAPH: Final = 60


class Regions:
    """Finds the regions of one page; everything is looked for once and only when asked."""

    def __init__(
        self,
        root: Any,
        pieces: Pieces,
        orders: Mapping[int, int],
        search: Callable[[str], Sequence[Any]],
        whole: bool,
    ) -> None:
        """Take the body element, its pieces, the places of its elements and the page's selector.

        `whole`: a fragment, all of it is each region.
        """
        self._root = root
        self._pieces = pieces
        self._search = search
        self._whole = whole
        self._orders = orders
        self._known: dict[str, Region | None] = {}

    def find(self, name: str, title: str = "") -> Region | None:
        """The region of that name, or None when the page has none; `title` is the article's."""
        if name not in self._known:
            if self._whole:
                held = name != "body" or self._is_text()
                self._known[name] = self._region(name, [(0, self._end)]) if held else None
            else:
                self._known[name] = getattr(self, "_" + name.replace("-", "_"))(title)
        return self._known[name]

    @property
    def container(self) -> Any:
        """The element that is known by name to hold an article's text, or None."""
        for query in _CONTAINERS:
            for node in self._search(query):
                if has_text(node) or node.css_first("img, video, iframe, a[href]") is not None:
                    return node
        return None

    def _is_text(self) -> bool:
        """Whether a fragment is an article's text or its attachments, not a counter, a mark or a footer."""
        text = read(self._pieces.texts, self._pieces.blocks)
        long = len(text) >= _FEWEST_CHARACTERS and not _FURNITURE.search(text)
        return long or self.container is not None or bool(self._search(_FILES))

    def heading(self, title: str = "") -> str:
        """The heading nearest before the body container that says something; of several the one with the title.

        A heading is an h1, an h2, or what is called a title; empty without one.
        """
        body = self.find("body")
        if body is None:
            return ""
        start, end = body.spans[0]
        headings = [(self.order(node), node) for node in self._search(_HEADINGS)]
        before = [
            " ".join(node.text(skip_empty=True).split())
            for order, node in reversed(headings)
            if order is not None and order <= start + 12 and order < end
        ]
        wanted = fold(title).replace(" ", "")
        named = (text for text in before if wanted and wanted in fold(text).replace(" ", ""))
        long = (text for text in before if len(text) >= _SHORTEST_TITLE)
        return next(named, None) or next(long, None) or next((text for text in before if text), "")

    def order(self, node: Any) -> int | None:
        """Its place in document order; None for what is not below the body."""
        return self._orders.get(node.mem_id)

    @property
    def _end(self) -> int:
        return len(self._orders) + len(self._pieces) + _BEYOND

    def _span(self, node: Any) -> tuple[int, int]:
        low = self.order(node) or 0
        return low, low + len(list(node.traverse(include_text=True)))

    def _region(self, name: str, spans: Iterable[tuple[int, int]], root: Any = None) -> Region:
        return Region(name, merged(spans), self._pieces, self._orders, self._search, root)

    def _footer(self, title: str) -> Region:
        count = len(self._pieces)
        kept = max(FEWEST, -int(-count * FOOTER_SHARE // 1))
        low = self._pieces.spots[count - kept] if count > kept else 0
        return self._region("footer", [(low, self._end), *map(self._span, self._search(_FOOTERS)[:20])])

    def _header(self, title: str) -> Region:
        count = len(self._pieces)
        kept = max(FEWEST, -int(-count * HEADER_SHARE // 1))
        high = self._pieces.spots[kept] if count > kept else self._end
        return self._region("header", [(0, high), *map(self._span, self._search(_HEADERS)[:20])])

    def _body(self, title: str) -> Region | None:
        node = self.container or next(iter(self._search(_MAIN)), None) or self._densest() or self._root
        return None if node is None else self._region("body", [self._span(node)], node)

    def _densest(self) -> Any:
        """The element whose paragraphs hold the most text outside links (after Readability)."""
        scores: dict[int, float] = {}
        nodes: dict[int, Any] = {}
        found = self._pieces
        for text, linked, parent in zip(found.texts, found.linked, found.parents, strict=True):
            length = 0 if linked else len(text.strip())
            if length < 10 or _FOOT.search(text):
                continue
            node, weight = parent, float(length)
            for _ in range(4):
                if node is None or node.tag in ("body", "html"):
                    break
                nodes[node.mem_id] = node
                scores[node.mem_id] = scores.get(node.mem_id, 0) + weight
                node, weight = node.parent, weight * 0.8
        if not scores:
            return None
        best = max(scores, key=lambda key: scores[key])
        return nodes[best]

    def _breadcrumb(self, title: str) -> Region | None:
        parents = self._pieces.parents
        trails = [node for at in islice(self._trails(), 3) if (node := self._climb(parents[at])) is not None]
        if trails:
            node = max(trails, key=lambda trail: len(trail.css("a")))
            return self._region("breadcrumb", [self._span(node)], node)
        for node in self._search(_CRUMBS)[:5]:
            if len(node.text()) < _LONGEST_CRUMB * 3 and node.css_first("a") is not None:
                return self._region("breadcrumb", [self._span(node)], node)
        return None

    def _trails(self) -> Iterator[int]:
        """Where trails seem to begin; of several the longest is it, which a script may put in place of another."""
        texts = self._pieces.texts
        for at, text in enumerate(texts):
            if ("位置" in text and _POSITION.search(text)) or (
                "首页" in text
                and fold(text) in ("首页", "网站首页")
                and any(map(_ARROW.match, texts[at + 1 : at + 3]))
            ):
                yield at

    def _climb(self, node: Any) -> Any:
        """The nearest ancestor with a link, still as short as a trail is; the element itself without one."""
        found = node
        for _ in range(4):
            if node is None or node.tag in ("body", "html"):
                break
            if has_characters(node.text(skip_empty=True), _LONGEST_CRUMB + 1):
                break
            found = node
            links = 0 if node.tag == "a" else len(node.css("a"))
            if links > 1 or (links and any(map(_names_column, node.css("span")))):
                break
            node = node.parent
        return found

    def _meta_line(self, title: str) -> Region | None:
        body = self.find("body", title)
        if body is None or not len(self._pieces):
            return None
        start, end = body.spans[0]
        first, last = self._pieces.between(start, end)
        spots, texts = self._pieces.spots, self._pieces.texts
        before, inside = range(first), range(first, last)
        spans = [
            self._span(table) for table in self._search("table, dl, ul")[:60] if self._is_card(table, start)
        ]
        at, within = self._title_at(before, title), self._title_at(inside[:12], title)
        if at is None and within is None:
            at = self._heading_at(before)
            within = self._heading_at(inside[:12]) if at is None else None
        if within is not None:
            long = next((i for i in inside if i > within and len(texts[i].strip()) > _PARAGRAPH), None)
            spans.append((spots[within] + 1, spots[long] if long is not None else end))
        if before and (at is not None or within is None):
            spans.append((spots[at] + 1 if at is not None else spots[before[-_META_WINDOW:][0]], start))
        return self._region("meta-line", spans) if spans else None

    def _is_card(self, node: Any, start: int) -> bool:
        """Whether a table or list is the card of a policy document that stands before the body."""
        order = self.order(node)
        if order is None or order >= start:
            return False
        text = node.text(skip_empty=True)
        return len(text) < 4_000 and len(set(_TABLE.findall(text))) >= 2

    def _title_at(self, places: Sequence[int], title: str) -> int | None:
        """Where the article's title stands last among these pieces."""
        wanted = fold(title).replace(" ", "")
        for at in reversed(places) if wanted else ():
            text = _letters(self._pieces.texts[at])
            if len(text) > 3 and (text in wanted or wanted in text) and len(text) * 2 > len(wanted):
                return at
        return None

    def _heading_at(self, places: Sequence[int]) -> int | None:
        """Where the last heading stands among these pieces."""
        parents = self._pieces.parents
        return next((at for at in reversed(places) if parents[at].tag in ("h1", "h2")), None)


def _names_column(span: Any) -> bool:
    """Whether the words of a trail stand here without a link, not only what parts its steps."""
    return span.css_first("a") is None and any(map(str.isalnum, span.text(skip_empty=True)))


def has_text(element: Any) -> bool:
    """Whether some text below an element is not blank; the first one tells."""
    return any(
        node.is_text_node and (node.text_content or "").strip()
        for node in element.traverse(include_text=True)
    )


@lru_cache(maxsize=8192)
def _letters(text: str) -> str:
    """A piece folded, without blanks; menus and lists come again on every page of a site."""
    return fold(text).replace(" ", "")

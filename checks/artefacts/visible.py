"""Visible: the text of a tree that a reader meets, piece by piece."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

UNSEEN: Final = frozenset(
    str.split("script style noscript template iframe noembed noframes head title datalist")
)
"""Elements whose text nobody reads on the page itself."""
INLINE: Final = frozenset(
    str.split(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s "
        "samp small span strike strong sub sup time tt u var wbr"
    )
)
"""Elements that do not break a line: text on both sides reads on."""

_DEEPEST_CLIMB: Final = 64
_MAPPED: Final = {
    chr(code): unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0xFF01, 0xFF5F), 0x2002, 0x2003, 0x2026, 0x3000)
}
_USUAL: Final = "，：；（）！？　％"
"""The full-width forms that most texts hold: looking for each is many times cheaper than a look at each character."""
_RARE: Final = re.compile(f"[{''.join(sorted(_MAPPED.keys() - set(_USUAL)))}]")
_BETWEEN: Final = "\x01"
_ALONE: Final = (
    "\x00-\x7e\xa0\xa7\xa9\xab\xae\xb0\xb1\xb7\xbb\xc0-\xff\u2013\u2014\u2018\u2019\u201c\u201d\u2190-\u2199"
    "\u2236\u2500-\u257f\u25a0-\u25ff\u2605\u2606\u3001-\u3003\u3005\u3007-\u3017\u3041-\u3096\u30a1-\u30fb\u4e00-\u9fff"
    "\uac00-\ud7a3"
)
"""Characters that NFKC leaves alone; the no-break space, which counts as white space anyway, among them."""
_SPECIAL: Final = re.compile(f"[^{_ALONE}{_USUAL}]")
_ODD: Final = re.compile(f"[^{_ALONE}{''.join(sorted(_MAPPED))}]")
"""Characters beyond those that NFKC leaves alone or maps by themselves: they need the whole of NFKC."""
_INVISIBLE: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff\xad]")


class Piece(NamedTuple):
    """One non-blank text node: its place in document order, its text in NFKC, and its surroundings.

    Blank text between two inline elements stands as one space before the text after it.

    `parent` is its element; `block` the identity of the nearest element that breaks lines; `linked` tells
    whether a link was met on the way there.
    """

    order: int
    text: str
    parent: Any
    block: int
    linked: bool


def pieces(root: Any, orders: dict[int, int] | None = None) -> list[Piece]:
    """The visible text nodes below an element, in document order.

    `order` counts the nodes before it, from 0, as `traverse` meets them; `orders` takes
    down the same for the identity of each element.
    """
    texts: list[str] = []
    spots: list[int] = []
    parents: list[Any] = []
    blocks: list[int] = []
    above: list[int] = []
    block_of: dict[int, int] = {}
    links: set[int] = set()
    unseen: set[int] = set()
    blank, last = False, 0
    for order, node in enumerate(root.traverse(include_text=True)):
        if node.is_text_node:
            text = node.text_content
            if not text or text.isspace():
                blank = True
                continue
            parent = node.parent
            holder = parent.mem_id
            if holder in unseen:
                continue
            block = block_of[holder]
            texts.append(" " + text if blank and block == last else text)
            spots.append(order)
            parents.append(parent)
            blocks.append(block)
            above.append(holder)
            blank, last = False, block
            continue
        tag, here = node.tag, node.mem_id
        if orders is not None:
            orders[here] = order
        if tag in INLINE:
            outer = node.parent.mem_id
            if outer in block_of:
                block_of[here] = block_of[outer]
                if tag == "a" or outer in links:
                    links.add(here)
            else:
                block_of[here], linked = _surroundings(node)
                if linked:
                    links.add(here)
        else:
            block_of[here] = here
            if tag in UNSEEN:
                unseen.add(here)
    return list(map(Piece, spots, _composed(texts), parents, blocks, [holder in links for holder in above]))


def _composed(texts: Sequence[str]) -> list[str]:
    """The texts in NFKC, all at once: one pass over a page costs a tenth of one over each text."""
    if not texts:
        return []
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) >= len(texts):
        joined = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)
    return compose(joined).split(_BETWEEN)


def _surroundings(element: Any) -> tuple[int, bool]:
    """The block that an element stands in, and whether it is linked, by a look at what is above it."""
    node, tag, linked = element, element.tag, False
    for _ in range(_DEEPEST_CLIMB):
        if tag not in INLINE:
            break
        linked = linked or tag == "a"
        above = node.parent
        if above is None:
            break
        node, tag = above, above.tag
    return node.mem_id, linked


def read(found: Iterable[Piece]) -> str:
    """The pieces as lines of tidied text: those of one block read on, each block begins a line."""
    parts: list[str] = []
    last = 0
    for piece in found:
        if piece.block != last:
            parts.append("\x00")
            last = piece.block
        parts.append(piece.text)
    return _lines("".join(parts))


def tidy_lines(text: str) -> str:
    """As `model.text.tidy`, with NUL as line break: each line tidied, blank lines dropped; many times faster."""
    return _lines(compose(text))


def compose(text: str) -> str:
    """NFKC without invisible characters; what only holds the usual full-width forms is replaced form by form."""
    if text.isascii():
        return text
    special = _SPECIAL.search(text)
    if special and _ODD.search(text, special.start()):
        return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    for form in _USUAL:
        if form in text:
            text = text.replace(form, _MAPPED[form])
    if special:
        for form in set(_RARE.findall(text)):
            text = text.replace(form, _MAPPED[form])
    return text


def _lines(text: str) -> str:
    return "\n".join([line for line in map(_tidied, text.split("\x00")) if line])


def _tidied(line: str) -> str:
    if line.isprintable() and "  " not in line:  # then there is no other white space than single blanks
        return line.strip()
    return " ".join(line.split())


def visible_text(root: Any) -> str:
    """The visible text below one element, blocks on lines of their own, each line tidied.

    Of an element that is not read on the page itself (title, script) it is the text it holds.
    """
    child = root.first_child
    if child is None:
        return ""
    if child.next is None and child.is_text_node:
        return tidy_lines(child.text_content or "")
    return read(pieces(root))

"""vagueLinks: links say where they lead.

The value is an element, usually `body`; one problem names how many links have nothing but one of `words`
for a name, without `title` or `aria-label`, and stand in a block (list item, paragraph, cell, or up to
three elements above with a heading) without other words.
Source: WCAG 2.4.4, 2.4.9.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value

WORDS: Final = ("更多", "更多>>", "更多>", "more", "more>>", "more+", "+more", "点击", "点击这里", "点此", "这里", "详情", "详细", "查看", "查看详情", "查看更多",
                ">>", ">", "...", "[更多]", "[详细]", "阅读全文", "click here", "here")  # fmt: skip
_BLOCKS: Final = frozenset(("li", "p", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"))
_HEADS: Final = "h1, h2, h3, h4, h5, h6, [class*=title i], [class*=tit i], [class*=head i], dt, legend"


@dataclass(frozen=True, slots=True)
class VagueLinksOptions:
    """`words` say nothing; `atLeast` such links make a problem."""

    words: tuple[str, ...] = WORDS
    atLeast: int = 1


def build(options: VagueLinksOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    words = frozenset(fold(word) for word in options.words)
    longest = max(map(len, words), default=0)

    def vague_links(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        if value.tag == "body":
            short = [node for node, _, text in page.links() if _is_short(text, longest)]
        else:
            short = [node for node in value.css("a[href]") if _is_short(node.text(), longest)]
        vague = [
            node for node in short if node.tag == "a" and _is_vague(node, words) and not page.hidden(node)
        ]
        if len(vague) >= options.atLeast:
            shown = "、".join(dict.fromkeys(fold(node.text()) for node in vague[:5]))
            yield Problem(f"{len(vague)} 个链接看不出去向：{shown}", f"{len(vague)} links do not say where they lead: {shown}",
                          value=shown, at=vague[0])  # fmt: skip

    return vague_links


def _is_short(text: str, longest: int) -> bool:
    return len(text) <= 40 and len(text.strip()) <= longest


def _is_vague(node: Any, words: frozenset[str]) -> bool:
    text = node.text()
    if fold(text) not in words:
        return False
    attributes = node.attributes
    if (attributes.get("title") or "").strip() or (attributes.get("aria-label") or "").strip():
        return False
    above = node.parent
    for _ in range(3):
        if above is None or above.tag in ("body", "html"):
            return True
        heads = above.tag in _BLOCKS or above.css_first(_HEADS) is not None
        if heads and len(fold(above.text())) > len(fold(text)) + 1:
            return False
        above = above.parent
    return True


FUNCTION = Function("vagueLinks", VagueLinksOptions, build, __doc__ or "")

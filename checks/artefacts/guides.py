"""Guides: what the service guides of a site tell, element by element (国办秘函〔2019〕19号 办事指南)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from checks.artefacts.file_kind import is_file
from checks.artefacts.page import Page
from checks.functions.marks.everywhere import everywhere
from checks.functions.marks.labels import read_labels, value_of
from checks.model.text import clip

GUIDE_ELEMENTS: Final = "guide-elements"
"""The mapping that names the elements and what pages call them; the first element is the item's name."""

_BLANK: Final = re.compile(r"[无/\\\-—－–_*.。\s]*|暂无|略|待定|待补充")
_ATTACHED: Final = re.compile(
    r"(?:详?见|参见|请见|请?下载)?(?:本页)?(?:下方)?附件[。.\d一二三四五六七八九十]*"
)
_FEWEST: Final = 2
"""A page with fewer labels only has a guide's title: news of guides, a list of them."""
_LONGEST: Final = 200


def guide_rows(page: Page, elements: Mapping[str, Sequence[str]]) -> Iterator[Sequence[Any]]:
    """Rows of the table `guides`: for each element whether the page tells it; none when it has too few of them.

    A value of signs only, or 无, tells nothing; 见附件 tells something when the page has an attachment. An
    item's name is told by the page's heading, too.
    """
    pairs = [
        pair for part in everywhere(page) for body in part.css("body") for pair in read_labels(body, part)
    ]
    attached = any(is_file(attributes.get("href") or "") for _, attributes, _ in page.links())
    title = clip(page.title, _LONGEST)
    values = {element: value_of(pairs, names) for element, names in elements.items()}
    if sum(value is not None for value in values.values()) < _FEWEST:
        return
    pending = page.pending() or (None, None)
    for at, (element, value) in enumerate(values.items()):
        told = value is not None and _tells(value, attached)
        named = at == 0 and bool(page.heading or page.article_title)
        yield page.url, title, element, told or named, *pending, page.record


def _tells(value: str, attached: bool) -> bool:
    if _ATTACHED.fullmatch(value.strip()):
        return attached
    return _BLANK.fullmatch(value) is None

"""Labels: what a page says in pairs of label and value: tables, definition lists, lines with a colon, headings."""

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from checks.model.page import PageView
from checks.model.text import fold, tidy

_NUMBERING: Final = re.compile(
    r"^(?:[(（【\[]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）】\]、.．:：]\s*|第[一二三四五六七八九十]{1,3}[章节条部分]+\s*|[●■◆▲★※·•►▶]\s*)+"
)
_LINE: Final = re.compile(r"^\s*[【\[]?([^:：】\]\n]{2,20}?)[】\]]?\s*[:：]\s*(.*)$")
_BRACKETED: Final = re.compile(r"^\s*[【\[]([^】\]\n]{2,20})[】\]]\s*(.*)$")
_CELLS: Final = "th, td"
_MOST_ROWS: Final = 600
_LONGEST: Final = 24


def read_labels(thing: Any, page: PageView) -> list[tuple[str, str]]:
    """Pairs of label and value in a thing: of rows and definition lists first, then of its lines.

    A label stands at the start of a cell or line, without numbering; the value of a heading is the line that
    follows it. A label that has a cell or definition beside it, an empty one too, is no heading.
    """
    pairs: list[tuple[str, str]] = []
    beside: set[str] = set()
    for row in thing.css("tr")[:_MOST_ROWS]:
        cells = [tidy(page.text_of(cell)) for cell in row.css(_CELLS)]
        pairs.extend(
            (label_of(one), other) for one, other in itertools.pairwise(cells) if len(one) <= _LONGEST
        )
        beside.update(label_of(one) for one in cells[:-1] if len(one) <= _LONGEST)
        if len(cells) == 1 and len(cells[0]) <= _LONGEST:
            pairs.append((label_of(cells[0]), ""))
    for term in thing.css("dt")[:_MOST_ROWS]:
        follower = term.next
        while follower is not None and not follower.is_element_node:
            follower = follower.next
        label = label_of(tidy(page.text_of(term)))
        if follower is not None and follower.tag == "dd":
            pairs.append((label, tidy(page.text_of(follower))))
            beside.add(label)
        else:
            pairs.append((label, ""))
    lines = page.text_of(thing).split("\n")
    for at, line in enumerate(lines):
        plain = _NUMBERING.sub("", line)
        found = _LINE.match(plain) or _BRACKETED.match(plain)
        follower = lines[at + 1] if at + 1 < len(lines) else ""
        if found:
            pairs.append((label_of(found.group(1)), found.group(2).strip() or follower))
        elif 2 <= len(plain) <= _LONGEST and (label := label_of(plain)) not in beside:
            pairs.append((label, follower))
    return pairs


def label_of(text: str) -> str:
    """A label without numbering, brackets, colon, blanks and remarks in brackets, folded."""
    plain = _NUMBERING.sub("", text.strip())
    plain = re.sub(r"[(（][^()（）]*[)）]", "", plain)
    return re.sub(r"[\s:：*【】\[\]]+", "", fold(plain))


def value_of(pairs: Sequence[tuple[str, str]], names: Iterable[str]) -> str | None:
    """The first non-blank value under one of these labels, "" when only blank ones, None without the label."""
    wanted = [label_of(name) for name in names]
    known = set(wanted)
    found: str | None = None
    for label, value in pairs:
        if label in known:
            text = value.strip()
            if text:
                return text
            found = ""
    return found


def number_of(text: str | None) -> float | None:
    """The number that a value begins with, separators removed, 万 and 亿 as factors; None for none."""
    written = re.match(r"\s*(?:约|共计?|合计)?\s*([\d,，.]+)\s*(万|亿)?", text or "")
    if written is None:
        return None
    try:
        number = float(re.sub(r"[,，]", "", written.group(1)).rstrip("."))
    except ValueError:
        return None
    return number * {"万": 1e4, "亿": 1e8}.get(written.group(2) or "", 1)

"""Markup: the few pieces of HTML that pages are made of; every text that enters is escaped here.

Pieces are single lines: an HTML block in Markdown ends at a blank line, and no quoted text may make one.
"""

import html
import posixpath
from collections.abc import Iterable, Sequence
from typing import Final

from checks.reports.inert import plain, uri, xml_text

_WEB: Final = ("https://", "http://")


def esc(text: str, limit: int | None = None) -> str:
    """Text as one line of HTML, also good inside a quoted attribute."""
    return html.escape(plain(text, limit), quote=True)


def lines(text: str) -> str:
    """Text of several lines as HTML in one line of source."""
    return html.escape(xml_text(text.replace("\r\n", "\n").strip("\n")), quote=True).replace("\n", "&#10;")


def href(here: str, there: str) -> str:
    """The relative address from one page's path to another's, escaped; `there` may carry a fragment."""
    path, mark, fragment = there.partition("#")
    return html.escape(uri(posixpath.relpath(path, posixpath.dirname(here) or ".")), quote=True) + (
        mark + html.escape(fragment, quote=True)
    )


def link(here: str, there: str, text: str) -> str:
    """A link within the publication."""
    return f'<a href="{href(here, there)}">{esc(text)}</a>'


def outside(address: str, text: str = "") -> str:
    """A link to somewhere else; anything but http and https stays text."""
    shown = esc(text or address)
    if not address.lower().startswith(_WEB):
        return shown
    return f'<a href="{html.escape(uri(address), quote=True)}" rel="noopener nofollow">{shown}</a>'


def code(text: str, limit: int | None = None) -> str:
    """Inline code."""
    return f"<code>{esc(text, limit)}</code>"


BAR: Final = "图示"


def pre(text: str, label: str = "代码") -> str:
    """A block of code that can be reached and scrolled by keyboard."""
    return f'<pre class="g-code" tabindex="0" role="region" aria-label="{esc(label)}"><code>{lines(text)}</code></pre>'


def badge(kind: str, text: str) -> str:
    """A status as a coloured label with its word; `kind` names the colour."""
    return f'<span class="g-badge g-{kind}">{esc(text)}</span>'


def table(
    headings: Sequence[str], rows: Iterable[Sequence[str]], *, label: str, numbers: Sequence[int] = ()
) -> str:
    """A table of HTML cells that scrolls on small screens; `numbers` are columns set to the right.

    The heading `BAR`, of a column that draws what another says, is for those only who do not see it.
    """
    right = set(numbers)

    def cells(tag: str, row: Sequence[str]) -> str:
        return "".join(
            f'<{tag} class="n">{cell}</{tag}>' if at in right else f"<{tag}>{cell}</{tag}>"
            for at, cell in enumerate(row)
        )

    head = "".join(
        f'<th scope="col" class="n">{esc(name)}</th>'
        if at in right
        else f'<th scope="col"><span class="g-hidden">{esc(name)}</span></th>'
        if name == BAR
        else f'<th scope="col">{esc(name)}</th>'
        for at, name in enumerate(headings)
    )
    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    return (
        f'<div class="g-scroll" tabindex="0" role="region" aria-label="{esc(label)}"><table class="g-table">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Names with their HTML values."""
    inner = "".join(f"<div><dt>{esc(name)}</dt><dd>{value}</dd></div>" for name, value in pairs if value)
    return f'<dl class="g-facts">{inner}</dl>'


def items(entries: Iterable[str], kind: str = "") -> str:
    """A list of HTML entries."""
    opened = f'<ul class="{kind}">' if kind else "<ul>"
    return opened + "".join(f"<li>{entry}</li>" for entry in entries) + "</ul>"


def fold(summary: str, inner: str) -> str:
    """Something that is folded away until asked for."""
    return f'<details class="g-fold"><summary>{summary}</summary>{inner}</details>'


def note(kind: str, inner: str) -> str:
    """A remark in a box; `kind` names its colour."""
    return f'<div class="g-note g-{kind}"><p>{inner}</p></div>'

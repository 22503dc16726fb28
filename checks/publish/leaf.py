"""Leaf: one page of the publication, as Markdown with front matter."""

import html
import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from checks.publish.markup import esc, href
from checks.reports.inert import page_markdown, plain


@dataclass(frozen=True, slots=True)
class Entry:
    """What the search knows of a page or of a part of it; `address` is that of the built page."""

    address: str
    title: str
    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: `path` ends in `.html`, as it will be built; `blocks` are Markdown or HTML, `""` is dropped.

    `crumbs` are (path, title) of the pages above it; `toc` asks for a list of its sections; `hero` is HTML that
    stands with title and lead on a band of its own.
    """

    path: str
    title: str
    blocks: Sequence[str]
    crumbs: Sequence[tuple[str, str]] = ()
    toc: bool = False
    section: str = ""
    description: str = ""
    lead: str = ""
    hero: str = ""
    entries: Sequence[Entry] = field(default=())

    @property
    def source(self) -> str:
        """The path of the Markdown file."""
        return self.path.removesuffix(".html") + ".md"

    def text(self) -> str:
        """The file's content."""
        front = {"title": html.escape(plain(self.title), quote=True)}
        if self.description:
            front["description"] = html.escape(plain(self.description, 160), quote=True)
        if self.section:
            front["section"] = self.section
        head = ["---", *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())]
        head += [] if self.toc else ["hide: [toc]"]
        lead = f'<p class="g-lead">{self.lead}</p>' if self.lead else ""
        top = [self._trail(), f"# {page_markdown(self.title)}", lead]
        if self.hero:
            top = [f'<div class="g-hero"><h1>{esc(self.title)}</h1>{lead}{self.hero}</div>']
        blocks = [*top, *self.blocks]
        return "\n".join([*head, "---", ""]) + "\n" + "\n\n".join(block for block in blocks if block) + "\n"

    def _trail(self) -> str:
        if not self.crumbs:
            return ""
        steps = "".join(
            f'<li><a href="{href(self.path, path)}">{esc(title)}</a></li>' for path, title in self.crumbs
        )
        return f'<nav class="g-crumbs" aria-label="所在位置"><ol>{steps}</ol></nav>'


def heading(text: str, anchor: str = "", level: int = 2) -> str:
    """A heading of our own words, with a fixed anchor when one is given."""
    mark = f" {{#{anchor}}}" if anchor else ""
    return f"{'#' * level} {page_markdown(text)}{mark}"


def prose(text: str) -> str:
    """A paragraph of plain text."""
    return page_markdown(text)

"""Written: the hand-written pages, copied as they are, and the list of decisions made from their headers."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from checks.publish.leaf import Entry, Leaf
from checks.publish.markup import badge, esc, table

_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE: Final = re.compile(r"^#\s+(.+?)(?:\s*\{.*\})?$", re.MULTILINE)
_MARKUP: Final = re.compile(r"<[^>]*>|[`*_#|>\[\]]|\(\S*\)|^[-:| ]+$", re.MULTILINE)
_STATUSES: Final = {"proposed": "提议", "accepted": "采纳", "superseded": "被代替", "rejected": "不采纳"}
_SUFFIXES: Final = (".md", ".png", ".svg", ".jpg", ".css", ".js", ".json", ".yaml", ".csv", ".txt")
_TEMPLATE: Final = "template.md"


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page: its path when built, its header and its text."""

    path: str
    front: Mapping[str, Any]
    body: str

    @property
    def title(self) -> str:
        """The header's title, else the first heading."""
        found = _TITLE.search(self.body)
        return str(self.front.get("title") or (found.group(1) if found else self.path))


def read_pages(folder: Path) -> list[Page]:
    """All Markdown files below a folder, sorted by path; templates are left out."""
    pages = []
    for path in sorted(folder.rglob("*.md")):
        if path.name == _TEMPLATE:
            continue
        text = path.read_text("utf-8")
        front = _FRONT.match(text)
        header = yaml.safe_load(front.group(1)) if front else {}
        name = path.relative_to(folder).with_suffix(".html").as_posix()
        pages.append(
            Page(name, header if isinstance(header, dict) else {}, text[front.end() :] if front else text)
        )
    return pages


def copy_pages(folder: Path, out: Path) -> None:
    """Copy the pages and what they show."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in _SUFFIXES and path.name != _TEMPLATE:
            goal = out / path.relative_to(folder)
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, goal)


def page_entries(pages: list[Page]) -> list[Entry]:
    """What the search knows of hand-written pages."""
    return [
        Entry(
            page.path,
            page.title,
            "决定" if page.path.startswith("decisions/") else "指南",
            _MARKUP.sub(" ", page.body)[:600],
        )
        for page in pages
    ]


def decisions_leaf(pages: list[Page]) -> Leaf:
    """The decisions by number, with date and status."""
    here = "decisions/index.html"
    rows = []
    for page in pages:
        if not page.path.startswith("decisions/") or page.path == here:
            continue
        name = page.path.removeprefix("decisions/")
        number = str(page.front.get("number") or (re.match(r"\d+", name) or [""])[0]).zfill(4)
        status = str(page.front.get("status", "accepted"))
        link = f'<a href="{esc(name)}">{esc(page.title)}</a>'
        date = str(page.front.get("date", ""))
        rows.append((number, link, esc(date), badge("plain", _STATUSES.get(status, status))))
    return Leaf(
        here,
        "决定记录",
        [
            table(
                ("决定", "编号", "日期", "状态"),
                ((link, number, day, status) for number, link, day, status in sorted(rows)),
                label="决定记录",
                numbers=(2,),
            )
        ],
        [("index.html", "首页"), ("reference/index.html", "参考")],
        section="reference",
        lead="重要的设计取舍一事一页：当时的情形、做法、理由和代价。",
        entries=[Entry(here, "决定记录", "目录")],
    )

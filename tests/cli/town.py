"""Saved pages and standards for trying the real program without a network."""

from collections.abc import Sequence
from pathlib import Path

from tests.audit.town import PAGES, write_standards

BASE = ("--base-url", "http://www.example.gov.cn/")
PROFILE = "title: 门户\nnorms: [tests]\n"


def save_site(folder: Path, pages: Sequence[str] = ("/", "/a.html", "/b.html")) -> Path:
    """The town's site as saved pages."""
    folder.mkdir(parents=True)
    for path in pages:
        name = "index.html" if path == "/" else path.lstrip("/")
        (folder / name).write_text(PAGES[path], "utf-8")
    return folder


def standards(folder: Path, extra: str = "", **told: str) -> Path:
    """The town's standards with a profile; `extra` are further lines of the rule."""
    made = write_standards(folder, waivable=extra, **told)
    (made / "profiles").mkdir()
    (made / "profiles" / "portal.yaml").write_text(PROFILE, "utf-8")
    return made

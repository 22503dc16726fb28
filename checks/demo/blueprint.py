"""Blueprint: what is written of each site of the sample city (sites/*.yaml), as frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

SITES = Path(__file__).parent / "sites"


@dataclass(frozen=True, slots=True)
class Article:
    """One article: `ago` is its age in days when the city is served, `files` are (name, kind)."""

    number: int
    ago: int
    title: str
    lead: str
    files: tuple[tuple[str, str], ...] = ()
    image: str | None = None
    document: str | None = None
    validity: str | None = None
    related: str | None = None


@dataclass(frozen=True, slots=True)
class Guide:
    """One service guide of the platform; `form` names a form to download."""

    number: int
    title: str
    condition: str
    material: str
    limit: str
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column; its page is a list of what it holds, or a text."""

    path: str
    name: str
    type: str
    about: str
    articles: tuple[Article, ...] = ()
    guides: tuple[Guide, ...] = ()
    text: tuple[str, ...] = ()
    organisation: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    services: str | None = None
    messages: bool = False
    annual: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """One site of the city."""

    host: str
    profile: str
    name: str
    title: str
    sponsor: str
    code: str
    icp: str
    police: str
    mark: str
    colour: str
    columns: tuple[Column, ...]
    links: tuple[tuple[str, str], ...]
    charset: str = "utf-8"
    footer: str = "inline"

    @property
    def home(self) -> str:
        """The address of the home page."""
        return f"http://{self.host}/"


def _article(number: int, row: list[Any]) -> Article:
    more: dict[str, Any] = row[3] if len(row) > 3 else {}
    return Article(
        number=number,
        ago=row[0],
        title=row[1],
        lead=row[2],
        files=tuple((name, kind) for name, kind in more.get("files", ())),
        image=more.get("image"),
        document=more.get("number"),
        validity=more.get("validity"),
        related=more.get("related"),
    )


def _guide(number: int, row: list[Any]) -> Guide:
    more: dict[str, Any] = row[4] if len(row) > 4 else {}
    return Guide(number, row[0], row[1], row[2], row[3], more.get("form"))


def _column(raw: dict[str, Any]) -> Column:
    return Column(
        path=raw["path"],
        name=raw["name"],
        type=raw["type"],
        about=raw["about"],
        articles=tuple(_article(n, row) for n, row in enumerate(raw.get("articles", ()), 1)),
        guides=tuple(_guide(n, row) for n, row in enumerate(raw.get("guides", ()), 1)),
        text=tuple(raw.get("text", ())),
        organisation=MappingProxyType(dict(raw.get("organisation", {}))),
        services=raw.get("services"),
        messages=bool(raw.get("messages")),
        annual=bool(raw.get("annual")),
    )


def read_sites() -> tuple[Site, ...]:
    """The seven sites, in the order of their files."""
    sites = []
    for path in sorted(SITES.glob("*.yaml")):
        raw = yaml.safe_load(path.read_text("utf-8"))
        raw["columns"] = tuple(_column(each) for each in raw["columns"])
        raw["links"] = tuple((name, url) for name, url in raw["links"])
        sites.append(Site(**raw))
    return tuple(sites)

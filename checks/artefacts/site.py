"""Site: everything known of one site, as tables that SQL rules ask."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, Final, cast, get_args

from checks.artefacts.columns import Columns
from checks.artefacts.guides import GUIDE_ELEMENTS, guide_rows
from checks.artefacts.memory import Memory
from checks.artefacts.page import Page
from checks.artefacts.page_kind import landing_of
from checks.artefacts.rendered import Rendered
from checks.artefacts.response import Response
from checks.artefacts.site_macros import MACROS
from checks.artefacts.site_rows import (
    all_link_rows,
    column_of,
    home_entries,
    meta_rows,
    page_row,
    published_at,
    resource_rows,
)
from checks.artefacts.site_tables import SITE_TABLES
from checks.artefacts.tabular import Tables
from checks.artefacts.trail import Trail, stamp
from checks.artefacts.url import canonical
from checks.model.artefact import On
from checks.model.exchange import Exchange
from checks.model.host import host_of
from checks.model.moment import CHINA
from checks.model.snapshot import Snapshot
from checks.select.sql import Session

COLUMN_TYPES: Final = "column-types"


class Site(Tables):
    """The tables of a site that was read to the end."""

    on: On = "site"

    def __init__(self, session: Session, snapshot: Snapshot, as_of: date, subject: str) -> None:
        super().__init__(session, snapshot.captured_at, as_of)
        self.subject = subject
        self.record = ""
        target = snapshot.target
        self._facts = {
            "profile": target.profile,
            "org_kind": target.declared.get("org_kind"),
            "has_service": target.has_service,
        }

    def facts(self) -> Mapping[str, Any]:
        """`profile`, `org_kind` and `has_service`, as far as they are declared."""
        return {name: fact for name, fact in self._facts.items() if fact is not None}


class SiteReader:
    """Gathers the exchanges and pages of one site as they stream by; `finish` gives the artefact."""

    def __init__(self, snapshot: Snapshot, mappings: Mapping[str, Mapping[str, Any]], as_of: date) -> None:
        self._snapshot = snapshot
        self._as_of = as_of
        self._today = snapshot.captured_at.astimezone(CHINA).date()
        self._session = Session(SITE_TABLES.values(), MACROS)
        self._trail = Trail()
        self._hosts: dict[str, Exchange] = {}
        self._columns = Columns(snapshot.target, _fields(mappings, COLUMN_TYPES), self._today)
        self._elements = _fields(mappings, GUIDE_ELEMENTS)

    def take_exchange(self, exchange: Exchange) -> None:
        """Remember one exchange."""
        self._trail.take(exchange)
        if exchange.tls is not None:
            self._hosts.setdefault(host_of(exchange.url), exchange)
        if exchange.role == "probe-home":
            cause = exchange.failure.cause.value if exchange.failure else None
            self._session.add(
                "probes",
                (exchange.url, stamp(exchange.started_at), exchange.elapsed_ms, exchange.status, cause),
            )

    def take_page(self, page: Page) -> None:
        """Remember one page; what it holds is read now, so that the page can be forgotten."""
        add = self._session.add
        if page.exchange.role != "page":
            return
        published = published_at(page)
        add("pages", page_row(page, published))
        column = column_of(page, self._today)
        if column is not None:
            self._columns.take(column)
            for entry in column.entries:
                add("entries", (page.url, entry.url, entry.title, _iso(entry.published)))
        if page.unreadable() is not None:
            return
        if published is not None:
            self._columns.take_article(page.url, published.day)
        if page.kinds[0] == "home":
            for entry in home_entries(page, self._today):
                add("entries", (page.url, entry.url, entry.title, _iso(entry.published)))
        if "guide" in page.kinds:
            for row in guide_rows(page, self._elements):
                add("guides", row)
        for row in meta_rows(page):
            add("metas", row)
        for row in resource_rows(page):
            add("resources", row)
        self._session.extend("links", all_link_rows(page))

    def finish(self) -> Site:
        """The site with its tables complete."""
        target, add = self._snapshot.target, self._session.add
        location = canonical(target.location) or target.location
        home = landing_of(location, self._snapshot.lookup)
        for row in self._trail.rows():
            add("responses", row)
        for row in self._columns.rows():
            add("columns", row)
        for reason, count in self._snapshot.left_out.items():
            add("left_out", (reason, count))
        for host, exchange in sorted(self._hosts.items()):
            tls = exchange.tls
            if tls is not None:
                add("certificates", (host, stamp(tls.not_before), stamp(tls.not_after), tls.issuer,
                                     list(tls.names), tls.error))  # fmt: skip
        declared = target.declared
        add("site", (
            target.id, target.name, target.code, host_of(home), home.partition(":")[0], target.main_domain,
            target.profile, home, stamp(self._snapshot.captured_at), self._as_of.isoformat(), target.has_service,
            declared.get("org_kind"), declared.get("parent_domain"), next(iter(target.platform_hosts), None),
            next(iter(target.identity_hosts), None),
        ))  # fmt: skip
        return Site(self._session, self._snapshot, self._as_of, home)


def _fields(mappings: Mapping[str, Mapping[str, Any]], name: str) -> Mapping[str, list[str]]:
    return cast(Mapping[str, list[str]], mappings.get(name, {}).get("fields", {}))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def superseded(exchange: Exchange, snapshot: Snapshot) -> bool:
    """Whether a refused or failed try was repeated later: only the last answer for an address is judged."""
    if exchange.failure is None and (exchange.status or 0) < 400:
        return False
    last = snapshot.lookup(exchange.url)
    return last is not None and last.record != exchange.record


def read_site(
    snapshot: Snapshot,
    mappings: Mapping[str, Mapping[str, Any]],
    as_of: date,
    wanted: Collection[On] | None = None,
) -> Iterator[Any]:
    """Responses, pages and rendered pages as they stand in the archive, then the site.

    With `wanted` only these kinds are made and what they need is read: a response knows its page's kinds only
    when pages are wanted, too.
    """
    kinds = frozenset(get_args(On)) if wanted is None else frozenset(wanted)
    reader = SiteReader(snapshot, mappings, as_of) if "site" in kinds else None
    paged = reader is not None or "page" in kinds
    memory = Memory()
    for exchange in snapshot.exchanges():
        if exchange.role == "rendered":
            if "rendered" in kinds:
                yield Rendered(exchange, snapshot.lookup, snapshot.target)
            continue
        if superseded(exchange, snapshot):
            continue
        if reader is not None:
            reader.take_exchange(exchange)
        page = Page.of(exchange, snapshot.lookup, snapshot.target, memory) if paged else None
        if "response" in kinds:
            yield Response(exchange, snapshot.lookup, snapshot.target, page.kinds if page is not None else ())
        if page is not None:
            if reader is not None:
                reader.take_page(page)
            if "page" in kinds:
                yield page
            page.forget()
    if reader is not None:
        yield reader.finish()

"""What is known of a site stands in its tables."""

from datetime import UTC, date, datetime
from typing import Any

from checks.artefacts.site import Site, read_site
from checks.model.exchange import Exchange, Tls
from checks.model.snapshot import Snapshot
from checks.model.target import Target

HTML = (("Content-Type", "text/html; charset=utf-8"),)
TYPES = {"column-types": {"fields": {"news": ["动态"]}}}
TEXT = "正文" * 120


def site(*exchanges: Exchange, **declared: Any) -> Site:
    known = {exchange.url: exchange for exchange in exchanges}
    target = Target("a", "site", "https://www.a.gov.cn/", profile="portal", declared=declared)
    moment = datetime(2026, 11, 20, 2, tzinfo=UTC)
    snapshot = Snapshot(target, moment, "d", lambda: iter(exchanges), known.get, {"budget": 3})
    found = list(read_site(snapshot, TYPES, date(2026, 11, 23)))[-1]
    assert isinstance(found, Site)
    return found


def page(path: str, body: str, **changes: Any) -> Exchange:
    text = f"<html><head>{changes.pop('head', '')}</head><body>{body}<p>{TEXT}</p></body></html>"
    values: dict[str, Any] = {"status": 200, "headers": HTML, "body": text.encode(), "record": path}
    return Exchange(f"https://www.a.gov.cn{path}", **{**values, **changes})


def ask(found: Site, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in found.query(sql, {})]


def test_the_site_itself() -> None:
    found = site(page("/", ""), org_kind="local", parent_domain="a.gov.cn")
    assert found.facts() == {"profile": "portal", "org_kind": "local"}
    assert ask(found, "SELECT host, scheme, home_url, as_of::TEXT, parent_domain FROM site") == [
        ("www.a.gov.cn", "https", "https://www.a.gov.cn/", "2026-11-23", "a.gov.cn")]  # fmt: skip
    assert ask(found, "SELECT reason, addresses FROM left_out") == [("budget", 3)]
    assert ask(found, "SELECT captured_at = $captured_at AS same FROM site") == [(True,)]


def test_a_home_that_redirects_is_where_it_ends() -> None:
    moved = Exchange("https://www.a.gov.cn/", status=301, headers=(("Location", "/index.html"),), record="0")
    found = site(moved, page("/index.html", ""))
    assert found.subject == "https://www.a.gov.cn/index.html"


def test_columns_take_their_dates_from_lists_and_articles() -> None:
    items = '<ul><li><a href="t1.html">关于一号工作的有关动态信息</a></li><li><a href="t2.html">关于二号工作的动态</a> 2026-11-02</li></ul>'
    column = page("/dt/", items, head='<meta name=ColumnName content="工作动态">')
    article = page(
        "/dt/t1.html",
        "",
        head='<meta name=ArticleTitle content="一号"><meta name=PubDate content="2026-11-12 09:00">',
    )
    found = site(page("/", ""), column, article)
    assert ask(found, "SELECT name, type, items, dated, newest::TEXT, readable FROM columns") == [
        ("工作动态", "news", 2, 2, "2026-11-12", True)]  # fmt: skip
    assert ask(found, "SELECT title, published::TEXT FROM entries WHERE column_url LIKE '%/dt/' ORDER BY url") == [
        ("关于一号工作的有关动态信息", None), ("关于二号工作的动态", "2026-11-02")]  # fmt: skip


def test_a_page_that_sends_visitors_on_is_no_column_and_leads_somewhere() -> None:
    found = site(page("/", ""), page("/dt/", "", head='<meta http-equiv=Refresh content="0;URL=./new/">'))
    assert ask(found, "SELECT count(*) AS n FROM columns") == [(0,)]
    assert ask(found, "SELECT to_url FROM links") == [("https://www.a.gov.cn/dt/new/",)]


def test_certificates_are_kept_by_host() -> None:
    tls = Tls(
        "TLSv1.3",
        "某 CA",
        ("www.a.gov.cn",),
        datetime(2026, 1, 1, tzinfo=UTC),
        datetime(2027, 1, 1, tzinfo=UTC),
    )
    found = site(page("/", "", tls=tls), page("/x.html", "", tls=tls))
    assert ask(found, "SELECT host, names, not_after::TEXT, error FROM certificates") == [
        ("www.a.gov.cn", ["www.a.gov.cn"], "2027-01-01 00:00:00", None)]  # fmt: skip


def test_what_could_not_be_read_stands_with_its_cause() -> None:
    found = site(page("/", ""), Exchange("https://www.a.gov.cn/x/", status=403, record="9"))
    assert ask(found, "SELECT cause FROM pages WHERE status = 403") == [("firewall",)]
    assert ask(found, "SELECT readable, cause FROM columns WHERE url LIKE '%/x/'") == [(False, "firewall")]

"""City: all answers of the sample city, by host and path, relative to a given day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from checks.demo.answer import HTML, Answer
from checks.demo.article import annual_page, article_page, file_path, guide_page
from checks.demo.attachment import MIMES, make
from checks.demo.blueprint import Site, read_sites
from checks.demo.image import ico, png
from checks.demo.index import about_pages, column_page, home_page, missing_page
from checks.demo.layout import footer_script
from checks.demo.neighbour import neighbours

Hosts = dict[str, dict[str, Answer]]

MISSING = "/404"  # the path under which a host keeps its answer to unknown paths
_CSS = (Path(__file__).parent / "site.css").read_text("utf-8")
_JS = (
    "document.addEventListener('click',function(e){{var a=e.target.closest('a[href^=\"http\"]');"
    "if(a&&!/gov\\.cn$/.test(a.hostname)&&!confirm('您访问的链接即将离开“{name}”网站，是否继续？'))"
    "e.preventDefault();}});\n"
)


def _text(mime: str, text: str) -> Answer:
    return Answer(text.encode(), f"{mime}; charset=utf-8")


def _html(site: Site, text: str, status: int = 200) -> Answer:
    if site.charset == "utf-8":
        return Answer(text.encode(), HTML, status)
    return Answer(text.encode("gb18030"), "text/html", status)


def _pages(site: Site, platform: Site, today: date) -> dict[str, str]:
    pages = {"/": home_page(site, today), **about_pages(site)}
    for column in site.columns:
        base = f"/{column.path}/"
        pages[base] = column_page(site, column, platform, today)
        for article in column.articles:
            pages[f"{base}{article.number}.html"] = article_page(site, column, article, today)
        for guide in column.guides:
            pages[f"{base}{guide.number}.html"] = guide_page(site, column, guide, today)
        if column.annual:
            pages[f"{base}1.html"] = annual_page(site, column, today)
    return pages


def _files(site: Site) -> dict[str, Answer]:
    files = {
        "/images/logo.png": Answer(png(site.colour, 48, 48), "image/png"),
        "/favicon.ico": Answer(ico(site.colour), "image/x-icon"),
        "/css/site.css": _text("text/css", _CSS.replace("#0b4f8a", site.colour)),
        "/js/site.js": _text("text/javascript", _JS.format(name=site.title)),
    }
    if site.footer == "script":
        files["/js/footer.js"] = _text("text/javascript", footer_script(site))
    for column in site.columns:
        for article in column.articles:
            if article.image:
                path = f"/images/{column.path}-{article.number}.png"
                files[path] = Answer(png(site.colour, 480, 270), "image/png")
            for number, (name, kind) in enumerate(article.files, 1):
                files[file_path(column, article, number)] = Answer(make(kind, name), MIMES[kind])
        for guide in column.guides:
            if guide.form:
                path = f"/files/{column.path}-{guide.number}.xlsx"
                files[path] = Answer(make("xlsx", guide.form), MIMES["xlsx"])
    return files


def _site(site: Site, platform: Site, today: date) -> dict[str, Answer]:
    pages = _pages(site, platform, today)
    places = "".join(f"<url><loc>http://{site.host}{path}</loc></url>\n" for path in sorted(pages))
    sitemap = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SITEMAP}">\n{places}</urlset>\n'
    robots = f"User-agent: *\nDisallow: /search\n\nSitemap: http://{site.host}/sitemap.xml\n"
    return {
        **{path: _html(site, text) for path, text in pages.items()},
        **_files(site),
        "/robots.txt": _text("text/plain", robots),
        "/sitemap.xml": _text("application/xml", sitemap),
        "/search": replace(_html(site, missing_page(site)), status=200),
        MISSING: _html(site, missing_page(site), 404),
    }


_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def clean_city(today: date) -> Hosts:
    """The city without a planted defect: host to path to answer."""
    sites = read_sites()
    platform = next(site for site in sites if site.profile == "service-platform")
    hosts = {site.host: _site(site, platform, today) for site in sites}
    return {**hosts, **neighbours()}


def pages_of(answers: Mapping[str, Answer]) -> list[str]:
    """The paths of a host's readable pages, sorted."""
    return sorted(path for path, each in answers.items() if each.is_page and path != "/search")

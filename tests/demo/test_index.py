from datetime import date

from bs4 import BeautifulSoup

from checks.demo.blueprint import read_sites
from checks.demo.index import about_pages, column_page, entries, home_page, missing_page

DAY = date(2026, 11, 20)
SITES = read_sites()
PORTAL, PLATFORM = SITES[0], SITES[-1]


def test_lists_are_newest_first() -> None:
    for site in SITES:
        for column in site.columns:
            dates = [when for _, _, when in entries(site, column, DAY)]
            assert dates == sorted(dates, reverse=True)


def test_home_leads_to_every_column() -> None:
    soup = BeautifulSoup(home_page(PORTAL, DAY), "lxml")
    places = {str(node["href"]) for node in soup.select("a[href]")}
    assert {f"/{column.path}/" for column in PORTAL.columns} <= places


def test_the_service_column_leads_to_the_platform() -> None:
    column = next(column for column in PORTAL.columns if column.services)
    soup = BeautifulSoup(column_page(PORTAL, column, PLATFORM, DAY), "lxml")
    guides = [node for node in soup.select("main a[href]") if "zwfw" in str(node["href"])]
    assert len(guides) == sum(len(each.guides) for each in PLATFORM.columns)


def test_every_site_tells_about_itself_and_of_missing_pages() -> None:
    for site in SITES:
        assert sorted(about_pages(site)) == [
            "/about/barrier-free.html",
            "/about/contact.html",
            "/about/map.html",
        ]
        assert "canonical" not in missing_page(site)

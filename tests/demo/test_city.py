from datetime import date, timedelta
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from checks.demo.city import clean_city, pages_of
from checks.demo.target import targets

DAY = date(2026, 11, 20)
CITY = clean_city(DAY)
HOSTS = [target.id for target in targets()]


def soup(host: str, path: str) -> BeautifulSoup:
    answer = CITY[host][path]
    return BeautifulSoup(answer.body.decode(answer.charset), "lxml")


def test_seven_sites_of_every_kind_and_size() -> None:
    profiles = sorted(str(target.profile) for target in targets())
    assert profiles == ["county", *["department"] * 4, "portal", "service-platform"]
    assert all(15 <= len(pages_of(CITY[host])) <= 30 for host in HOSTS)


@pytest.mark.parametrize("host", HOSTS)
def test_every_link_of_the_clean_city_leads_somewhere(host: str) -> None:
    for path in pages_of(CITY[host]):
        for node in soup(host, path).select("[href],[src]"):
            url = urlsplit(urljoin(f"http://{host}{path}", node.get("href") or node.get("src")))
            known = CITY[url.netloc]
            assert url.path in known or "*" in known, f"{host}{path} names {url.geturl()}"


@pytest.mark.parametrize("host", HOSTS)
def test_every_page_can_be_reached_from_home_or_the_sitemap(host: str) -> None:
    places = BeautifulSoup(CITY[host]["/sitemap.xml"].body, "xml").select("loc")
    assert sorted(urlsplit(each.text).path for each in places) == pages_of(CITY[host])
    if CITY[host].get("/js/footer.js"):
        return  # its footer's links are in a script
    seen, waiting = set(), ["/"]
    while waiting:
        path = waiting.pop()
        if path in seen or not CITY[host].get(path) or not CITY[host][path].is_page:
            continue
        seen.add(path)
        for node in soup(host, path).select("a[href]"):
            url = urlsplit(urljoin(f"http://{host}{path}", str(node["href"])))
            waiting += [url.path] if url.netloc == host else []
    assert sorted(seen) == pages_of(CITY[host])


def test_the_same_day_gives_the_same_bytes() -> None:
    assert clean_city(DAY) == CITY


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2028, 2, 29), date(2027, 12, 31)])
def test_no_date_lies_ahead_whatever_the_day(day: date) -> None:
    ahead = {(day + timedelta(days=n)).isoformat() for n in range(60)}
    for host, answers in clean_city(day).items():
        for path, answer in answers.items():
            if answer.is_page:
                text = answer.body.decode(answer.charset)
                assert not [each for each in ahead if each in text], f"{host}{path}"


def test_the_old_site_is_gb2312_and_says_so_only_in_its_meta() -> None:
    answer = CITY["tjj-yunqiao.gov.cn"]["/"]
    assert answer.mime == "text/html"
    assert b'<meta charset="gb2312">' in answer.body
    assert "云桥市统计局" in answer.body.decode("gb2312")

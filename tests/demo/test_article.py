from datetime import date

from bs4 import BeautifulSoup

from checks.demo.article import annual_day, annual_page, article_page, day, guide_page, moment
from checks.demo.blueprint import read_sites

DAY = date(2026, 11, 20)
PORTAL, PLATFORM = read_sites()[0], read_sites()[-1]


def test_dates_count_back_from_the_day() -> None:
    assert day(DAY, 20) == "2026-10-31"
    assert moment(DAY, 1, 1) == "2026-11-19 14:05"


def test_the_report_of_last_year_is_never_from_tomorrow() -> None:
    assert annual_day(DAY) == date(2026, 1, 15)
    assert annual_day(date(2027, 1, 3)) == date(2027, 1, 2)


def test_an_article_carries_its_tags_time_source_and_files() -> None:
    column = next(column for column in PORTAL.columns if column.path == "zcwj")
    soup = BeautifulSoup(article_page(PORTAL, column, column.articles[0], DAY), "lxml")
    tags = {node["name"]: node["content"] for node in soup.select("meta[name]")}
    assert tags["PubDate"] in soup.select_one(".meta").text  # type: ignore[union-attr]
    assert tags["ContentSource"] in soup.select_one(".meta").text  # type: ignore[union-attr]
    assert soup.h1.text == tags["ArticleTitle"]  # type: ignore[union-attr]
    assert [node["href"] for node in soup.select(".files a")] == ["/files/zcwj-1-1.pdf"]
    assert soup.select_one('.related a[href="/zcjd/1.html"]')


def test_a_guide_has_its_elements() -> None:
    column = PLATFORM.columns[0]
    soup = BeautifulSoup(guide_page(PLATFORM, column, column.guides[0], DAY), "lxml")
    names = [node.text for node in soup.select("table.guide th")]
    assert {"受理条件", "申请材料", "办理流程", "办结时限"} <= set(names)


def test_a_work_report_has_its_eight_parts() -> None:
    column = next(column for column in PORTAL.columns if column.annual)
    soup = BeautifulSoup(annual_page(PORTAL, column, DAY), "lxml")
    assert "2025年" in soup.h1.text  # type: ignore[union-attr]
    assert [node.text for node in soup.select("table.guide th")][1:] == [
        "信息发布", "专栏专题", "解读回应", "办事服务", "互动交流", "安全防护", "移动新媒体", "创新发展",
    ]  # fmt: skip

"""Real sites: our counts are those of an independent count, or the difference is explained here."""

import copy
from collections import Counter

import pytest

from tests.real.copies import Copy, file_of, judged
from tests.real.oracle import Count, codes, counted, is_article, lacks, nameless
from tests.samples import needs_samples

pytestmark = [needs_samples, pytest.mark.xdist_group("real-sites")]
NAMES = ("atxlyj.cn", "gzdzhrss.com")

SITE = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
ARTICLE = ("ArticleTitle", "PubDate", "ContentSource")


@pytest.fixture(params=NAMES)
def both(request: pytest.FixtureRequest) -> tuple[str, Copy, Count]:
    return request.param, judged(request.param), counted(request.param)


def lacking(ours: Copy, rule: str, tag: str) -> Counter[str]:
    """The pages on which our rule misses one tag."""
    found = (f for f in ours.report.findings if f.rule == rule and f" {tag}" in f.message)
    return Counter(finding.subject for finding in found)


def test_the_same_pages_are_reached(both: tuple[str, Copy, Count]) -> None:
    _, ours, theirs = both
    assert set(ours.pages) == set(theirs.pages)


def test_the_same_internal_links_and_images_do_not_exist(both: tuple[str, Copy, Count]) -> None:
    _, ours, theirs = both
    assert (
        set(ours.subjects("gov-inspection/dead-link", "gov-inspection/dead-attachment")) == theirs.dead_links
    )
    assert set(ours.subjects("gov-inspection/broken-image")) == theirs.dead_images


def test_each_page_is_home_column_or_article(both: tuple[str, Copy, Count]) -> None:
    name, ours, _ = both
    for url, kinds in ours.pages.items():
        path = file_of(name, url)
        root = path == file_of(name, ours.home)
        assert kinds[0] == ("home" if root else "article" if is_article(path) else "column"), url


@pytest.mark.parametrize("tag", SITE)
def test_site_tags(both: tuple[str, Copy, Count], tag: str) -> None:
    _, ours, theirs = both
    assert lacking(ours, "gov-site-guide/site-tags", tag) == Counter(
        u for u, s in theirs.pages.items() if lacks(s, tag)
    )


@pytest.mark.parametrize("tag", COLUMN)
def test_column_tags(both: tuple[str, Copy, Count], tag: str) -> None:
    """Asked of every page but the home page, under both its addresses."""
    name, ours, theirs = both
    home = file_of(name, ours.home)
    expected = Counter(u for u, s in theirs.pages.items() if file_of(name, u) != home and lacks(s, tag))
    assert lacking(ours, "gov-site-guide/column-tags", tag) == expected


@pytest.mark.parametrize("tag", ARTICLE)
def test_article_tags(both: tuple[str, Copy, Count], tag: str) -> None:
    name, ours, theirs = both
    expected = Counter(u for u, s in theirs.pages.items() if is_article(file_of(name, u)) and lacks(s, tag))
    assert lacking(ours, "gov-site-guide/article-tags", tag) == expected


def test_pages_whose_codes_disagree(both: tuple[str, Copy, Count]) -> None:
    name, ours, theirs = both
    expected = {url for url, soup in theirs.pages.items() if len(codes(copy.copy(soup))) > 1}
    if name == "atxlyj.cn":  # a frame, which visitors see as part of the page, holds another code than it
        expected.add(f"{ours.home}sqpt/slyj_17218/tspty_1/index.html")
    assert set(ours.subjects("gov-inspection/site-code-agreement")) == expected


def test_images_without_alternative(both: tuple[str, Copy, Count]) -> None:
    _, ours, theirs = both
    expected = Counter({url: nameless(soup) for url, soup in theirs.pages.items()})
    assert Counter(ours.subjects("accessibility/image-alt")) == +expected


def test_a_language_is_missing_on_the_same_pages(both: tuple[str, Copy, Count]) -> None:
    _, ours, theirs = both
    expected = {
        url for url, soup in theirs.pages.items() if not (soup.html and (soup.html.get("lang") or "").strip())
    }
    assert set(ours.subjects("accessibility/html-lang")) == expected

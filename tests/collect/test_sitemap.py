"""Sitemaps, in order and hostile."""

import gzip

import pytest

from checks.collect.sitemap import Sitemap, read_sitemap

URL = "http://a.cn/sitemap.xml"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def test_a_sitemap_and_an_index() -> None:
    pages = f"<urlset {NS}><url><loc> http://a.cn/1 </loc></url><url><loc>/2</loc><x:l xmlns:x='u'><x:loc>/no</x:loc></x:l></url></urlset>"
    assert read_sitemap(pages.encode(), URL) == Sitemap(("http://a.cn/1", "http://a.cn/2"))
    index = f"<?xml version='1.0' encoding='utf-8'?><sitemapindex {NS}><sitemap><loc>http://a.cn/b.xml.gz</loc></sitemap></sitemapindex>"
    assert read_sitemap(gzip.compress(index.encode()), URL) == Sitemap((), ("http://a.cn/b.xml.gz",))


def test_lines_of_text() -> None:
    assert read_sitemap(b"\xef\xbb\xbfhttp://a.cn/1\nfoo\nhttp://a.cn/2\n", URL).pages[-1] == "http://a.cn/2"


def test_entities_are_not_expanded_and_nothing_is_read(tmp_path: object) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]><urlset><url><loc>&a11;</loc></url><url><loc>&f;</loc></url></urlset>'
    found = read_sitemap(bomb.encode(), URL)
    assert not any("root" in each or "haha" in each for each in found.pages)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<",
        b"\x1f\x8bbroken",
        b"<urlset><url><loc>http://a.cn/1</loc></url><url><lo",
        b"<a>" * 100_000,
        b"\0\0\0",
    ],
)
def test_broken_ones_end_where_they_break(body: bytes) -> None:
    assert read_sitemap(body, URL).pages in ((), ("http://a.cn/1",))


def test_the_number_of_addresses_is_bounded() -> None:
    body = b"<urlset>" + b"".join(b"<url><loc>/%d</loc></url>" % n for n in range(60_000)) + b"</urlset>"
    assert len(read_sitemap(body, URL).pages) == 50_000

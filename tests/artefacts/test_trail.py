"""Redirects are followed through the archive, and never for ever."""

from checks.artefacts.site_tables import RESPONSES
from checks.artefacts.trail import Trail, size
from checks.model.exchange import Exchange


def redirect(url: str, to: str) -> Exchange:
    return Exchange(url, status=302, headers=(("Location", to),))


def test_a_chain_ends_where_it_was_collected() -> None:
    trail = Trail()
    for exchange in (
        redirect("http://a/", "/x"),
        redirect("http://a/x", "http://b/"),
        Exchange("http://b/", status=200),
    ):
        trail.take(exchange)
    assert trail.end("http://a/") == ("http://b/", 200, 2)
    assert [row[9:12] for row in trail.rows()] == [
        ("http://b/", 200, 2),
        ("http://b/", 200, 1),
        ("http://b/", 200, 0),
    ]


def test_a_ring_has_no_status() -> None:
    trail = Trail()
    trail.take(redirect("http://a/", "/x"))
    trail.take(redirect("http://a/x", "/"))
    assert trail.end("http://a/")[1] is None


def test_an_end_that_was_not_collected_has_no_status() -> None:
    trail = Trail()
    trail.take(redirect("http://a/", "http://elsewhere/"))
    assert trail.end("http://a/") == ("http://elsewhere/", None, 1)


def test_a_broken_location_is_no_redirect() -> None:
    trail = Trail()
    trail.take(redirect("http://a/", "javascript:alert(1)"))
    assert trail.end("http://a/") == ("http://a/", 302, 0)


def test_sizes() -> None:
    assert size(Exchange("http://a/", status=200, body=b"abc")) == 3
    assert size(Exchange("http://a/", method="HEAD", status=200, headers=(("Content-Length", "9"),))) == 9
    assert size(Exchange("http://a/", method="HEAD", status=200, headers=(("Content-Length", "x"),))) is None
    assert size(Exchange("http://a/")) is None


def test_why_nothing_came_is_told_in_both_languages() -> None:
    trail = Trail()
    trail.take(Exchange("http://a/", status=403))
    trail.take(Exchange("http://a/b", status=200))
    names = list(RESPONSES.columns)
    told = [dict(zip(names, row, strict=True)) for row in trail.rows()]
    assert [(row["cause"], row["detail"], row["detail_en"]) for row in told] == [
        ("firewall", "403 拒绝访问", "403 access denied"),
        (None, None, None),
    ]

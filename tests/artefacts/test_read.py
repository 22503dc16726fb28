"""A snapshot's artefacts come in the order in which they are judged."""

from dataclasses import replace
from datetime import UTC, date, datetime

from checks.artefacts.read import KINDS_OF_TARGET, read_artefacts
from checks.model.exchange import Exchange
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from checks.model.snapshot import Snapshot
from checks.model.target import Target

EMPTY = Rulebook((), (), Shelf())
DAY = date(2026, 11, 23)


def snapshot(target: Target, *exchanges: Exchange) -> Snapshot:
    known = {exchange.url: exchange for exchange in exchanges}
    return Snapshot(target, datetime(2026, 11, 20, tzinfo=UTC), "d", lambda: iter(exchanges), known.get)


def test_a_site_gives_each_response_and_page_and_then_itself() -> None:
    html = (("Content-Type", "text/html"),)
    page = Exchange("http://a.gov.cn/", status=200, headers=html, body=b"<p>" + b"x" * 300, record="1")
    style = Exchange("http://a.gov.cn/s.css", status=200, body=b"p{}", role="resource", record="2")
    found = list(read_artefacts(snapshot(Target("a", "site", "http://a.gov.cn/"), page, style), EMPTY, DAY))
    assert [each.on for each in found] == ["response", "page", "response", "site"]


def test_an_interface_is_one_artefact() -> None:
    body = b'{"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {}}'
    exchange = Exchange("api.json", status=200, body=body, role="document", record="api.json")
    found = list(read_artefacts(snapshot(Target("i", "interface", "api.json"), exchange), EMPTY, DAY))
    assert [each.on for each in found] == ["interface"]


def test_every_kind_of_target_has_artefacts() -> None:
    assert sorted(KINDS_OF_TARGET) == ["interface", "register", "site", "wsdl"]
    assert sum(map(len, KINDS_OF_TARGET.values())) == len(
        {on for kinds in KINDS_OF_TARGET.values() for on in kinds}
    )


def test_a_page_that_was_asked_for_again_counts_once() -> None:
    target = Target("a", "site", "http://a.gov.cn/")
    busy = Exchange("http://a.gov.cn/", status=503, record="1")
    fine = replace(
        busy, status=200, headers=(("Content-Type", "text/html"),), body=b"<p>" + b"x" * 300, record="2"
    )
    found = list(read_artefacts(snapshot(target, busy, fine), EMPTY, DAY))
    assert [each.record for each in found if each.on == "page"] == ["2"]

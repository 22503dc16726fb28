"""A site with the oddities of real ones: what is reached and found is what a visitor would see."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from checks.collect.crawl import crawl
from checks.collect.options import CrawlOptions
from checks.collect.snapshot import read_snapshot
from checks.demo.serve import serving
from checks.engine.check import check
from checks.model.report import Report
from checks.model.target import Target
from tests.real import varied
from tests.shipped import shipped_rulebook

TARGET = Target(id="varied", kind="site", location=varied.HOME)
MONTHS = 40


@dataclass(frozen=True)
class Seen:
    statuses: dict[str, int | None]
    left_out: dict[str, int]
    report: Report

    def subjects(self, rule: str, outcome: str = "failed") -> set[str]:
        return {f.subject for f in self.report.findings if f.rule == rule and f.outcome.value == outcome}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    archive: Path = tmp_path_factory.mktemp("varied") / "site.warc.gz"
    with serving(varied.hosts()) as port:
        pins = tuple(f"{host}:80:127.0.0.1->{port}" for host in (varied.WWW, varied.BARE))
        crawl(TARGET, CrawlOptions(delay=0, per_pattern=MONTHS, resolve=pins), archive)
    snapshot = read_snapshot(archive, TARGET)
    statuses = {each.url: each.status for each in snapshot.exchanges() if each.role == "page"}
    report = check(shipped_rulebook(), snapshot, as_of=date(2026, 11, 23))
    return Seen(statuses, dict(snapshot.left_out), report)


def test_every_page_is_reached_once_under_one_address(seen: Seen) -> None:
    found = {url for url, status in seen.statuses.items() if status == 200}
    calendar = {url for url in found if "/cal.jsp?" in url}
    assert found - calendar == varied.REACHED
    assert len(calendar) == MONTHS, "an endless calendar ends"
    assert seen.left_out == {"pattern": 2, "robots": 1}


def test_what_does_not_exist_is_found_and_nothing_else(seen: Seen) -> None:
    assert seen.subjects("gov-inspection/dead-link") == varied.DEAD_LINKS | {f"{varied.HOME}zw/down.html"}
    assert seen.subjects("gov-inspection/dead-attachment") == varied.DEAD_FILES
    assert seen.subjects("gov-inspection/broken-image") == varied.DEAD_IMAGES
    assert seen.subjects("gov-inspection/link-to-soft-404") == {f"{varied.HOME}zw/soft.html"}


def test_a_redirect_without_end_is_undecided(seen: Seen) -> None:
    assert seen.subjects("gov-inspection/dead-link", "cantTell") == {f"{varied.HOME}loop1"}


def test_the_home_page_is_where_the_root_sends_visitors(seen: Seen) -> None:
    home = f"{varied.HOME}index.shtml"
    for rule in ("party-mark", "error-report-entry", "police-record"):
        assert seen.subjects(f"gov-inspection/{rule}") == {home}
    for rule in ("sponsor", "icp-record", "footer-site-code"):  # written by the script of every page
        assert seen.subjects(f"gov-inspection/{rule}") == set()


def test_images_without_alternatives(seen: Seen) -> None:
    found = [f for f in seen.report.findings if f.rule == "accessibility/image-alt" and f.cause is None]
    assert [(f.subject, f.location.selector is not None) for f in found] == [
        (f"{varied.HOME}index.shtml", True)
    ]
    assert "/img/b.png" in found[0].message


def test_a_wrong_charset_header_is_one_finding_and_no_wrong_character(seen: Seen) -> None:
    assert seen.subjects("cluster-design/charset-agreement") == {f"{varied.HOME}index.shtml"}
    assert seen.subjects("cluster-design/mojibake") == set()


def test_columns_that_nothing_proves_empty_are_no_veto(seen: Seen) -> None:
    vetoes = Counter(f.rule for f in seen.report.findings if f.rule in seen.report.score.vetoes)
    assert vetoes == {"gov-inspection/consultation-channel": 1}, "there is no channel in fact"

"""Real saved pages: each column of the table made by hand that a rule covers agrees with our report."""

import csv
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from checks.artefacts.encoding import decode
from checks.audit.one import Asked, judge_one
from checks.audit.source import Wishes
from checks.model.outcome import Outcome
from checks.model.report import Report
from tests.samples import SAMPLES, needs_samples
from tests.shipped import shipped_rulebook

pytestmark = needs_samples
PAGES = SAMPLES / "pages"


def table() -> list[dict[str, str]]:
    path = PAGES / "truth.csv"
    return list(csv.DictReader(path.open(encoding="utf-8-sig"))) if path.is_file() else []


def saved() -> list[Path]:
    return sorted(path for path in PAGES.rglob("*") if path.suffix in (".html", ".htm", ".shtml"))


ROWS = [pytest.param(row, id=row["file"].rpartition("/")[2]) for row in table()]


@lru_cache(maxsize=60)
def judged(path: Path) -> Report:
    wishes = Wishes(base_url=f"http://www.{path.name.removesuffix('.html')}/art/t20240601_1.html")
    return judge_one(str(path), wishes, Asked(shipped_rulebook(), date(2026, 11, 23)))


def outcome(report: Report, rule: str) -> Outcome:
    return next(result.outcome for result in report.rules if result.rule == rule)


def messages(report: Report, rule: str) -> str:
    return "\n".join(finding.message for finding in report.findings if finding.rule == rule)


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize(("column", "rule"), [
    ("has_SiteName", "site-tags"), ("has_SiteDomain", "site-tags"), ("has_SiteIDCode", "site-tags"),
    ("has_ColumnName", "column-tags"), ("has_ArticleTitle", "article-tags"),
])  # fmt: skip
def test_tags(row: dict[str, str], column: str, rule: str) -> None:
    report = judged(PAGES / row["file"])
    missing = f" {column.removeprefix('has_')}" in messages(report, f"gov-site-guide/{rule}")
    assert missing is (row[column] == "N")


@pytest.mark.parametrize("row", ROWS)
def test_publish_date_tag(row: dict[str, str]) -> None:
    report = judged(PAGES / row["file"])
    assert (" PubDate" in messages(report, "gov-site-guide/article-tags")) is (row["PubDate_value"] == "")


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize(("column", "rule", "none"), [
    ("icp_number", "icp-record", ""), ("police_record_number", "police-record", ""), ("conac_mark", "party-mark", "none"),
    ("jiucuo_entry", "error-report-entry", "none"), ("footer_site_code", "footer-site-code", ""),
])  # fmt: skip
def test_footer_items(row: dict[str, str], column: str, rule: str, none: str) -> None:
    """Found where the table has them; never "missing" where a script or frame that was not saved may hold them."""
    found = outcome(judged(PAGES / row["file"]), f"gov-inspection/{rule}")
    elsewhere = "FOOTER BY EXTERNAL SCRIPT" in row["notes"] or "FOOTER IN AN IFRAME" in row["notes"]
    if row[column] != none:
        unsure = (
            "UNSURE" in row["notes"] and column == "jiucuo_entry"
        )  # an entry of the city's own, not the national one
        assert found is Outcome.PASSED or unsure
    elif elsewhere:
        assert found is Outcome.CANT_TELL
    else:
        assert found in (Outcome.FAILED, Outcome.CANT_TELL)


@pytest.mark.parametrize("row", ROWS)
def test_language_viewport_and_images(row: dict[str, str]) -> None:
    report = judged(PAGES / row["file"])
    assert (outcome(report, "accessibility/html-lang") is Outcome.FAILED) is (row["html_lang"] == "none")
    without = sum(finding.rule == "accessibility/image-alt" for finding in report.findings)
    named = 2 if row["file"].endswith("qzhxiangtan.gov.cn.html") else 0  # two captchas named by their title
    assert without == int(row["images_without_alt"]) - named
    viewport = outcome(report, "cluster-design/mobile-viewport")
    assert (viewport is Outcome.PASSED) is (row["viewport_meta"] == "Y")


@pytest.mark.parametrize("row", ROWS)
def test_title_and_charset(row: dict[str, str]) -> None:
    report = judged(PAGES / row["file"])
    assert outcome(report, "accessibility/page-title") is Outcome.PASSED
    utf8 = row["charset_declared"].lower() == "utf-8"
    assert (outcome(report, "cluster-design/charset") is Outcome.PASSED) is utf8


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in saved()])
def test_every_saved_page_is_judged(path: Path) -> None:
    report = judged(path)
    assert report.coverage.unread == () and report.coverage.artefacts["page"] == 1
    assert not [f for f in report.findings if f.cause and f.cause.value in ("rule-crashed", "limit")]


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.name) for path in saved() if path.parent.name == "gb2312"]
)
def test_gb2312_without_one_wrong_character(path: Path) -> None:
    body = path.read_bytes()
    decoded = decode(body, "text/html")
    encoding = "utf-8" if "utf8-twin" in path.name else "gb18030"
    assert decoded.text == body.decode(encoding) and decoded.bad == 0

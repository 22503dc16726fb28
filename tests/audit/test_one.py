"""One target, from its name to its report."""

from datetime import date
from pathlib import Path

import pytest

from checks.audit.one import Asked, judge_one
from checks.audit.source import NoSource, Wishes
from checks.collect.options import CrawlOptions
from checks.model.decision import Decision
from checks.rulebook.load import load_rulebook
from tests.audit.town import site, write_standards
from tests.shipped import shipped_rulebook

WISHES = Wishes(crawl=CrawlOptions(allow_private=True, delay=0))


def test_a_site_is_crawled_and_judged_with_baseline_and_waiver(tmp_path: Path) -> None:
    rulebook, day = load_rulebook(write_standards(tmp_path / "s")), date(2026, 11, 23)
    with site() as home:
        report = judge_one(home, WISHES, Asked(rulebook, day))
        (found,) = report.findings
        assert (found.rule, found.status, report.score.points) == ("tests/title", "open", 95)
        known = judge_one(home, WISHES, Asked(rulebook, day, known=frozenset((found.fingerprint,))))
        assert [f.status for f in known.findings] == ["baseline"]
        waived = Decision("waive", "tests/title", "改造中", "信息中心", date(2026, 12, 31), "*/a.html")
        excused = judge_one(home, WISHES, Asked(rulebook, day, decisions=(waived,)))
        assert ([f.status for f in excused.findings], excused.score.points) == (["waived"], 100)


def test_nothing_in_force_is_no_pass(tmp_path: Path) -> None:
    rulebook = load_rulebook(write_standards(tmp_path / "s"))
    with site() as home, pytest.raises(NoSource) as error:
        judge_one(home, WISHES, Asked(rulebook, date(2019, 1, 1)))
    assert error.value.usage


def test_a_register_without_a_record_is_no_pass(tmp_path: Path) -> None:
    place = tmp_path / "空表.csv"
    place.write_text("信息资源名称,共享类型,更新周期\n", "utf-8")
    asked = Asked(shipped_rulebook(), date(2026, 3, 2))
    with pytest.raises(NoSource, match="没有读到一条记录（表头下面没有记录）"):
        judge_one(str(place), Wishes(), asked)
    place.write_text("信息资源名称,共享类型,更新周期\n甲乙信息,无条件共享,每月\n", "utf-8")
    assert judge_one(str(place), Wishes(), asked).coverage.artefacts == {"record": 1, "register": 1}
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(NoSource, match=r"坏\.xlsx 不是能读取的 xlsx"):
        judge_one(str(tmp_path / "坏.xlsx"), Wishes(), asked)

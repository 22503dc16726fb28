"""The sample city's defects are found exactly: none missing, none extra; without them it is clean."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest

from checks.audit.store import Run, Store
from checks.audit.task import Judging
from checks.demo.city import Hosts, clean_city
from checks.demo.defect import Defect, UnplantableError, expected, planted_city, read_defects, spread
from checks.demo.target import targets
from checks.demo.tour import audit_city
from checks.model.moment import CHINA

DEFECTS = read_defects()
Row = tuple[str, str, str, str | None]
INHERENT = tuple(defect for defect in DEFECTS if defect.inherent)


def audited(hosts: Hosts, folder: Path, day: date) -> Run:
    run = audit_city(hosts, Store(folder), "demo", Judging(None, day))
    assert run.judged() == sorted(target.id for target in targets())
    return run


def found(run: Run) -> Counter[Row]:
    return Counter(
        (finding.rule, finding.subject, finding.outcome.value, finding.cause.value if finding.cause else None)
        for target in run.judged()
        for finding in run.report(target).findings
    )


def compared(seen: Counter[Row], wanted: list[Row]) -> tuple[Counter[Row], Counter[Row]]:
    """Both sides; where the list names every rule, `*` stands for what was seen of that subject and cause."""
    every = {row[1:] for row in wanted if row[0] == "*"}
    folded = Counter({("*", *row[1:]): 1 for row in seen if row[1:] in every})
    return folded + Counter({row: n for row, n in seen.items() if row[1:] not in every}), Counter(wanted)


@pytest.fixture(scope="module")
def today() -> date:
    return datetime.now(CHINA).date()


def test_exactly_the_planted_defects_are_found(tmp_path: Path, today: date) -> None:
    hosts = planted_city(today)
    seen, wanted = compared(found(audited(hosts, tmp_path, today)), expected(DEFECTS, hosts))
    assert sorted((wanted - seen).items(), key=str) == [], "planted, not found"
    assert sorted((seen - wanted).items(), key=str) == [], "found, not planted"


def test_without_them_the_city_is_clean(tmp_path: Path, today: date) -> None:
    hosts = clean_city(today)
    seen, wanted = found(audited(hosts, tmp_path, today)), Counter(expected(INHERENT, hosts))
    assert sorted((wanted - seen).items(), key=str) == []
    assert sorted((seen - wanted).items(), key=str) == []


def test_the_list_is_long_broad_and_says_why() -> None:
    assert len({rule for defect in DEFECTS for rule in defect.rules}) >= 60
    assert all(defect.why and defect.subjects for defect in DEFECTS)
    assert {defect.outcome for defect in DEFECTS} == {"failed", "cantTell"}
    assert all((defect.cause is None) == (defect.outcome == "failed") for defect in DEFECTS)
    hosts = {spread_to.split("/")[2] for defect in DEFECTS for spread_to in defect.subjects}
    assert {target.id for target in targets()} <= hosts


def test_the_day_changes_the_dates_only() -> None:
    first, second = planted_city(date(2026, 11, 20)), planted_city(date(2028, 2, 29))
    assert {host: sorted(answers) for host, answers in first.items()} == {
        host: sorted(answers) for host, answers in second.items()
    }
    assert expected(DEFECTS, first) == expected(DEFECTS, second)


def test_a_star_stands_for_every_page() -> None:
    hosts = clean_city(date(2026, 11, 20))
    assert len(list(spread("http://tjj-yunqiao.gov.cn/*", hosts))) > 10
    assert list(spread("http://tjj-yunqiao.gov.cn/x.html", hosts)) == ["http://tjj-yunqiao.gov.cn/x.html"]


@pytest.mark.parametrize(
    "edit",
    [
        {"at": "http://www.yunqiao.gov.cn/nowhere.html", "gone": True},
        {"at": "http://www.yunqiao.gov.cn/", "find": "不在那里的文字", "put": ""},
        {"at": "http://www.yunqiao.gov.cn/", "match": r"\d{60}", "put": ""},
    ],
)
def test_an_edit_that_does_not_fit_is_refused(edit: dict[str, object]) -> None:
    defect = Defect(("x/y",), ("http://www.yunqiao.gov.cn/",), "演示", plant=(edit,))
    with pytest.raises(UnplantableError):
        planted_city(date(2026, 11, 20), (defect,))

"""Real catalogues of open-data portals, counted here by hand and judged by the rules: the numbers must agree."""

import json
import re
import unicodedata
from collections import Counter
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

import pytest

from checks.collect.spreadsheet import read_register
from checks.engine.check import check
from checks.model.outcome import Outcome
from checks.model.report import Report, RuleResult
from checks.model.scope import Scope
from checks.model.target import Target
from tests.artefacts.registers import rulebook
from tests.samples import SAMPLES, needs_samples

FOLDER = SAMPLES / "catalogues" / "open-data"
CAPTURED = "2023-07-01T04:00:00+00:00"
NAMES = ["anhui_chizhou", "anhui_luan", "anhui_suzhou"]
LABELS = {
    "name": ("标题",), "provider": ("提供单位", "来源部门"), "abstract": ("摘要描述", "描述"), "format": ("数据格式",),
    "cycle": ("更新频率",), "published": ("发布时间",), "updated": ("更新时间",), "phone": ("部门电话",),
    "email": ("部门邮箱",), "rows": ("数据量",), "open": ("开放类型",),
}  # fmt: skip
DAYS = {"每天": 2, "每月": 45, "每季度": 120, "每半年": 220, "每年": 400}

pytestmark = needs_samples


@lru_cache(maxsize=3)
def rows(name: str) -> list[dict[str, str]]:
    """The file's rows under short names, read with nothing of ours."""
    raw: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return [
        {
            short: next((str(row[label]) for label in labels if label in row), "")
            for short, labels in LABELS.items()
        }
        for row in raw
    ]


@lru_cache(maxsize=3)
def judged(name: str) -> Report:
    target = Target(name, "register", name, declared={"captured_at": CAPTURED})
    snapshot = read_register(FOLDER / f"{name}.json", target)
    return check(rulebook(), snapshot, as_of=date(2026, 3, 2), scope=Scope(("data-catalogue",)))


def result(name: str, rule: str) -> RuleResult:
    return next(each for each in judged(name).rules if each.rule == f"data-catalogue/{rule}")


def findings(name: str, rule: str) -> int:
    return sum(each.rule == f"data-catalogue/{rule}" for each in judged(name).findings)


def folded(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text).casefold())


@pytest.mark.parametrize("name", NAMES)
def test_every_row_is_judged_once(name: str) -> None:
    assert judged(name).coverage.artefacts == {"record": len(rows(name)), "register": 1}
    assert all(each.cause is None or each.cause.value == "not-collected" for each in judged(name).findings)


def test_2720_rows_in_all() -> None:
    assert [len(rows(name)) for name in NAMES] == [1648, 548, 524]


@pytest.mark.parametrize("name", NAMES)
def test_abstracts_that_repeat_the_name(name: str) -> None:
    repeating = sum(folded(row["abstract"]) == folded(row["name"]) for row in rows(name))
    told = result(name, "abstract-informative")
    assert (told.failed, told.passed) == (repeating, len(rows(name)) - repeating)


@pytest.mark.parametrize("name", NAMES)
def test_names_used_twice_by_one_provider(name: str) -> None:
    groups = Counter(
        (folded(row["name"]), folded(row["provider"])) for row in rows(name) if row["provider"].strip()
    )
    assert findings(name, "name-unique") == sum(count > 1 for count in groups.values())


@pytest.mark.parametrize("name", NAMES)
def test_data_older_than_their_cycle(name: str) -> None:
    today = datetime.fromisoformat(CAPTURED).astimezone(UTC).date()
    ages = [
        (DAYS[row["cycle"]], (today - date.fromisoformat(row["updated"])).days)
        for row in rows(name)
        if row["cycle"]
    ]
    stale = sum(age > allowed for allowed, age in ages)
    told = result(name, "data-fresh")
    assert (told.failed, told.passed) == (stale, len(ages) - stale)


@pytest.mark.parametrize("name", NAMES)
def test_entries_without_a_contact(name: str) -> None:
    asked = name != "anhui_chizhou"  # its export has no columns for contacts
    without = sum(row["phone"] in ("", "暂无") and row["email"] == "" for row in rows(name))
    assert result(name, "contact-usable").failed == (without if asked else 0)


@pytest.mark.parametrize("name", NAMES)
def test_row_counts(name: str) -> None:
    counts = [int(row["rows"].replace(",", "")) for row in rows(name) if row["rows"]]
    told = result(name, "row-count-given")
    assert (told.failed, told.passed) == (
        sum(count < 1 for count in counts),
        sum(count >= 1 for count in counts),
    )


@pytest.mark.parametrize("name", NAMES)
def test_dates_and_types_that_are_in_order(name: str) -> None:
    backwards = sum(
        row["updated"] < row["published"] for row in rows(name) if row["published"] and row["updated"]
    )
    assert result(name, "published-before-updated").failed == backwards
    for rule in ("format-file-type", "published-on-valid", "update-cycle", "open-type", "name-length"):
        assert result(name, rule).failed == result(name, rule).cant_tell == 0, rule


def test_missing_columns_are_told_once_and_never_for_each_row() -> None:
    assert findings("anhui_suzhou", "open-condition-stated") == 1
    assert result("anhui_suzhou", "open-condition-stated").outcome is Outcome.CANT_TELL


@pytest.mark.parametrize("name", NAMES)
def test_no_rule_of_another_way_of_writing_speaks(name: str) -> None:
    spoken = {each.rule.split("/")[1] for each in judged(name).findings}
    assert spoken <= {
        "abstract-informative", "contact-usable", "data-fresh", "name-specific", "name-unique",
        "open-condition-stated", "provider-in-departments", "row-count-given", "published-before-updated",
    }  # fmt: skip
    assert result(name, "core-columns").outcome is result(name, "core-fields").outcome is Outcome.INAPPLICABLE


@pytest.mark.parametrize("name", NAMES)
def test_no_contact_is_printed(name: str) -> None:
    text = "\n".join(f"{each.message} {each.evidence.excerpt}" for each in judged(name).findings)
    assert all(
        row[field] not in text for row in rows(name) for field in ("phone", "email") if len(row[field]) > 4
    )


def test_templates_without_records_are_never_a_pass() -> None:
    for path in sorted((SAMPLES / "catalogues" / "templates").glob("*.xlsx")):
        report = check(
            rulebook(),
            read_register(path, Target("t", "register", path.name)),
            as_of=date(2026, 3, 2),
        )
        assert all(each.passed == each.failed == 0 for each in report.rules), path
        assert report.score.verdict == "undecided"


@pytest.mark.parametrize("name", NAMES)
def test_providers_with_much_stale_data_are_those_counted_by_hand(name: str) -> None:
    entries: Counter[str] = Counter()
    stale: Counter[str] = Counter()
    for row in rows(name):
        if row["cycle"] in DAYS and row["updated"]:
            entries[row["provider"]] += 1
            age = date(2023, 7, 1) - date.fromisoformat(row["updated"][:10])
            stale[row["provider"]] += age.days > DAYS[row["cycle"]]
    counted = {
        f"政务数据目录/{each}"
        for each in entries
        if entries[each] >= 10 and stale[each] > 0.1 * entries[each]
    }
    target = Target(name, "register", name, declared={"captured_at": CAPTURED})
    scope = Scope(("monitoring",), ("monitoring/warn-stale-catalogue",))
    report = check(
        rulebook(), read_register(FOLDER / f"{name}.json", target), as_of=date(2026, 3, 2), scope=scope
    )
    assert {finding.subject for finding in report.findings} == counted

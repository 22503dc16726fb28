from pathlib import Path

from checks.rulebook.coverage import coverage_of
from checks.rulebook.load import load_rulebook
from tests.rulebook.made import HOME, NORM, NORM_PATH, RULE, load


def test_clauses_with_and_without_rules(tmp_path: Path) -> None:
    norm = NORM + '  "6": {text: 由人看, unruled: manual, note: 现场}\n  "7": 还没写\n'
    other = (
        RULE.replace('"5.10"', '"9"')
        .replace("页面应有标题", "别的")
        .replace("given: body", "given: html")
        .replace("verified: true", "verified: false")
    )
    (found,) = coverage_of(load(tmp_path, {NORM_PATH: norm, f"{HOME}/rules/other.yaml": other}).rulebook)
    by_clause = {clause.clause: clause for clause in found.clauses}
    assert list(by_clause) == ["5.10", "6", "7", "9"]
    assert (by_clause["5.10"].rules, by_clause["5.10"].examples, by_clause["5.10"].verified) == (
        ("cluster-design/page-title",),
        4,
        True,
    )
    assert by_clause["6"].reason == "manual: 现场"
    assert by_clause["7"].reason == "not-yet"
    assert (by_clause["9"].listed, by_clause["9"].verified) == (False, False)
    assert (found.listed, found.covered, found.unverified) == (3, 1, 1)


def test_every_shipped_norm_lists_its_clauses() -> None:
    found = list(coverage_of(load_rulebook()))
    assert found and all(each.listed for each in found)
    assert [clause.clause for each in found for clause in each.clauses if not clause.listed] == []

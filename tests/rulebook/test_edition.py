from datetime import date

from checks.model.norm import NormStatus, Scoring
from checks.rulebook.edition import read_edition, with_clauses
from checks.rulebook.layout import Place

PLACE = Place("norms/a/1.0/norm.yaml", "norm", "", "a", "1.0")
VALUE = {
    "title": "甲",
    "number": "一号",
    "issuer": "乙",
    "status": "in-force",
    "effective": "2020-01-01",
    "summary": "丙。",
}


def test_dates_status_and_clauses() -> None:
    clauses = {
        "1": "要旨",
        "2": {"text": "安全", "unruled": "manual", "note": "看现场"},
        "3": {"text": "其他", "unruled": "impossible"},
    }
    edition = read_edition(PLACE, {**VALUE, "clauses": clauses, "scoring": {"pass_line": 70}})
    assert (edition.id, edition.status, edition.effective) == ("a@1.0", NormStatus.IN_FORCE, date(2020, 1, 1))
    assert edition.clauses == {"1": "要旨", "2": "安全", "3": "其他"}
    assert edition.unruled == {"2": "manual: 看现场", "3": "impossible"}
    assert edition.scoring == Scoring(100, 70)


def test_what_is_not_written_is_none() -> None:
    edition = read_edition(PLACE, VALUE)
    assert (edition.scoring, edition.ended, edition.extends, edition.replaces) == (None, None, None, ())


def test_an_edition_has_the_clauses_of_those_it_extends() -> None:
    later = Place("norms/a/1.1/norm.yaml", "norm", "", "a", "1.1")
    last = Place("norms/a/1.2/norm.yaml", "norm", "", "a", "1.2")
    first = {**VALUE, "clauses": {"1": "旧要旨", "2": {"text": "安全", "unruled": "manual"}}}
    second = {**VALUE, "extends": "a@1.0", "clauses": {"1": "新要旨", "3": "新增"}}
    third = {**VALUE, "extends": "a@1.1", "clauses": {"2": "写成了规则"}}
    read = [read_edition(PLACE, first), read_edition(later, second), read_edition(last, third)]
    one, two, three = with_clauses(read)
    assert (one.clauses, one.unruled) == ({"1": "旧要旨", "2": "安全"}, {"2": "manual"})
    assert (two.clauses, two.unruled) == ({"1": "新要旨", "2": "安全", "3": "新增"}, {"2": "manual"})
    assert (three.clauses, three.unruled) == ({"1": "新要旨", "2": "写成了规则", "3": "新增"}, {})


def test_editions_that_extend_each_other_end() -> None:
    circle = read_edition(PLACE, {**VALUE, "extends": "a@1.0", "clauses": {"1": "要旨"}})
    assert with_clauses([circle])[0].clauses == {"1": "要旨"}

from datetime import date

from checks.model.norm import NormStatus, Scoring
from checks.rulebook.edition import read_edition
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

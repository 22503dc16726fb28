"""Tables answer queries with the clock of the snapshot."""

from datetime import UTC, date, datetime

from checks.artefacts.tabular import Tables
from checks.model.value import ABSENT
from checks.select.sql import open_session
from checks.select.table import table

WORDS = table("words", "words", word=("TEXT", "word"))
NONE = table("none", "nothing", word=("TEXT", "word"))


def tables() -> Tables:
    session = open_session([WORDS, NONE], {"words": [("a",), ("b",)]})
    return Tables(session, datetime(2026, 11, 20, 2, tzinfo=UTC), date(2026, 11, 23))


def test_queries_see_figures_and_both_clocks() -> None:
    sql = (
        "SELECT count(*) AS n, $captured_at::TEXT AS seen, $as_of::TEXT AS law FROM words WHERE word <> $not"
    )
    assert tables().query(sql, {"not": "a"}) == [{"n": 1, "seen": "2026-11-20 02:00:00", "law": "2026-11-23"}]


def test_filled() -> None:
    found = tables()
    assert found.filled("words") and not found.filled("none") and found.filled("words")


def test_a_row_s_columns_are_its_fields() -> None:
    (reading,) = tables().read({"word": "a"}, "word")
    assert reading.value == "a"
    (reading,) = tables().read({"word": "a"}, "other")
    assert reading.value is ABSENT
    assert tables().locate({"cell": "表!C3"}).cell == "表!C3" and tables().locate({}).cell is None

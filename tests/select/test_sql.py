"""SQL rules run in a session that cannot reach out, loop or swell."""

from datetime import datetime

import pytest

from checks.select.sql import QueryError, QueryLimit, Session, open_session
from checks.select.table import table

PAGES = table(
    "pages",
    "pages",
    url=("TEXT", "address"),
    status=("INT", "status"),
    kinds=("TEXT[]", "kinds"),
    seen=("TIMESTAMP", "when"),
    good=("BOOL", "good"),
)


NOW = {"t": datetime(2026, 11, 23)}  # noqa: DTZ001 - DuckDB's TIMESTAMP has no zone


def filled() -> Session:
    rows = [("http://a/", 200, ["home"], "2026-11-20T08:00:00", True), ("http://a/x", 404, [], None, None)]
    return open_session([PAGES], {"pages": rows})


def test_rows_come_back_with_their_types() -> None:
    with filled() as session:
        (row,) = session.rows("SELECT * FROM pages WHERE status = $wanted", {"wanted": 200, "unused": 1})
    assert (row["url"], row["kinds"], row["good"]) == ("http://a/", ["home"], True)
    assert row["seen"].isoformat() == "2026-11-20T08:00:00"


def test_null_is_not_text() -> None:
    with filled() as session:
        assert session.rows("SELECT count(*) AS n FROM pages WHERE seen IS NULL AND good IS NULL") == [
            {"n": 1}
        ]


@pytest.mark.parametrize("query", [
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "ATTACH '/tmp/guiju.db'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "COPY pages TO '/tmp/guiju.csv'",
    "SET threads=1",
    "PRAGMA database_list",
    "CREATE TABLE other AS SELECT 1",
    "DELETE FROM pages",
    "SELECT 1; SELECT 2",
    "SELECT * FROM read_text('http://127.0.0.1/')",
    "SELECT nothing FROM pages",
    "SELEC",
    "",
])  # fmt: skip
def test_what_reaches_out_or_writes_is_refused(query: str) -> None:
    with filled() as session, pytest.raises(QueryError) as error:
        session.rows(query)
    assert "\n" not in str(error.value)


def test_an_endless_query_is_stopped() -> None:
    with Session([PAGES], seconds=0.2) as session, pytest.raises(QueryLimit):
        session.rows("SELECT count(*) FROM range(100000000) a, range(1000000) b WHERE a.range * b.range = 7")


def test_a_query_that_swells_is_stopped() -> None:
    with Session([PAGES], memory="64MB") as session, pytest.raises(QueryLimit):
        session.rows("SELECT list(range) AS l FROM range(200000000)")


def test_a_missing_parameter_is_named() -> None:
    with filled() as session, pytest.raises(QueryError, match=r"\$days"):
        session.rows("SELECT * FROM pages WHERE status > $days")


def test_a_query_is_checked_without_its_figures() -> None:
    with Session([PAGES]) as session:
        assert (
            session.problem("SELECT url FROM pages WHERE status > $n AND seen < $t - to_days($d)", NOW)
            is None
        )
        assert "statuss" in (session.problem("SELECT statuss FROM pages") or "")

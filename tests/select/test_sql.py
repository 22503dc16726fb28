"""SQL rules run in a session that cannot reach out, loop or swell."""

from datetime import datetime

import pytest

from checks.select import sql
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


@pytest.mark.parametrize("query", [
    "SELECT length(repeat('x', 4000000000)) AS n",
    "SELECT len(range(a.x)) AS n FROM (SELECT unnest([300000000, 300000001]) AS x) a",
    "SELECT length(format('{:2000000000d}', 1)) AS n",
])  # fmt: skip
def test_one_value_cannot_swell_beyond_the_ceiling(query: str) -> None:
    with Session([PAGES]) as session, pytest.raises(QueryLimit):
        session.rows(query)


def test_a_query_that_does_not_listen_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "GRACE", 0.1)
    with Session([PAGES], seconds=0.1) as session:
        session.add("pages", ("http://a/", 200, [], None, None))
        with pytest.raises(QueryLimit, match=r"stopped after 0.1 s"):
            session.rows("SELECT levenshtein(repeat('a', 20000), repeat('b', 20000)) AS n")
        monkeypatch.setattr(session, "_seconds", 30)
        assert session.rows("SELECT count(*) AS n FROM pages") == [{"n": 1}]


def test_what_depends_on_the_clock_is_a_problem() -> None:
    with Session([PAGES]) as session:
        assert "now" in (session.problem("SELECT url FROM pages WHERE seen < now()") or ("", ""))[1]


def test_a_missing_parameter_is_named() -> None:
    with filled() as session, pytest.raises(QueryError, match=r"\$days"):
        session.rows("SELECT * FROM pages WHERE status > $days")


def test_a_query_is_checked_without_its_figures() -> None:
    with Session([PAGES]) as session:
        assert (
            session.problem("SELECT url FROM pages WHERE status > $n AND seen < $t - to_days($d)", NOW)
            is None
        )
        assert "statuss" in (session.problem("SELECT statuss FROM pages") or ("", ""))[1]

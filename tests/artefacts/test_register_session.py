import pytest

from checks.artefacts.register_session import RegisterSession
from checks.artefacts.register_tables import stored_columns
from checks.artefacts.schema import SCHEMAS
from checks.select.sql import QueryError


def session() -> RegisterSession:
    return RegisterSession(
        {"data_catalogue": stored_columns(SCHEMAS["data_catalogue"], {"name", "row_count"})}
    )


def test_columns_that_the_file_lacks_read_as_null() -> None:
    with session() as tables:
        tables.put("data_catalogue", ["甲", "甲", "5", "政务数据目录/甲", "0:2:", 2])
        tables.add("calendar", ["2026-01-05", True, 1])
        (row,) = tables.rows("SELECT name, row_count, share_type, row_no, spot FROM data_catalogue")
        assert row == {"name": "甲", "row_count": "5", "share_type": None, "row_no": 2, "spot": "0:2:"}
        assert tables.rows("SELECT count(*) AS n FROM e_licence") == [{"n": 0}]
        assert tables.rows("SELECT year(day) AS y, is_working FROM calendar") == [
            {"y": 2026, "is_working": True}
        ]


def test_many_rows_in_batches_keep_their_order() -> None:
    with session() as tables:
        for number in range(25_000):
            tables.put("data_catalogue", [f"名{number}", f"名{number}", None, "", "", number])
        assert tables.rows("SELECT count(*) AS n, max(row_no) AS m FROM data_catalogue") == [
            {"n": 25_000, "m": 24_999}
        ]
        assert tables.rows("SELECT name FROM data_catalogue LIMIT 1 OFFSET 12345") == [{"name": "名12345"}]


@pytest.mark.parametrize(
    "query",
    ["SELECT * FROM read_csv('/etc/passwd')", "ATTACH '/tmp/x.db'", "CREATE TABLE x (a INT)", "SELECT 1; SELECT 2",
     "COPY data_catalogue TO '/tmp/x.csv'", "SELECT * FROM '/etc/passwd'", "SET enable_external_access=true"],
)  # fmt: skip
def test_the_session_is_locked(query: str) -> None:
    with session() as tables, pytest.raises(QueryError):
        tables.rows(query)

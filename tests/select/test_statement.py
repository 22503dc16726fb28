"""What a rule's query may call."""

import duckdb
import pytest

from checks.select.statement import refusal


@pytest.mark.parametrize(("query", "named"), [
    ("SELECT now() AS subject", "now"),
    ("SELECT a.url FROM pages a WHERE seen < current_date", "current_date"),
    ("SELECT CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"),
    ("WITH x AS (SELECT uuid() AS u) SELECT u FROM x", "uuid"),
    ("SELECT 1 WHERE EXISTS (SELECT 1 FROM pages ORDER BY random())", "random"),
    ("SELECT current_setting('threads')", "current_setting"),
    ("SELECT levenshtein(a, b) FROM pages", "levenshtein"),
    ("SELECT sleep_ms(10)", "sleep_ms"),
    ("SELECT * FROM duckdb_settings()", "duckdb_settings"),
    ("SELECT * FROM read_text('/etc/passwd')", "read_text"),
    ("SELECT * FROM pages JOIN query('SELECT 1') ON true", "query"),
])  # fmt: skip
def test_what_is_not_a_pure_question_to_the_tables_is_refused(query: str, named: str) -> None:
    with duckdb.connect(":memory:") as connection:
        assert named in (refusal(connection, query) or ("", ""))[1]


@pytest.mark.parametrize("query", [
    "SELECT url, version FROM pages WHERE today > $as_of",
    "SELECT unnest(generate_series(1, 3)) AS n",
    "SELECT r.range, lower(p.url) FROM pages p, range(3) r",
    "DELETE FROM pages",
    "SELEC",
    "",
])  # fmt: skip
def test_the_rest_is_left_to_the_session(query: str) -> None:
    with duckdb.connect(":memory:") as connection:
        assert refusal(connection, query) is None

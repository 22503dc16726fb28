import pytest

from checks.select.spares import Spares
from checks.select.sql import QueryError, QueryLimit, Session
from checks.select.table import table

PLAIN = table("plain", "plain", n=("INT", "n"))
LINKS = table(
    "links", "links", (("page",), ("goal", "n")), page=("TEXT", "p"), goal=("TEXT", "t"), n=("INT", "n")
)
ALL = "SELECT (SELECT list(n ORDER BY n) FROM plain) AS n, (SELECT list(page || goal || n ORDER BY n) FROM links) AS links"
ENDLESS = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) AS n FROM r"


def spares(seconds: float = 5) -> Spares[Session]:
    return Spares(lambda: Session([PLAIN, LINKS], seconds=seconds))


def test_a_session_comes_back_empty_and_locked() -> None:
    kept = spares()
    first = kept.take()
    first.add("plain", (1,))
    first.extend("links", [("a", "b", 1), ("a", "c", 2)])
    assert first.rows(ALL) == [{"n": [1], "links": ["ab1", "ac2"]}]
    first.add("plain", (9,))
    first.close()
    second = kept.take()
    assert second is first
    assert second.rows(ALL) == [{"n": None, "links": None}]
    second.close()
    third = kept.take()
    third.extend("links", [("a", "b", 3), ("d", "c", 4)])
    assert third.rows(ALL) == [{"n": None, "links": ["ab3", "dc4"]}]
    with pytest.raises(QueryError):
        third.rows("SELECT * FROM read_text('/etc/passwd')")


def test_those_in_use_are_different() -> None:
    kept = spares()
    one, other = kept.take(), kept.take()
    one.add("plain", (1,))
    other.add("plain", (2,))
    assert [session.rows("SELECT n FROM plain")[0]["n"] for session in (one, other)] == [1, 2]


def test_one_that_left_a_query_behind_does_not_come_back() -> None:
    kept = spares(seconds=0.1)
    one = kept.take()
    with pytest.raises(QueryLimit):
        one.rows(ENDLESS)
    one.close()
    assert kept.take() is not one

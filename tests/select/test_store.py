import duckdb
import pytest

from checks.select import store
from checks.select.sql import open_session
from checks.select.store import CELLS, Heap, Shared, Wide, open_store
from checks.select.table import Table, table

COLUMNS = {
    "page": ("TEXT", "page"),
    "to": ("TEXT", "to"),
    "inside": ("BOOLEAN", "inside"),
    "size": ("INTEGER", "size"),
}
PLAIN = table("links", "links", **COLUMNS)
SHARED = table("links", "links", (("page",), ("to", "inside", "size")), **COLUMNS)
WIDE = Table(PLAIN.name, PLAIN.doc, PLAIN.columns, wide=True)
ROWS = [
    ("a", "x", True, 1),
    ("a", None, None, None),
    ("b", "x", True, 1),
    ("b", "x", True, 1),
    (None, "x", False, 1),
    ("a", "'\"\n;", True, -5),
]


@pytest.mark.parametrize(("kept", "kind"), [(PLAIN, Heap), (SHARED, Shared), (WIDE, Wide)])
def test_every_way_gives_the_same_rows(kept: Table, kind: type) -> None:
    assert type(open_store(duckdb.connect(":memory:"), kept)) is kind
    with open_session([kept], {"links": ROWS}) as session:
        rows = session.rows('SELECT page, "to", inside, size FROM links')
        assert sorted(map(str, (tuple(row.values()) for row in rows))) == sorted(map(str, ROWS))
        assert session.rows("SELECT count(*) AS n FROM links WHERE page = 'b' AND inside") == [{"n": 2}]
        assert list(session.rows("SELECT * FROM links LIMIT 1")[0]) == list(COLUMNS)


@pytest.mark.parametrize("kept", [PLAIN, SHARED, WIDE])
def test_many_rows_at_once_are_as_one_after_the_other(kept: Table) -> None:
    with open_session([kept]) as session:
        session.extend("links", ROWS[:4])
        session.add("links", ROWS[4])
        session.extend("links", [])
        session.extend("links", ROWS[5:])
        rows = session.rows('SELECT page, "to", inside, size FROM links')
    assert [tuple(row.values()) for row in rows] == ROWS


def test_more_rows_than_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_MOST_KNOWN", 50)
    rows = [(f"p{at // 10}", f"t{at % 70}", at % 2 == 0, at) for at in range(CELLS)]
    with open_session([SHARED], {"links": rows}) as session:
        (row,) = session.rows(
            'SELECT count(*) AS n, count(DISTINCT page) AS pages, count(DISTINCT "to") AS t, sum(size) AS s FROM links'
        )
    assert row == {"n": CELLS, "pages": CELLS / 10, "t": 70, "s": sum(range(CELLS))}


def test_rows_may_come_in_any_order_and_between_flushes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "CELLS", 3)
    connection = duckdb.connect(":memory:")
    kept = open_store(connection, SHARED)
    rows = [(page, f"t{at}", None, at) for at, page in enumerate([None, None, *"abbbbbbba", None])]
    for row in rows:
        kept.add(row)
        if row[3] % 4 == 0:
            kept.flush()
    kept.flush()
    assert connection.execute("SELECT * FROM links ORDER BY size").fetchall() == rows


def test_what_rows_share_is_kept_once() -> None:
    connection = duckdb.connect(":memory:")
    kept = open_store(connection, SHARED)
    for row in ROWS:
        kept.add(row)
    kept.flush()
    assert connection.execute('SELECT count(*) FROM "links 1"').fetchone() == (4,)
    assert connection.execute('SELECT count(*) FROM "links rows"').fetchone() == (len(ROWS),)

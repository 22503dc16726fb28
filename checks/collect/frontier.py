"""Frontier: the addresses still to be fetched, on disk, so that a killed crawl goes on where it was."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from checks.collect.trap import part_of, pattern_of, trap_of

_SCHEMA = """
CREATE TABLE IF NOT EXISTS address (
  id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, role TEXT NOT NULL, kind TEXT NOT NULL, depth INTEGER,
  part TEXT NOT NULL, parent INTEGER, goal INTEGER, hops INTEGER NOT NULL, lot INTEGER NOT NULL,
  rank INTEGER NOT NULL, turn INTEGER NOT NULL, state INTEGER NOT NULL, reason TEXT);
CREATE INDEX IF NOT EXISTS waiting ON address (state, rank, turn, id);
CREATE TABLE IF NOT EXISTS pattern (pattern TEXT PRIMARY KEY, addresses INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_ADD = """
INSERT INTO address (url, role, kind, depth, part, parent, hops, lot, rank, turn, state, reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (url) DO UPDATE SET
  role = excluded.role, kind = excluded.kind, depth = excluded.depth, parent = excluded.parent,
  rank = excluded.rank, turn = excluded.turn
WHERE state = 0 AND excluded.state = 0 AND turn <> 0
  AND (excluded.role = 'page' AND role IN ('resource', 'attachment', 'link')
       OR excluded.role = role AND excluded.rank < rank)
"""
_NEXT = """
SELECT a.id, a.url, a.role, a.kind, a.depth, a.hops, a.rank, a.turn, p.url
FROM address a LEFT JOIN address p ON p.id = a.parent
WHERE a.state = 0 ORDER BY a.rank, a.turn, a.id LIMIT 1
"""
_ARRANGE = """
UPDATE address SET turn = ranked.n FROM (
  SELECT id, row_number() OVER (PARTITION BY part ORDER BY {order}) AS n
  FROM address WHERE state = 0 AND rank = ?1 AND turn = {later}) AS ranked
WHERE address.id = ranked.id
"""
_CUT = """
UPDATE address SET state = 2, reason = 'budget' WHERE id IN (
  SELECT id FROM address WHERE state = 0 AND rank = ? AND turn > 0 ORDER BY turn, id LIMIT -1 OFFSET ?)
"""
_LATER = 1 << 60
_WAITING, _DONE, _LEFT = 0, 1, 2
_MOST = 1_000_000
_SEEN = 50_000

UNLINKED, FRAMES, FILES, IMAGES, FOREIGN = 2_000_000, 2_500_001, 3_000_000, 3_000_001, 3_000_002
"""Ranks beyond the levels of depth: pages that only a sitemap names, inline frames (after all pages, for what is
also linked is a page), attachments, images, other sites."""


@dataclass(frozen=True, slots=True)
class Found:
    """An address to be fetched; `urgent` goes first in its rank and is not sampled."""

    url: str
    role: str
    kind: str
    depth: int | None
    rank: int
    urgent: bool = False
    hops: int = 0
    reason: str | None = None
    """Why it will not be fetched; None: it will."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An address whose turn has come."""

    id: int
    url: str
    role: str
    kind: str
    depth: int | None
    hops: int
    rank: int
    from_url: str | None


@dataclass(frozen=True, slots=True)
class Sample:
    """Too many addresses of one rank: how many were drawn, of how many in each part of the site, by which seed."""

    rank: int
    drawn: int
    of: int
    seed: int
    parts: Mapping[str, int]


class FrontierInUse(RuntimeError):
    """Another crawl is writing the same archive."""


class Frontier:
    """Addresses breadth first, in turn between the parts (first folders) of a site; must be closed.

    Nothing is kept until `commit`; a killed crawl finds the state of the last one.
    """

    def __init__(self, path: Path, seed: int = 0, per_pattern: int = 500) -> None:
        self._base = sqlite3.connect(path, isolation_level=None, timeout=1.0)
        try:
            self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._base.execute("PRAGMA journal_mode = TRUNCATE")
            self._base.executescript(_SCHEMA)
            self._base.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            self._base.close()
            raise FrontierInUse(f"{path}: {error}") from None
        self.seed = int(self.fact("seed", str(seed)))
        self.remember("seed", str(self.seed))
        self._per_pattern = per_pattern
        self._seen: dict[str, int] = {}
        self._size = int(self._one("SELECT count(*) FROM address"))
        self._beyond = int(self.fact("beyond", "0"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, found: Iterable[Found], parent: int | None = None) -> None:
        """Take addresses that are not known yet; a page that was known as something less is upgraded."""
        rows = []
        for each in found:
            if not self.fresh(each.url, each.rank):
                continue
            if self._size >= _MOST:
                self._beyond += 1
                continue
            if len(self._seen) >= _SEEN:
                self._seen.clear()
            self._size += each.url not in self._seen
            self._seen[each.url] = each.rank
            rows.append(self._row(each, parent))
        if rows:
            self._base.executemany(_ADD, rows)

    def _row(self, each: Found, parent: int | None) -> tuple[Any, ...]:
        reason = each.reason or self._trap(each)
        turn = 0 if each.urgent else _LATER
        state = _WAITING if reason is None else _LEFT
        lot = hashlib.blake2b(f"{self.seed} {each.url}".encode(), digest_size=7).digest()
        return (
            *(each.url, each.role, each.kind, each.depth, part_of(each.url), parent, each.hops),
            *(int.from_bytes(lot), each.rank, turn, state, reason),
        )

    def _trap(self, each: Found) -> str | None:
        trap = trap_of(each.url)
        if trap is not None:
            return trap
        pattern = pattern_of(each.url)
        if pattern is None or each.urgent or self.id_of(each.url) is not None:
            return None
        count = "INSERT INTO pattern VALUES (?, 1) ON CONFLICT DO UPDATE SET addresses = addresses + 1 RETURNING addresses"
        return "pattern" if int(self._one(count, pattern)) > self._per_pattern else None

    def fresh(self, url: str, rank: int) -> bool:
        """Whether adding an address may change anything; cheap."""
        known = self._seen.get(url)
        return known is None or known > rank

    def next(self, budgets: Callable[[], Mapping[str, int]]) -> Entry | Sample | None:
        """The next address; or, when a new rank begins that is larger than its budget, the sample that was drawn.

        `budgets` tells how many more of `page`, `resource` and `link` may be fetched.
        """
        while True:
            row = self._base.execute(_NEXT).fetchone()
            if row is None:
                return None
            if row[7] != _LATER:
                return _entry(row)
            sample = self._arrange(row[6], max(0, budgets()[budget_of(row[6])]))
            if sample is not None:
                return sample

    def _arrange(self, rank: int, budget: int) -> Sample | None:
        count = f"SELECT part, count(*) FROM address WHERE state = 0 AND rank = ? AND turn = {_LATER} GROUP BY part"
        parts: dict[str, int] = dict(self._base.execute(f"{count} ORDER BY part", (rank,)))
        waiting = sum(parts.values())
        order = "lot, id" if waiting > budget else "id"
        self._base.execute(_ARRANGE.format(order=order, later=_LATER), (rank,))
        if waiting <= budget:
            return None
        self._base.execute(_CUT, (rank, budget))
        return Sample(rank, budget, waiting, self.seed, parts)

    def done(self, url: str) -> None:
        """Note that an address was fetched and archived."""
        self._base.execute(f"UPDATE address SET state = {_DONE} WHERE url = ?", (url,))

    def leave(self, url: str, reason: str) -> None:
        """Note that an address will not be fetched."""
        self._base.execute(f"UPDATE address SET state = {_LEFT}, reason = ? WHERE url = ?", (reason, url))

    def redirect(self, url: str, goal: str) -> None:
        """Note where an address leads."""
        self._base.execute(
            "UPDATE address SET goal = (SELECT id FROM address WHERE url = ?) WHERE url = ?", (goal, url)
        )

    def leads_back(self, url: str, goal: str) -> bool:
        """Whether the known redirects from `goal` on come to `url` again."""
        for _ in range(50):
            if goal == url:
                return True
            step = "SELECT g.url FROM address a JOIN address g ON g.id = a.goal WHERE a.url = ?"
            row = self._base.execute(step, (goal,)).fetchone()
            if row is None:
                return False
            goal = row[0]
        return True

    def known(self, url: str) -> Entry | None:
        """What is known of an address."""
        row = self._base.execute(_NEXT.replace("a.state = 0", "a.url = ?"), (url,)).fetchone()
        return None if row is None else _entry(row)

    def id_of(self, url: str) -> int | None:
        """The number of a known address."""
        row = self._base.execute("SELECT id FROM address WHERE url = ?", (url,)).fetchone()
        return None if row is None else int(row[0])

    def spent(self) -> dict[str, int]:
        """How many addresses of each budget were fetched; redirects count once."""
        query = f"SELECT rank, count(*) FROM address WHERE state = {_DONE} AND hops = 0 AND turn > 0 GROUP BY rank"
        spent = {"page": 0, "resource": 0, "link": 0}
        for rank, count in self._base.execute(query):
            spent[budget_of(rank)] += count
        return spent

    def sizes(self) -> tuple[int, int, int]:
        """How many addresses wait, are done, are left out."""
        counts = dict(self._base.execute("SELECT state, count(*) FROM address GROUP BY state"))
        return counts.get(_WAITING, 0), counts.get(_DONE, 0), counts.get(_LEFT, 0) + self._beyond

    def count(self, role: str) -> int:
        """How many addresses of a role are known."""
        return int(self._one("SELECT count(*) FROM address WHERE role = ?", role))

    def left_out(self) -> dict[str, int]:
        """Reasons, with how many addresses were not fetched for each."""
        counts = dict(
            self._base.execute(f"SELECT reason, count(*) FROM address WHERE state = {_LEFT} GROUP BY reason")
        )
        if self._beyond:
            counts["budget"] = counts.get("budget", 0) + self._beyond
        return dict(sorted(counts.items()))

    def fact(self, name: str, default: str = "") -> str:
        """A remembered text."""
        row = self._base.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return default if row is None else str(row[0])

    def remember(self, name: str, value: str) -> None:
        """Keep a text."""
        self._base.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))

    def commit(self) -> None:
        """Keep everything up to here."""
        self.remember("beyond", str(self._beyond))
        self._base.execute("COMMIT")
        self._base.execute("BEGIN IMMEDIATE")

    def close(self) -> None:
        """Forget what was not committed and let others in."""
        self._base.close()

    def _one(self, query: str, *values: Any) -> Any:
        return self._base.execute(query, values).fetchone()[0]


def budget_of(rank: int) -> str:
    """Which budget the addresses of a rank are paid from."""
    if rank == FOREIGN:
        return "link"
    return "page" if rank < FILES and rank % 2 == 0 else "resource"


def _entry(row: tuple[Any, ...]) -> Entry:
    number, url, role, kind, depth, hops, rank, _, from_url = row
    return Entry(number, url, role, kind, depth, hops, rank, from_url)

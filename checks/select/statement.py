"""Statement: what a query may call, so that the same tables always give the same rows.

Looked at where rules are loaded, not where they judge: a refused query never becomes a rule.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import orjson

from checks.model.sentence import Sentence

if TYPE_CHECKING:
    import duckdb

MOODY: Final = frozenset((
    "ago", "current_connection_id", "current_database", "current_localtime", "current_localtimestamp",
    "current_query", "current_query_id", "current_schemas", "current_setting", "current_transaction_id", "currval",
    "gen_random_uuid", "get_current_time", "get_current_timestamp", "getvariable", "nextval", "now", "random",
    "setseed", "setval", "stats", "today", "transaction_timestamp", "txid_current", "uuid", "uuidv4", "uuidv7",
    "version", "write_log",
))  # fmt: skip
"""Functions whose answer depends on the clock, on chance or on the machine."""

WORDS: Final = frozenset((
    "current_catalog", "current_date", "current_role", "current_schema", "current_time", "current_timestamp",
    "current_user", "localtime", "localtimestamp", "session_user",
))  # fmt: skip
"""The same, written without brackets."""

SLOW: Final = frozenset((
    "damerau_levenshtein", "editdist3", "jaro_similarity", "jaro_winkler_similarity", "levenshtein", "sleep_ms",
))  # fmt: skip
"""Functions that take long on long texts, or wait."""

FROM: Final = frozenset(("generate_series", "json_each", "json_tree", "range", "unnest"))
"""The functions that may stand in FROM: all others read files, the machine or another query."""


def refusal(connection: "duckdb.DuckDBPyConnection", query: str) -> Sentence | None:
    """Why a query may not be a rule's, in one line (None: it may, or it is no SELECT and fails by itself)."""
    for called, table in _calls(syntax_tree(connection, query)):
        name = called.lower()
        if table and name not in FROM:
            allowed = ", ".join(sorted(FROM))
            return Sentence(
                f"FROM 中不能用 {called}，只能用 {allowed}",
                f"{called} may not stand in FROM; only {allowed} may",
            )
        if name in MOODY or name in WORDS:
            return Sentence(
                f"{called} 取决于时钟、随机数或所在机器；日期请用 $captured_at 或 $as_of",
                f"{called} depends on the clock, on chance or on the machine; use $captured_at or $as_of for dates",
            )
        if name in SLOW:
            return Sentence(f"{called} 可能运行过久", f"{called} may take too long")
    return None


def syntax_tree(connection: "duckdb.DuckDBPyConnection", query: str) -> Any:
    """The query as DuckDB reads it."""
    (written,) = connection.execute("SELECT json_serialize_sql($1)", [query]).fetchone() or ("{}",)
    return orjson.loads(written)


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Every node of a syntax tree, in no particular order."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting += node.values()


def _calls(tree: Any) -> Iterator[tuple[str, bool]]:
    """Every function of a syntax tree, and whether it stands in FROM; words without brackets too."""
    for node in nodes(tree):
        if node.get("type") == "TABLE_FUNCTION":
            yield str(node["function"]["function_name"]), True
        elif node.get("class") == "FUNCTION":
            yield str(node["function_name"]), False
        elif node.get("class") == "COLUMN_REF" and str(node["column_names"][-1]).lower() in WORDS:
            yield str(node["column_names"][-1]), False

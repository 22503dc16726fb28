"""Why a query cannot tell is said in Chinese and in English."""

import pytest

from checks.select.sql import Session
from checks.select.table import table

T = table("t", "t", detail=("TEXT", "detail"), n=("INT", "n"))


def problem(query: str) -> str | None:
    with Session([T]) as session:
        said = session.detail_problem(query)
    return said.en if said else None


@pytest.mark.parametrize("query", [
    "SELECT n, NULL AS detail FROM t",
    "SELECT detail AS value FROM t",
    "SELECT said('没有', 'none') AS detail",
    "SELECT said(detail, detail) AS detail FROM t",
    "SELECT n, NULL AS detail FROM t UNION ALL SELECT n, said('缺 ' || n || '“列”', 'no ' || n || ' “列”') FROM t WHERE n > $n",
    "SELECT CASE WHEN n > 1 THEN said('多', 'many') END AS detail FROM t",
    "SELECT said('是“' || detail || '”', CASE WHEN n > 1 THEN 'it is “' ELSE 'was “' END || detail || '”') AS detail FROM t",
    "SELECT nothing AS detail FROM t",
    "SELECT now() AS detail",
])  # fmt: skip
def test_both_languages_or_none(query: str) -> None:
    assert problem(query) is None


@pytest.mark.parametrize(("query", "why"), [
    ("SELECT n, '没有' AS detail FROM t", "one language"),
    ("SELECT n, NULL AS detail FROM t UNION ALL SELECT n, '没有 ' || n FROM t", "one language"),
    ("SELECT detail FROM t", "one language"),
    ("SELECT said('没有', '没有') AS detail", "Chinese in the English text: 没有"),
    ("SELECT said('没有 ' || n, 'none，' || n) AS detail FROM t", "Chinese in the English text: none，"),
    ("SELECT said('没有', CASE WHEN n > 1 THEN 'none' ELSE '无' END) AS detail FROM t", "Chinese in the English text: none无"),
    ("SELECT said('没有', '') AS detail", "no English text: 没有"),
    ("SELECT said('没有 ' || n, NULL) AS detail FROM t", "no English text: 没有"),
    ("SELECT d AS detail FROM (SELECT said('没有', NULL) AS d)", "no English text"),
])  # fmt: skip
def test_one_language_only(query: str, why: str) -> None:
    assert why in (problem(query) or "")

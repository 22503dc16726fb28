"""Findings as a table can be asked with SQL."""

from dataclasses import replace
from pathlib import Path

import duckdb

from checks.audit.findings import COLUMNS, write_findings
from tests.reports.made import report


def test_the_table_holds_every_finding(tmp_path: Path) -> None:
    made = report()
    path = tmp_path / "it's findings.parquet"
    write_findings(path, "r1", made)
    table = duckdb.read_parquet(str(path))
    assert table.columns == list(COLUMNS)
    rows = table.project("run, rule, fingerprint").fetchall()
    assert rows == [("r1", f.rule, f.fingerprint.encode("utf-8", "replace").decode()) for f in made.findings]


def test_a_report_without_findings_gives_an_empty_table(tmp_path: Path) -> None:
    write_findings(tmp_path / "f.parquet", "r1", replace(report(), findings=()))
    assert duckdb.read_parquet(str(tmp_path / "f.parquet")).fetchall() == []

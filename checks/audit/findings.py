"""Findings: the findings of one report as a Parquet table, for questions over many runs."""

from pathlib import Path
from typing import Any, Final

import orjson

from checks.model.effect import Deduct, Veto
from checks.model.finding import Finding
from checks.model.report import Report

COLUMNS: Final[dict[str, str]] = {
    "run": "TEXT", "target": "TEXT", "department": "TEXT", "captured_at": "TIMESTAMP", "rule": "TEXT",
    "edition": "TEXT", "outcome": "TEXT", "level": "TEXT", "effect": "TEXT", "subject": "TEXT",
    "message": "TEXT", "cause": "TEXT", "fingerprint": "TEXT", "status": "TEXT",
}  # fmt: skip
"""Columns of the table, in order, with their DuckDB types."""
_BATCH: Final = 20_000


def write_findings(path: Path, run: str, report: Report) -> None:
    """Write the table by renaming; an empty report gives a table without rows."""
    import duckdb

    draft = path.with_name(f".{path.name}.tmp")
    columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
    cells = ", ".join(f"(r->>{index})::{kind}" for index, kind in enumerate(COLUMNS.values()))
    with duckdb.connect(":memory:", config={"threads": "1"}) as connection:
        connection.execute(f"CREATE TABLE findings ({columns})")
        for start in range(0, len(report.findings), _BATCH):
            rows = [_row(run, report, finding) for finding in report.findings[start : start + _BATCH]]
            text = orjson.dumps(rows).decode()
            connection.execute(
                f"INSERT INTO findings SELECT {cells} FROM (SELECT unnest($1::JSON[]) AS r)", [text]
            )
        target = str(draft).replace("'", "''")
        connection.execute(f"COPY findings TO '{target}' (FORMAT parquet, COMPRESSION zstd)")
    draft.replace(path)


def _row(run: str, report: Report, finding: Finding) -> list[Any]:
    effect = finding.effect
    word = "veto" if isinstance(effect, Veto) else "deduct" if isinstance(effect, Deduct) else "advice"
    values = (
        run, report.target.id, report.target.department, report.captured_at.replace(tzinfo=None).isoformat(),
        finding.rule, finding.edition, finding.outcome.value, finding.level.value, word, finding.subject,
        finding.message, finding.cause.value if finding.cause else None, finding.fingerprint, finding.status,
    )  # fmt: skip
    return [
        value.encode("utf-8", "replace").decode() if isinstance(value, str) else value for value in values
    ]
